use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `pair`.
    pub pair: Option<(String, i64)>,
    /// `open`.
    pub open: Option<Vec<rt::Json>>,
    /// `nested`.
    pub nested: Option<Vec<rt::Json>>,
}

/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Owner {
    /// `name`.
    pub name: String,
}
