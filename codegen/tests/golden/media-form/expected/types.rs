use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `name`.
    pub name: String,
    /// `legs`.
    pub legs: Option<i64>,
    /// `tags`.
    pub tags: Option<Vec<String>>,
    /// `owner`.
    pub owner: Option<Owner>,
}

impl Pet {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Owner {
    /// `city`.
    pub city: Option<String>,
}
