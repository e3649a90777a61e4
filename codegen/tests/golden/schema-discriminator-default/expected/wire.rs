use super::rt;
use super::types;

pub(super) static PUT_PETS: rt::Operation = rt::Operation {
    id: "put_pets",
    method: rt::Method::PUT,
    template: "/pets",
    path: &[rt::Piece::Literal("/pets")],
    selectors: &[],
    request: &[rt::Media::json("application/json")],
    body_required: true,
    answers: &[],
    errors: &[],
    security: &[],
};

impl rt::Serialize for types::Pet {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Cat(value) => value.serialize(serializer),
            Self::Other(value) => value.serialize(serializer),
        }
    }
}

impl<'de> rt::Deserialize<'de> for types::Pet {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let value = rt::Tagged::read_tag(deserializer, "kind")?;
        match value.tag() {
            "Cat" => value.read().map(Self::Cat),
            "Other" => value.read().map(Self::Other),
            _ => value.read().map(Self::Other),
        }
    }
}

impl rt::Serialize for types::Cat {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        rt::write_object(
            serializer,
            &CAT_NAMES,
            &[&rt::Always(&self.kind), &self.lives],
        )
    }
}

static CAT_NAMES: rt::Names = rt::Names::exact(&["kind", "lives"]);

impl<'de> rt::Deserialize<'de> for types::Cat {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::Cat {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut kind = None;
        let mut lives = None;
        object.members(&CAT_NAMES, &mut [&mut kind, &mut lives])?;
        Ok(Self {
            kind: object.required("kind", kind)?,
            lives: lives.flatten(),
        })
    }
}

rt::text_enum!(closed types::CatKind, "Cat");

impl rt::Serialize for types::Other {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        rt::write_object(
            serializer,
            &OTHER_NAMES,
            &[&self.kind, &self.additional_properties],
        )
    }
}

static OTHER_NAMES: rt::Names = rt::Names::exact(&["kind"]);

impl<'de> rt::Deserialize<'de> for types::Other {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::Other {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut kind = None;
        let mut additional_properties = rt::Map::new();
        object
            .members_and(
                &OTHER_NAMES,
                &mut [&mut kind],
                &mut additional_properties,
            )?;
        Ok(Self {
            kind: kind.flatten(),
            additional_properties,
        })
    }
}
