use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `pair`.
    pub pair: Option<(String, i64)>,
    /// `beside`.
    pub beside: Option<Vec<String>>,
}
