use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `pair`.
    pub pair: Option<(String, i64)>,
    /// `named`.
    pub named: Option<Vec<rt::Json>>,
    /// `sized`.
    pub sized: Option<Vec<rt::Json>>,
}
