use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `path`.
    pub path: Option<PetPath>,
}

/// From `#/components/schemas/Pet/properties/path` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetPath {
    /// The element at 0.
    pub first: Option<String>,
    /// The element at 1.
    pub second: rt::Field<i64>,
    /// All further elements.
    pub rest: Vec<bool>,
}
