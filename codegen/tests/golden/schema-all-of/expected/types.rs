use super::rt;

/// A named animal.
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `name`.
    pub name: String,
    /// `legs`.
    pub legs: i32,
    /// `nickname`.
    pub nickname: Option<String>,
}

impl Pet {
    /// With what is required.
    pub fn new(name: impl Into<String>, legs: i32) -> Self {
        Self {
            name: name.into(),
            legs,
            ..Default::default()
        }
    }
}
