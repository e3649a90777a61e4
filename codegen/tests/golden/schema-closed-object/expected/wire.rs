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
        rt::write_object(
            serializer,
            &PET_NAMES,
            &[&rt::Always(&self.name), &self.none, &self.all],
        )
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["name", "none", "all"]);

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
        let mut name = None;
        let mut none = None;
        let mut all = None;
        object.members_alone(&PET_NAMES, &mut [&mut name, &mut none, &mut all])?;
        Ok(Self {
            name: object.required("name", name)?,
            none: none.flatten(),
            all: all.flatten(),
        })
    }
}

impl rt::Serialize for types::PetNone {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        rt::write_object(serializer, &PET_NONE_NAMES, &[])
    }
}

static PET_NONE_NAMES: rt::Names = rt::Names::exact(&[]);

impl<'de> rt::Deserialize<'de> for types::PetNone {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::PetNone {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        object.members_alone(&PET_NONE_NAMES, &mut [])?;
        Ok(Self {})
    }
}

impl rt::Serialize for types::PetAll {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        rt::write_object(serializer, &PET_ALL_NAMES, &[&self.a, &self.b])
    }
}

static PET_ALL_NAMES: rt::Names = rt::Names::exact(&["a", "b"]);

impl<'de> rt::Deserialize<'de> for types::PetAll {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::PetAll {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut a = None;
        let mut b = None;
        object.members_alone(&PET_ALL_NAMES, &mut [&mut a, &mut b])?;
        Ok(Self {
            a: a.flatten(),
            b: b.flatten(),
        })
    }
}
