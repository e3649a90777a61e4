use super::rt;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "Attributes in XML",
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
                name: "id",
                shape: &rt::Shape::Integer,
                xml: rt::Xml {
                    node: rt::Node::Attribute,
                    ..rt::Xml::USUAL
                },
            },
            rt::Member {
                name: "kind",
                shape: &rt::Shape::Text,
                xml: rt::Xml {
                    name: Some("type"),
                    node: rt::Node::Attribute,
                    ..rt::Xml::USUAL
                },
            },
            rt::Member::new("name", &rt::Shape::Text),
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
            &[&rt::Always(&self.id), &self.kind, &self.name],
        )
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["id", "kind", "name"]);

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
        let mut id = None;
        let mut kind = None;
        let mut name = None;
        object.members(&PET_NAMES, &mut [&mut id, &mut kind, &mut name])?;
        Ok(Self {
            id: object.required("id", id)?,
            kind: kind.flatten(),
            name: name.flatten(),
        })
    }
}
