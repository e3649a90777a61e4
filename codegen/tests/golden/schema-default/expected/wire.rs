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
        let mut object = rt::ObjectWriter::new(serializer, 6)?;
        object.required("name", &self.name)?;
        object.required("legs", &self.legs)?;
        object.required("alive", &self.alive)?;
        object.required("weight", &self.weight)?;
        object.required("tags", &self.tags)?;
        object.required("state", &self.state)?;
        object.end()
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(
    &["name", "legs", "alive", "weight", "tags", "state"],
);

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
        let mut legs = None;
        let mut alive = None;
        let mut weight = None;
        let mut tags = None;
        let mut state = None;
        while let Some(member) = object.next(&PET_NAMES)? {
            match member {
                0 => object.read(&mut name)?,
                1 => object.read(&mut legs)?,
                2 => object.read(&mut alive)?,
                3 => object.read(&mut weight)?,
                4 => object.read(&mut tags)?,
                5 => object.read(&mut state)?,
                _ => object.skip()?,
            }
        }
        Ok(Self {
            name: object.or_default("name", name.flatten(), "\"Rex\"")?,
            legs: object.or_default("legs", legs.flatten(), "4")?,
            alive: object.or_default("alive", alive.flatten(), "true")?,
            weight: object.or_default("weight", weight.flatten(), "1.5")?,
            tags: object.or_default("tags", tags.flatten(), "[\"new\"]")?,
            state: object.or_default("state", state.flatten(), "\"here\"")?,
        })
    }
}

rt::text_enum!(open types::State);

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        {
            let value = &self.state;
            let at = &at.member("state");
            rt::Validate::check(value, at, violations);
        }
    }
}

impl rt::Validate for types::State {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Self::Unknown(_) = self {
            rt::check::unknown(&["here", "gone"], at, violations);
        }
    }
}
