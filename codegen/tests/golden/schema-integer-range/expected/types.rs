use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `value`.
    pub value: i64,
    /// `size`.
    pub size: Option<u64>,
    /// `small`.
    pub small: Option<i64>,
}
