use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `names`.
    pub names: Option<Vec<String>>,
    /// `kinds`.
    pub kinds: Option<Vec<rt::Json>>,
    /// `one`.
    pub one: Option<Vec<i64>>,
}
