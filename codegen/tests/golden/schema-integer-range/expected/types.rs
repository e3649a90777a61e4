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

impl Pet {
    /// With what is required.
    pub fn new(value: i64) -> Self {
        Self {
            value,
            ..Default::default()
        }
    }
}
