use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `open`.
    pub open: Option<PetOpen>,
    /// `closed`.
    pub closed: Option<(String, i64)>,
    /// `typed`.
    pub typed: Option<PetTyped>,
}

/// From `#/components/schemas/Pet/properties/open` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PetOpen {
    /// The element at 0.
    pub first: Option<String>,
    /// The element at 1.
    pub second: Option<i64>,
    /// All further elements.
    pub rest: Vec<rt::Json>,
}

/// From `#/components/schemas/Pet/properties/typed` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetTyped {
    /// The element at 0.
    pub first: String,
    /// All further elements.
    pub rest: Vec<bool>,
}
