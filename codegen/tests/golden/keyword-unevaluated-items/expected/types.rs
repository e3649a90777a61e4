use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `pair`.
    pub pair: Option<PetPair>,
    /// `named`.
    pub named: Option<Vec<rt::Json>>,
    /// `sized`.
    pub sized: Option<PetSized>,
}

/// From `#/components/schemas/Pet/properties/pair` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetPair {
    /// The element at 0.
    pub first: Option<String>,
    /// The element at 1.
    pub second: Option<i64>,
}

/// From `#/components/schemas/Pet/properties/sized` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PetSized {
    /// The element at 0.
    pub first: Option<String>,
    /// All further elements.
    pub rest: Vec<rt::Json>,
}
