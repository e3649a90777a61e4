use super::rt;

/// A pet.
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `id`.
    pub id: i64,
    /// `name`.
    pub name: String,
    /// `legs`.
    ///
    /// Default: `4`
    pub legs: i64,
    /// `nick`.
    pub nick: rt::Field<String>,
    /// `tags`.
    pub tags: Option<Vec<String>>,
}

impl Default for Pet {
    fn default() -> Self {
        Self {
            id: Default::default(),
            name: Default::default(),
            legs: 4,
            nick: rt::Field::Absent,
            tags: None,
        }
    }
}

impl Pet {
    /// With what is required.
    pub fn new(id: i64, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            ..Default::default()
        }
    }
}

/// A pet.
///
/// As a merge patch (RFC 7396) changes it: what is not set or removed stays as it is.
///
/// ```text
/// let pet_patch = PetPatch::default().set_name("Rex").remove_tags();
/// ```
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetPatch {
    /// `name`.
    pub name: rt::Change<String>,
    /// `legs`.
    ///
    /// Default: `4`
    pub legs: rt::Change<i64>,
    /// `nick`.
    pub nick: rt::Change<String>,
    /// `tags`.
    pub tags: rt::Change<Vec<String>>,
}

impl PetPatch {
    /// Sets `name`.
    pub fn set_name(mut self, name: impl Into<String>) -> Self {
        self.name = rt::Change::Set(name.into());
        self
    }

    /// Sets `legs`.
    pub fn set_legs(mut self, legs: i64) -> Self {
        self.legs = rt::Change::Set(legs);
        self
    }

    /// Removes `legs`.
    pub fn remove_legs(mut self) -> Self {
        self.legs = rt::Change::Remove;
        self
    }

    /// Sets `nick`.
    pub fn set_nick(mut self, nick: impl Into<String>) -> Self {
        self.nick = rt::Change::Set(nick.into());
        self
    }

    /// Removes `nick`.
    pub fn remove_nick(mut self) -> Self {
        self.nick = rt::Change::Remove;
        self
    }

    /// Sets `tags`.
    pub fn set_tags(mut self, tags: Vec<String>) -> Self {
        self.tags = rt::Change::Set(tags);
        self
    }

    /// Removes `tags`.
    pub fn remove_tags(mut self) -> Self {
        self.tags = rt::Change::Remove;
        self
    }

    /// The value with the changes made; an error where it is none without what is removed, or not as described.
    pub fn apply(self, value: Pet) -> Result<Pet, rt::ApplyError> {
        rt::merge::apply_valid(&self, &value)
    }
}

impl rt::MergePatch for PetPatch {}
