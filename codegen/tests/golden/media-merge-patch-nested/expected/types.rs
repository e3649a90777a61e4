use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `parent`.
    pub parent: Option<Box<Pet>>,
    /// `home`.
    pub home: Option<PetHome>,
    /// `toys`.
    pub toys: Option<Vec<PetToysItem>>,
    /// `friends`.
    pub friends: Option<rt::Map<String, Pet>>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, String>,
}

/// As a merge patch (RFC 7396) changes it: what is not set or removed stays as it is.
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PetPatch {
    /// `parent`.
    pub parent: rt::Change<Box<PetPatch>>,
    /// `home`.
    pub home: rt::Change<PetHomePatch>,
    /// `toys`.
    pub toys: rt::Change<Vec<PetToysItem>>,
    /// `friends`.
    pub friends: rt::Change<rt::Map<String, Option<PetPatch>>>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, Option<String>>,
}

impl PetPatch {
    /// Sets `parent`.
    pub fn set_parent(mut self, parent: PetPatch) -> Self {
        self.parent = rt::Change::Set(Box::new(parent));
        self
    }

    /// Removes `parent`.
    pub fn remove_parent(mut self) -> Self {
        self.parent = rt::Change::Remove;
        self
    }

    /// Sets `home`.
    pub fn set_home(mut self, home: PetHomePatch) -> Self {
        self.home = rt::Change::Set(home);
        self
    }

    /// Removes `home`.
    pub fn remove_home(mut self) -> Self {
        self.home = rt::Change::Remove;
        self
    }

    /// Sets `toys`.
    pub fn set_toys(mut self, toys: Vec<PetToysItem>) -> Self {
        self.toys = rt::Change::Set(toys);
        self
    }

    /// Removes `toys`.
    pub fn remove_toys(mut self) -> Self {
        self.toys = rt::Change::Remove;
        self
    }

    /// Sets `friends`.
    pub fn set_friends(
        mut self,
        friends: rt::Map<String, Option<PetPatch>>,
    ) -> Self {
        self.friends = rt::Change::Set(friends);
        self
    }

    /// Removes `friends`.
    pub fn remove_friends(mut self) -> Self {
        self.friends = rt::Change::Remove;
        self
    }

    /// The value with the changes made; an error where it is none without what is removed, or not as described.
    pub fn apply(self, value: Pet) -> Result<Pet, rt::ApplyError> {
        rt::merge::apply_valid(&self, &value)
    }
}

impl rt::MergePatch for PetPatch {}

/// From `#/components/schemas/Pet/properties/home` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetHome {
    /// `street`.
    pub street: String,
    /// `floor`.
    pub floor: Option<i64>,
}

impl PetHome {
    /// With what is required.
    pub fn new(street: impl Into<String>) -> Self {
        Self {
            street: street.into(),
            ..Default::default()
        }
    }
}

/// As a merge patch (RFC 7396) changes it: what is not set or removed stays as it is.
///
/// From `#/components/schemas/Pet/properties/home` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetHomePatch {
    /// `street`.
    pub street: rt::Change<String>,
    /// `floor`.
    pub floor: rt::Change<i64>,
}

impl PetHomePatch {
    /// Sets `street`.
    pub fn set_street(mut self, street: impl Into<String>) -> Self {
        self.street = rt::Change::Set(street.into());
        self
    }

    /// Sets `floor`.
    pub fn set_floor(mut self, floor: i64) -> Self {
        self.floor = rt::Change::Set(floor);
        self
    }

    /// Removes `floor`.
    pub fn remove_floor(mut self) -> Self {
        self.floor = rt::Change::Remove;
        self
    }

    /// The value with the changes made; an error where it is none without what is removed, or not as described.
    pub fn apply(self, value: PetHome) -> Result<PetHome, rt::ApplyError> {
        rt::merge::apply_valid(&self, &value)
    }
}

impl rt::MergePatch for PetHomePatch {}

/// From `#/components/schemas/Pet/properties/toys/items` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetToysItem {
    /// `kind`.
    pub kind: String,
}
