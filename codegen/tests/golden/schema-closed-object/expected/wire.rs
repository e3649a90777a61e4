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
        let mut object = rt::ObjectWriter::new(serializer, 3)?;
        object.required("name", &self.name)?;
        object.optional("none", &self.none)?;
        object.optional("all", &self.all)?;
        object.end()
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
        while let Some(member) = object.next(&PET_NAMES)? {
            match member {
                0 => object.read(&mut name)?,
                1 => object.read(&mut none)?,
                2 => object.read(&mut all)?,
                _ => object.refuse()?,
            }
        }
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
        let object = rt::ObjectWriter::new(serializer, 0)?;
        object.end()
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
        while let Some(member) = object.next(&PET_NONE_NAMES)? {
            match member {
                _ => object.refuse()?,
            }
        }
        Ok(Self {})
    }
}

impl rt::Serialize for types::PetAll {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut object = rt::ObjectWriter::new(serializer, 2)?;
        object.optional("a", &self.a)?;
        object.optional("b", &self.b)?;
        object.end()
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
        while let Some(member) = object.next(&PET_ALL_NAMES)? {
            match member {
                0 => object.read(&mut a)?,
                1 => object.read(&mut b)?,
                _ => object.refuse()?,
            }
        }
        Ok(Self {
            a: a.flatten(),
            b: b.flatten(),
        })
    }
}
