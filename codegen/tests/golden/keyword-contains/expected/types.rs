use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `names`.
    pub names: Option<Vec<String>>,
    /// `weights`.
    pub weights: Option<Vec<i64>>,
    /// `few`.
    pub few: Option<Vec<rt::Json>>,
}
