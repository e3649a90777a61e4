use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `any`.
    pub any: Option<PetAny>,
    /// `one`.
    pub one: Option<PetOne>,
}

/// From `#/components/schemas/Pet/properties/any` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetAny {
    /// `Text`.
    Text(String),
    /// `Text2`.
    Text2(String),
}

/// From `#/components/schemas/Pet/properties/one` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetOne {
    /// `Integer`.
    Integer(i32),
    /// `Integer2`.
    Integer2(i32),
}
