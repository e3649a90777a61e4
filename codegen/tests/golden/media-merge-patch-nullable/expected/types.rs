use super::rt;

/// As a merge patch (RFC 7396) changes it: what is not set or removed stays as it is.
///
/// From `#/components/schemas/PetUpdate` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PetUpdatePatch {
    /// `name`.
    pub name: rt::Change<String>,
    /// `legs`.
    ///
    /// Default: `4`
    pub legs: rt::Change<i64>,
    /// `owner`.
    pub owner: rt::Change<OwnerPatch>,
    /// `labels`.
    pub labels: rt::Change<rt::Map<String, Option<String>>>,
    /// `any`.
    pub any: rt::Change<rt::Json>,
}

impl PetUpdatePatch {
    /// Sets `name`.
    pub fn set_name(mut self, name: impl Into<String>) -> Self {
        self.name = rt::Change::Set(name.into());
        self
    }

    /// Removes `name`.
    pub fn remove_name(mut self) -> Self {
        self.name = rt::Change::Remove;
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

    /// Sets `labels`.
    pub fn set_labels(mut self, labels: rt::Map<String, Option<String>>) -> Self {
        self.labels = rt::Change::Set(labels);
        self
    }

    /// Removes `labels`.
    pub fn remove_labels(mut self) -> Self {
        self.labels = rt::Change::Remove;
        self
    }

    /// Sets `any`.
    pub fn set_any(mut self, any: rt::Json) -> Self {
        self.any = rt::Change::Set(any);
        self
    }

    /// Removes `any`.
    pub fn remove_any(mut self) -> Self {
        self.any = rt::Change::Remove;
        self
    }
}

impl rt::MergePatch for PetUpdatePatch {}

/// As a merge patch (RFC 7396) changes it: what is not set or removed stays as it is.
///
/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct OwnerPatch {
    /// `phone`.
    pub phone: rt::Change<String>,
}

impl OwnerPatch {
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
}

impl rt::MergePatch for OwnerPatch {}
