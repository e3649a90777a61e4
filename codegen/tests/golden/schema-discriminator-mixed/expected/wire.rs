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
            Self::Cat(value) => rt::write_tagged(serializer, "kind", "Cat", value),
            Self::Dog(value) => value.serialize(serializer),
        }
    }
}

impl<'de> rt::Deserialize<'de> for types::Pet {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let value = rt::Tagged::read_tag(deserializer, "kind")?;
        match value.tag() {
            "Cat" => value.read_beside().map(Self::Cat),
            "hound" => value.read().map(Self::Dog),
            _ => Err(value.unknown(&["Cat", "hound"])),
        }
    }
}

impl rt::Serialize for types::Dog {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        rt::write_object(serializer, &DOG_NAMES, &[&rt::Always(&self.kind)])
    }
}

static DOG_NAMES: rt::Names = rt::Names::exact(&["kind"]);

impl<'de> rt::Deserialize<'de> for types::Dog {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::Dog {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut kind = None;
        object.members(&DOG_NAMES, &mut [&mut kind])?;
        Ok(Self {
            kind: object.required("kind", kind)?,
        })
    }
}

rt::text_enum!(closed types::DogKind, "hound");
