use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Pet {
    /// `name`.
    pub name: String,
    /// `none`.
    pub none: Option<PetNone>,
    /// `all`.
    pub all: Option<PetAll>,
}

/// From `#/components/schemas/Pet/properties/none` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct PetNone {}

/// From `#/components/schemas/Pet/properties/all` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct PetAll {
    /// `a`.
    pub a: Option<i64>,
    /// `b`.
    pub b: Option<i64>,
}
