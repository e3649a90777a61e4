use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `age`.
    pub age: Option<i64>,
    /// `tag`.
    pub tag: Option<String>,
    /// `chip`.
    pub chip: Option<String>,
}
