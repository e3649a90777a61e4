use super::rt;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "Names in XML",
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
        root: "pet",
        namespace: None,
        prefix: None,
        members: &[
            rt::Member {
                name: "petName",
                shape: &rt::Shape::Text,
                xml: rt::Xml {
                    name: Some("name"),
                    ..rt::Xml::USUAL
                },
            },
            rt::Member::new(
                "tags",
                &rt::Shape::Array(
                    &rt::ArrayShape {
                        items_xml: rt::Xml {
                            name: Some("tag"),
                            ..rt::Xml::USUAL
                        },
                        ..rt::ArrayShape::of(&rt::Shape::Text)
                    },
                ),
            ),
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
        rt::write_object(serializer, &PET_NAMES, &[&self.pet_name, &self.tags])
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["petName", "tags"]);

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
        let mut pet_name = None;
        let mut tags = None;
        object.members(&PET_NAMES, &mut [&mut pet_name, &mut tags])?;
        Ok(Self {
            pet_name: pet_name.flatten(),
            tags: tags.flatten(),
        })
    }
}
