use super::rt;
use super::types;

pub(super) static GET_PETS: rt::Operation = rt::Operation {
    id: "get_pets",
    method: rt::Method::GET,
    template: "/pets",
    path: &[rt::Piece::Literal("/pets")],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[rt::Media::json("application/json")],
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
            &[
                &rt::Always(&self.mood),
                &rt::Always(&self.name),
                &rt::Always(&self.legs),
                &rt::Always(&self.weight),
                &rt::Always(&self.alive),
                &rt::Always(&self.tags),
                &rt::Always(&self.left),
                &rt::Always(&self.note),
                &self.nothing,
            ],
        )
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(
    &["mood", "name", "legs", "weight", "alive", "tags", "left", "note", "nothing"],
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
        let mut mood = None;
        let mut name = None;
        let mut legs = None;
        let mut weight = None;
        let mut alive = None;
        let mut tags = None;
        let mut left = None;
        let mut note = None;
        let mut nothing = None;
        object
            .members(
                &PET_NAMES,
                &mut [
                    &mut mood,
                    &mut name,
                    &mut legs,
                    &mut weight,
                    &mut alive,
                    &mut tags,
                    &mut left,
                    &mut note,
                    &mut nothing,
                ],
            )?;
        Ok(Self {
            mood: object.required("mood", mood)?,
            name: name.flatten().unwrap_or_else(|| "Rex".to_owned()),
            legs: legs.flatten().unwrap_or(4),
            weight: weight.flatten().unwrap_or(1.5),
            alive: alive.flatten().unwrap_or_default(),
            tags: tags.flatten().unwrap_or_else(|| vec!["new".to_owned()]),
            left: left.flatten().unwrap_or(types::Mood::Bad),
            note: note.unwrap_or_else(|| Some("none yet".to_owned())),
            nothing: rt::Field::from_slot(nothing),
        })
    }
}

rt::text_enum!(open types::Mood);

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        {
            let value = &self.mood;
            let at = &at.member("mood");
            rt::Validate::check(value, at, violations);
        }
        {
            let value = &self.left;
            let at = &at.member("left");
            rt::Validate::check(value, at, violations);
        }
    }
}

impl rt::Validate for types::Mood {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Self::Unknown(_) = self {
            rt::check::unknown(&["good", "bad"], at, violations);
        }
    }
}
