use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `owner`.
    pub owner: PetOwner,
}

/// From `#/components/schemas/Pet/properties/owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetOwner {
    /// `name`.
    pub name: String,
    /// `address`.
    pub address: Option<PetOwnerAddress>,
}

impl PetOwner {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/Pet/properties/owner/properties/address` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetOwnerAddress {
    /// `city`.
    pub city: Option<String>,
}
