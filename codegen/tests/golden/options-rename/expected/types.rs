use super::rt;

/// From `#/components/schemas/pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Animal {
    /// `name`.
    pub name: Option<String>,
}
