use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `weights`.
    pub weights: Option<Vec<i64>>,
    /// `any`.
    pub any: Option<Vec<rt::Json>>,
    /// `alone`.
    pub alone: Option<Vec<String>>,
}
