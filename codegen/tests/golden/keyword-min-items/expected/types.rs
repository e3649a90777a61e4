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
    /// `any`.
    pub any: Option<Vec<rt::Json>>,
    /// `zero`.
    pub zero: Option<Vec<String>>,
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
pub type List = Vec<Item>;

/// From `#/components/schemas/Item` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Item {
    /// `names`.
    pub names: Vec<String>,
}
