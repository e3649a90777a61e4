use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// Example: `"Rex"`
    pub name: String,
    /// `owner`.
    pub owner: Option<String>,
    /// `weight`.
    pub weight: Option<f64>,
}
