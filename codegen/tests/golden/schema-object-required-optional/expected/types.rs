use super::rt;

/// An animal that lives with people.
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// What it listens to.
    pub name: String,
    /// `age`.
    pub age: Option<i32>,
    /// `vaccinated`.
    pub vaccinated: Option<bool>,
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
