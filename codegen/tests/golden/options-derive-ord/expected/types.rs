use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `name`.
    pub name: String,
    /// `toy`.
    pub toy: Option<Toy>,
}

/// From `#/components/schemas/Toy` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Toy {
    /// `weight`.
    pub weight: Option<f64>,
    /// `tags`.
    pub tags: Option<Vec<String>>,
}

/// From `#/components/schemas/Name` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Name {
    /// `first`.
    pub first: String,
    /// `last`.
    pub last: rt::Field<String>,
}
