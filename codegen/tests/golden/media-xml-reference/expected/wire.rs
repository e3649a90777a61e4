use super::rt;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "Names in XML by reference",
    operations: &[&ECHO],
    routes: &rt::Route {
        literals: &[
            (
                "pets",
                &rt::Route {
                    methods: &[(rt::Method::POST, 0)],
                    ..rt::Route::NONE
                },
            ),
        ],
        ..rt::Route::NONE
    },
};

pub(super) static ECHO: rt::Operation = rt::Operation {
    id: "echo",
    method: rt::Method::POST,
    template: "/pets",
    path: &[rt::Piece::Literal("/pets")],
    selectors: &[],
    request: &[rt::Media::xml("application/xml")],
    body_required: true,
    answers: &[rt::Media::xml("application/xml")],
    errors: &[],
    security: &[],
};

pub(super) static PET_SHAPE: rt::Shape = rt::Shape::Object(
    &rt::ObjectShape {
        root: "Pet",
        namespace: None,
        prefix: None,
        members: &[
            rt::Member {
                name: "owner",
                shape: &rt::Shape::Text,
                xml: rt::Xml {
                    name: Some("keeper"),
                    ..rt::Xml::USUAL
                },
            },
            rt::Member {
                name: "vet",
                shape: &rt::Shape::Text,
                xml: rt::Xml {
                    name: Some("XMLPerson"),
                    ..rt::Xml::USUAL
                },
            },
            rt::Member {
                name: "home",
                shape: &rt::Shape::Text,
                xml: rt::Xml {
                    name: Some("house"),
                    ..rt::Xml::USUAL
                },
            },
        ],
        rest: None,
        ignore_case: false,
    },
);

impl rt::Serialize for types::Pet {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        rt::write_object(
            serializer,
            &PET_NAMES,
            &[&self.owner, &self.vet, &self.home],
        )
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["owner", "vet", "home"]);

impl<'de> rt::Deserialize<'de> for types::Pet {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::Pet {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut owner = None;
        let mut vet = None;
        let mut home = None;
        object.members(&PET_NAMES, &mut [&mut owner, &mut vet, &mut home])?;
        Ok(Self {
            owner: owner.flatten(),
            vet: vet.flatten(),
            home: home.flatten(),
        })
    }
}
