use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `tags`.
    pub tags: Option<Vec<String>>,
    /// `alias`.
    pub alias: Option<List>,
    /// `maybe`.
    pub maybe: rt::Field<Vec<i64>>,
    /// `grid`.
    pub grid: Option<Vec<Vec<f64>>>,
    /// `map`.
    pub map: Option<rt::Map<String, Vec<String>>>,
    /// `empty`.
    pub empty: Option<Vec<String>>,
    /// `either`.
    pub either: Option<PetEither>,
}

/// From `#/components/schemas/Pet/properties/either` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum PetEither {
    /// `Array`.
    Array(Vec<String>),
    /// `Text`.
    Text(String),
}

impl From<Vec<String>> for PetEither {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

impl From<String> for PetEither {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

/// From `#/components/schemas/List` of the description.
pub type List = Vec<ListItem>;

/// From `#/components/schemas/List/items` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct ListItem {
    /// `name`.
    pub name: String,
}
