use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `owner`.
    pub owner: PetOwner,
}

/// From `#/components/schemas/Pet/properties/owner` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetOwner {
    /// `Text`.
    Text(String),
    /// `Variant2`.
    Variant2(PetOwnerVariant2),
}

impl From<String> for PetOwner {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<PetOwnerVariant2> for PetOwner {
    fn from(value: PetOwnerVariant2) -> Self {
        Self::Variant2(value)
    }
}

/// From `#/components/schemas/Pet/properties/owner/anyOf/1` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetOwnerVariant2 {
    /// `id`.
    pub id: i64,
}
