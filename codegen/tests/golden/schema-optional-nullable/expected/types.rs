use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `must`.
    pub must: String,
    /// `mustOrNull`.
    pub must_or_null: Option<String>,
    /// `may`.
    pub may: Option<String>,
    /// `mayOrNull`.
    pub may_or_null: rt::Field<String>,
}

impl Pet {
    /// With what is required.
    pub fn new(must: impl Into<String>, must_or_null: Option<String>) -> Self {
        Self {
            must: must.into(),
            must_or_null,
            ..Default::default()
        }
    }
}
