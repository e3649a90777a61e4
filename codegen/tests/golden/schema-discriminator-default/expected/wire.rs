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
        let mut object = rt::ObjectWriter::new(serializer, 2)?;
        object.required("kind", &self.kind)?;
        object.optional("lives", &self.lives)?;
        object.end()
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
        while let Some(member) = object.next(&CAT_NAMES)? {
            match member {
                0 => object.read(&mut kind)?,
                1 => object.read(&mut lives)?,
                _ => object.skip()?,
            }
        }
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
        let mut object = rt::ObjectWriter::new(serializer, 1)?;
        object.optional("kind", &self.kind)?;
        object.rest(&self.additional_properties)?;
        object.end()
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
        while let Some(member) = object.next(&OTHER_NAMES)? {
            match member {
                0 => object.read(&mut kind)?,
                _ => object.keep(&mut additional_properties)?,
            }
        }
        Ok(Self {
            kind: kind.flatten(),
            additional_properties,
        })
    }
}
