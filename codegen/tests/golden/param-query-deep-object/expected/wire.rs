use super::rt;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "deepObject in query",
    operations: &[&PAINT],
    routes: &rt::Route {
        literals: &[
            (
                "paint",
                &rt::Route {
                    methods: &[(rt::Method::GET, 0)],
                    ..rt::Route::NONE
                },
            ),
        ],
        ..rt::Route::NONE
    },
};

pub(super) static PAINT: rt::Operation = rt::Operation {
    id: "paint",
    method: rt::Method::GET,
    template: "/paint",
    path: &[rt::Piece::Literal("/paint")],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

pub(super) static PAINT_COLOR: rt::Parameter = rt::Parameter::query(
        "color",
        &COLOR_SHAPE,
    )
    .written(rt::Style::DeepObject, true);

pub(super) static COLOR_SHAPE: rt::Shape = rt::Shape::Object(
    &rt::ObjectShape {
        root: "Color",
        namespace: None,
        prefix: None,
        members: &[
            rt::Member::new("R", &rt::Shape::Integer),
            rt::Member::new("G", &rt::Shape::Integer),
            rt::Member::new("name", &rt::Shape::Text),
        ],
        rest: None,
        ignore_case: false,
    },
);

impl rt::Serialize for types::Color {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        rt::write_object(
            serializer,
            &COLOR_NAMES,
            &[&rt::Always(&self.r), &self.g, &self.name],
        )
    }
}

static COLOR_NAMES: rt::Names = rt::Names::exact(&["R", "G", "name"]);

impl<'de> rt::Deserialize<'de> for types::Color {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::Color {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut r = None;
        let mut g = None;
        let mut name = None;
        object.members(&COLOR_NAMES, &mut [&mut r, &mut g, &mut name])?;
        Ok(Self {
            r: object.required("R", r)?,
            g: g.flatten(),
            name: name.flatten(),
        })
    }
}
