use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `any`.
    pub any: rt::Map<String, rt::Json>,
    /// `listed`.
    pub listed: Option<rt::Map<String, rt::Json>>,
    /// `nothing`.
    pub nothing: Option<PetNothing>,
    /// `marker`.
    pub marker: Option<Marker>,
}

impl Pet {
    /// With what is required.
    pub fn new(any: rt::Map<String, rt::Json>) -> Self {
        Self { any, ..Default::default() }
    }
}

/// From `#/components/schemas/Pet/properties/nothing` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetNothing {}

/// From `#/components/schemas/Marker` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Marker {}
