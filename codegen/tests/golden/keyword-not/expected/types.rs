use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
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
