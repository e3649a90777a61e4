use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `name`.
    pub name: String,
    /// `note`.
    pub note: Option<rt::Json>,
    /// `alive`.
    pub alive: Option<bool>,
    /// `died`.
    pub died: Option<rt::Date>,
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
