use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `name`.
    ///
    /// Example: `"Rex"`
    pub name: String,
    /// `owner`.
    pub owner: Option<String>,
    /// `weight`.
    pub weight: Option<f64>,
}

impl Pet {
    /// With what is required.
    pub fn new(name: impl Into<String>, owner: Option<String>) -> Self {
        Self {
            name: name.into(),
            owner,
            ..Default::default()
        }
    }
}
