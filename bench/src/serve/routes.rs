//! The server of three hundred endpoints, each with a method of its own.

use specwright_runtime::server::Service;

use super::generated::Tokens;

specwright_macros::api!(pub(crate) mod api = "documents/routes.yaml", no_client);

/// The generated server.
pub(crate) fn service() -> Service {
    api::server::service(Handler, Tokens)
}

struct Handler;

macro_rules! handlers {
    ($($method:ident $input:ident $error:ident,)+) => {
        impl api::server::Api for Handler {
            $(async fn $method(&self, _: api::$input) -> Result<(), api::$error> {
                Ok(())
            })+
        }
    };
}

#[rustfmt::skip]
handlers! {
    find000 Find000 Find000Error, find001 Find001 Find001Error, find002 Find002 Find002Error,
    find003 Find003 Find003Error, find004 Find004 Find004Error, find005 Find005 Find005Error,
    find006 Find006 Find006Error, find007 Find007 Find007Error, find008 Find008 Find008Error,
    find009 Find009 Find009Error, find010 Find010 Find010Error, find011 Find011 Find011Error,
    find012 Find012 Find012Error, find013 Find013 Find013Error, find014 Find014 Find014Error,
    find015 Find015 Find015Error, find016 Find016 Find016Error, find017 Find017 Find017Error,
    find018 Find018 Find018Error, find019 Find019 Find019Error, find020 Find020 Find020Error,
    find021 Find021 Find021Error, find022 Find022 Find022Error, find023 Find023 Find023Error,
    find024 Find024 Find024Error, find025 Find025 Find025Error, find026 Find026 Find026Error,
    find027 Find027 Find027Error, find028 Find028 Find028Error, find029 Find029 Find029Error,
    find030 Find030 Find030Error, find031 Find031 Find031Error, find032 Find032 Find032Error,
    find033 Find033 Find033Error, find034 Find034 Find034Error, find035 Find035 Find035Error,
    find036 Find036 Find036Error, find037 Find037 Find037Error, find038 Find038 Find038Error,
    find039 Find039 Find039Error, find040 Find040 Find040Error, find041 Find041 Find041Error,
    find042 Find042 Find042Error, find043 Find043 Find043Error, find044 Find044 Find044Error,
    find045 Find045 Find045Error, find046 Find046 Find046Error, find047 Find047 Find047Error,
    find048 Find048 Find048Error, find049 Find049 Find049Error, find050 Find050 Find050Error,
    find051 Find051 Find051Error, find052 Find052 Find052Error, find053 Find053 Find053Error,
    find054 Find054 Find054Error, find055 Find055 Find055Error, find056 Find056 Find056Error,
    find057 Find057 Find057Error, find058 Find058 Find058Error, find059 Find059 Find059Error,
    find060 Find060 Find060Error, find061 Find061 Find061Error, find062 Find062 Find062Error,
    find063 Find063 Find063Error, find064 Find064 Find064Error, find065 Find065 Find065Error,
    find066 Find066 Find066Error, find067 Find067 Find067Error, find068 Find068 Find068Error,
    find069 Find069 Find069Error, find070 Find070 Find070Error, find071 Find071 Find071Error,
    find072 Find072 Find072Error, find073 Find073 Find073Error, find074 Find074 Find074Error,
    find075 Find075 Find075Error, find076 Find076 Find076Error, find077 Find077 Find077Error,
    find078 Find078 Find078Error, find079 Find079 Find079Error, find080 Find080 Find080Error,
    find081 Find081 Find081Error, find082 Find082 Find082Error, find083 Find083 Find083Error,
    find084 Find084 Find084Error, find085 Find085 Find085Error, find086 Find086 Find086Error,
    find087 Find087 Find087Error, find088 Find088 Find088Error, find089 Find089 Find089Error,
    find090 Find090 Find090Error, find091 Find091 Find091Error, find092 Find092 Find092Error,
    find093 Find093 Find093Error, find094 Find094 Find094Error, find095 Find095 Find095Error,
    find096 Find096 Find096Error, find097 Find097 Find097Error, find098 Find098 Find098Error,
    find099 Find099 Find099Error, find100 Find100 Find100Error, find101 Find101 Find101Error,
    find102 Find102 Find102Error, find103 Find103 Find103Error, find104 Find104 Find104Error,
    find105 Find105 Find105Error, find106 Find106 Find106Error, find107 Find107 Find107Error,
    find108 Find108 Find108Error, find109 Find109 Find109Error, find110 Find110 Find110Error,
    find111 Find111 Find111Error, find112 Find112 Find112Error, find113 Find113 Find113Error,
    find114 Find114 Find114Error, find115 Find115 Find115Error, find116 Find116 Find116Error,
    find117 Find117 Find117Error, find118 Find118 Find118Error, find119 Find119 Find119Error,
    find120 Find120 Find120Error, find121 Find121 Find121Error, find122 Find122 Find122Error,
    find123 Find123 Find123Error, find124 Find124 Find124Error, find125 Find125 Find125Error,
    find126 Find126 Find126Error, find127 Find127 Find127Error, find128 Find128 Find128Error,
    find129 Find129 Find129Error, find130 Find130 Find130Error, find131 Find131 Find131Error,
    find132 Find132 Find132Error, find133 Find133 Find133Error, find134 Find134 Find134Error,
    find135 Find135 Find135Error, find136 Find136 Find136Error, find137 Find137 Find137Error,
    find138 Find138 Find138Error, find139 Find139 Find139Error, find140 Find140 Find140Error,
    find141 Find141 Find141Error, find142 Find142 Find142Error, find143 Find143 Find143Error,
    find144 Find144 Find144Error, find145 Find145 Find145Error, find146 Find146 Find146Error,
    find147 Find147 Find147Error, find148 Find148 Find148Error, find149 Find149 Find149Error,
    find150 Find150 Find150Error, find151 Find151 Find151Error, find152 Find152 Find152Error,
    find153 Find153 Find153Error, find154 Find154 Find154Error, find155 Find155 Find155Error,
    find156 Find156 Find156Error, find157 Find157 Find157Error, find158 Find158 Find158Error,
    find159 Find159 Find159Error, find160 Find160 Find160Error, find161 Find161 Find161Error,
    find162 Find162 Find162Error, find163 Find163 Find163Error, find164 Find164 Find164Error,
    find165 Find165 Find165Error, find166 Find166 Find166Error, find167 Find167 Find167Error,
    find168 Find168 Find168Error, find169 Find169 Find169Error, find170 Find170 Find170Error,
    find171 Find171 Find171Error, find172 Find172 Find172Error, find173 Find173 Find173Error,
    find174 Find174 Find174Error, find175 Find175 Find175Error, find176 Find176 Find176Error,
    find177 Find177 Find177Error, find178 Find178 Find178Error, find179 Find179 Find179Error,
    find180 Find180 Find180Error, find181 Find181 Find181Error, find182 Find182 Find182Error,
    find183 Find183 Find183Error, find184 Find184 Find184Error, find185 Find185 Find185Error,
    find186 Find186 Find186Error, find187 Find187 Find187Error, find188 Find188 Find188Error,
    find189 Find189 Find189Error, find190 Find190 Find190Error, find191 Find191 Find191Error,
    find192 Find192 Find192Error, find193 Find193 Find193Error, find194 Find194 Find194Error,
    find195 Find195 Find195Error, find196 Find196 Find196Error, find197 Find197 Find197Error,
    find198 Find198 Find198Error, find199 Find199 Find199Error, find200 Find200 Find200Error,
    find201 Find201 Find201Error, find202 Find202 Find202Error, find203 Find203 Find203Error,
    find204 Find204 Find204Error, find205 Find205 Find205Error, find206 Find206 Find206Error,
    find207 Find207 Find207Error, find208 Find208 Find208Error, find209 Find209 Find209Error,
    find210 Find210 Find210Error, find211 Find211 Find211Error, find212 Find212 Find212Error,
    find213 Find213 Find213Error, find214 Find214 Find214Error, find215 Find215 Find215Error,
    find216 Find216 Find216Error, find217 Find217 Find217Error, find218 Find218 Find218Error,
    find219 Find219 Find219Error, find220 Find220 Find220Error, find221 Find221 Find221Error,
    find222 Find222 Find222Error, find223 Find223 Find223Error, find224 Find224 Find224Error,
    find225 Find225 Find225Error, find226 Find226 Find226Error, find227 Find227 Find227Error,
    find228 Find228 Find228Error, find229 Find229 Find229Error, find230 Find230 Find230Error,
    find231 Find231 Find231Error, find232 Find232 Find232Error, find233 Find233 Find233Error,
    find234 Find234 Find234Error, find235 Find235 Find235Error, find236 Find236 Find236Error,
    find237 Find237 Find237Error, find238 Find238 Find238Error, find239 Find239 Find239Error,
    find240 Find240 Find240Error, find241 Find241 Find241Error, find242 Find242 Find242Error,
    find243 Find243 Find243Error, find244 Find244 Find244Error, find245 Find245 Find245Error,
    find246 Find246 Find246Error, find247 Find247 Find247Error, find248 Find248 Find248Error,
    find249 Find249 Find249Error, find250 Find250 Find250Error, find251 Find251 Find251Error,
    find252 Find252 Find252Error, find253 Find253 Find253Error, find254 Find254 Find254Error,
    find255 Find255 Find255Error, find256 Find256 Find256Error, find257 Find257 Find257Error,
    find258 Find258 Find258Error, find259 Find259 Find259Error, find260 Find260 Find260Error,
    find261 Find261 Find261Error, find262 Find262 Find262Error, find263 Find263 Find263Error,
    find264 Find264 Find264Error, find265 Find265 Find265Error, find266 Find266 Find266Error,
    find267 Find267 Find267Error, find268 Find268 Find268Error, find269 Find269 Find269Error,
    find270 Find270 Find270Error, find271 Find271 Find271Error, find272 Find272 Find272Error,
    find273 Find273 Find273Error, find274 Find274 Find274Error, find275 Find275 Find275Error,
    find276 Find276 Find276Error, find277 Find277 Find277Error, find278 Find278 Find278Error,
    find279 Find279 Find279Error, find280 Find280 Find280Error, find281 Find281 Find281Error,
    find282 Find282 Find282Error, find283 Find283 Find283Error, find284 Find284 Find284Error,
    find285 Find285 Find285Error, find286 Find286 Find286Error, find287 Find287 Find287Error,
    find288 Find288 Find288Error, find289 Find289 Find289Error, find290 Find290 Find290Error,
    find291 Find291 Find291Error, find292 Find292 Find292Error, find293 Find293 Find293Error,
    find294 Find294 Find294Error, find295 Find295 Find295Error, find296 Find296 Find296Error,
    find297 Find297 Find297Error, find298 Find298 Find298Error, find299 Find299 Find299Error,
}
