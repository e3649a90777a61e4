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

static PET_BRANCHES: &[rt::Branch] = &[
    rt::Branch {
        kinds: &[rt::Kind::Text],
        ..rt::Branch::named("Text")
    },
    rt::Branch {
        kinds: &[rt::Kind::Integer],
        ..rt::Branch::named("Integer")
    },
    rt::Branch {
        kinds: &[rt::Kind::Object],
        required: &["lives"],
        known: &["lives"],
        ..rt::Branch::named("Cat")
    },
    rt::Branch {
        kinds: &[rt::Kind::Object],
        required: &["barks"],
        known: &["barks"],
        ..rt::Branch::named("Dog")
    },
];

impl rt::Serialize for types::Pet {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(value) => value.serialize(serializer),
            Self::Integer(value) => value.serialize(serializer),
            Self::Cat(value) => value.serialize(serializer),
            Self::Dog(value) => value.serialize(serializer),
        }
    }
}

impl<'de> rt::Deserialize<'de> for types::Pet {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let mut branches = rt::Branches::read(deserializer, PET_BRANCHES)?;
        while let Some(branch) = branches.next() {
            let value = match branch {
                0 => branches.attempt(branch).map(Self::Text),
                1 => branches.attempt(branch).map(Self::Integer),
                2 => branches.attempt(branch).map(Self::Cat),
                _ => branches.attempt(branch).map(Self::Dog),
            };
            if let Some(value) = value {
                return Ok(value);
            }
        }
        Err(branches.none_fits())
    }
}

impl rt::Serialize for types::Cat {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        rt::write_object(serializer, &CAT_NAMES, &[&rt::Always(&self.lives)])
    }
}

static CAT_NAMES: rt::Names = rt::Names::exact(&["lives"]);

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
        let mut lives = None;
        object.members(&CAT_NAMES, &mut [&mut lives])?;
        Ok(Self {
            lives: object.required("lives", lives)?,
        })
    }
}

impl rt::Serialize for types::Dog {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        rt::write_object(serializer, &DOG_NAMES, &[&rt::Always(&self.barks)])
    }
}

static DOG_NAMES: rt::Names = rt::Names::exact(&["barks"]);

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
        let mut barks = None;
        object.members(&DOG_NAMES, &mut [&mut barks])?;
        Ok(Self {
            barks: object.required("barks", barks)?,
        })
    }
}
