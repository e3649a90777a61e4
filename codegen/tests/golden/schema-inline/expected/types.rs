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

/// From `#/components/schemas/Pet/properties/owner/properties/address` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetOwnerAddress {
    /// `city`.
    pub city: Option<String>,
}
