use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `owner`.
    pub owner: Option<Owner>,
    /// `parent`.
    pub parent: Option<Box<Pet>>,
    /// `home`.
    pub home: Option<PetHome>,
    /// `toys`.
    pub toys: Option<Vec<Owner>>,
    /// `friends`.
    pub friends: Option<rt::Map<String, Owner>>,
    /// `scores`.
    pub scores: Option<rt::Map<String, i64>>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, String>,
}

/// As a merge patch (RFC 7396) changes it: what is not set or removed stays as it is.
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PetPatch {
    /// `owner`.
    pub owner: rt::Change<OwnerPatch>,
    /// `parent`.
    pub parent: rt::Change<Box<PetPatch>>,
    /// `home`.
    pub home: rt::Change<PetPatchHome>,
    /// `toys`.
    pub toys: rt::Change<Vec<OwnerRequest>>,
    /// `friends`.
    pub friends: rt::Change<rt::Map<String, Option<OwnerPatch>>>,
    /// `scores`.
    pub scores: rt::Change<rt::Map<String, Option<i64>>>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, Option<String>>,
}

impl PetPatch {
    /// Sets `owner`.
    pub fn set_owner(mut self, owner: OwnerPatch) -> Self {
        self.owner = rt::Change::Set(owner);
        self
    }

    /// Removes `owner`.
    pub fn remove_owner(mut self) -> Self {
        self.owner = rt::Change::Remove;
        self
    }

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
    pub fn set_home(mut self, home: PetPatchHome) -> Self {
        self.home = rt::Change::Set(home);
        self
    }

    /// Removes `home`.
    pub fn remove_home(mut self) -> Self {
        self.home = rt::Change::Remove;
        self
    }

    /// Sets `toys`.
    pub fn set_toys(mut self, toys: Vec<OwnerRequest>) -> Self {
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
        friends: rt::Map<String, Option<OwnerPatch>>,
    ) -> Self {
        self.friends = rt::Change::Set(friends);
        self
    }

    /// Removes `friends`.
    pub fn remove_friends(mut self) -> Self {
        self.friends = rt::Change::Remove;
        self
    }

    /// Sets `scores`.
    pub fn set_scores(mut self, scores: rt::Map<String, Option<i64>>) -> Self {
        self.scores = rt::Change::Set(scores);
        self
    }

    /// Removes `scores`.
    pub fn remove_scores(mut self) -> Self {
        self.scores = rt::Change::Remove;
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
    pub street: Option<String>,
    /// `floor`.
    pub floor: Option<i64>,
}

/// As a merge patch (RFC 7396) changes it: what is not set or removed stays as it is.
///
/// From `#/components/schemas/Pet/properties/home` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetPatchHome {
    /// `street`.
    pub street: rt::Change<String>,
    /// `floor`.
    pub floor: rt::Change<i64>,
}

impl PetPatchHome {
    /// Sets `street`.
    pub fn set_street(mut self, street: impl Into<String>) -> Self {
        self.street = rt::Change::Set(street.into());
        self
    }

    /// Removes `street`.
    pub fn remove_street(mut self) -> Self {
        self.street = rt::Change::Remove;
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

impl rt::MergePatch for PetPatchHome {}

/// As responses carry it: without the members that only the client sets.
///
/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Owner {
    /// `name`.
    pub name: String,
    /// `phone`.
    pub phone: Option<String>,
}

impl Owner {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Default::default()
        }
    }
}

/// As requests carry it: without the members that only the server sets.
///
/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct OwnerRequest {
    /// `name`.
    pub name: String,
    /// `phone`.
    pub phone: Option<String>,
    /// `pin`.
    pub pin: Option<String>,
}

impl OwnerRequest {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Default::default()
        }
    }
}

/// As a merge patch (RFC 7396) changes it: what is not set or removed stays as it is.
///
/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct OwnerPatch {
    /// `name`.
    pub name: rt::Change<String>,
    /// `phone`.
    pub phone: rt::Change<String>,
    /// `pin`.
    pub pin: rt::Change<String>,
}

impl OwnerPatch {
    /// Sets `name`.
    pub fn set_name(mut self, name: impl Into<String>) -> Self {
        self.name = rt::Change::Set(name.into());
        self
    }

    /// Sets `phone`.
    pub fn set_phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = rt::Change::Set(phone.into());
        self
    }

    /// Removes `phone`.
    pub fn remove_phone(mut self) -> Self {
        self.phone = rt::Change::Remove;
        self
    }

    /// Sets `pin`.
    pub fn set_pin(mut self, pin: impl Into<String>) -> Self {
        self.pin = rt::Change::Set(pin.into());
        self
    }

    /// Removes `pin`.
    pub fn remove_pin(mut self) -> Self {
        self.pin = rt::Change::Remove;
        self
    }

    /// The value with the changes made; an error where it is none without what is removed, or not as described.
    pub fn apply(self, value: OwnerRequest) -> Result<OwnerRequest, rt::ApplyError> {
        rt::merge::apply(&self, &value)
    }
}

impl rt::MergePatch for OwnerPatch {}

impl From<Owner> for OwnerRequest {
    /// Leaves out what requests do not carry.
    fn from(value: Owner) -> Self {
        Self {
            name: value.name,
            phone: value.phone,
            pin: Default::default(),
        }
    }
}
