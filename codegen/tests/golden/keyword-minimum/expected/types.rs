use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `legs`.
    pub legs: Option<i32>,
    /// `age`.
    pub age: Option<Age>,
    /// `weight`.
    pub weight: Option<f64>,
    /// `depth`.
    pub depth: Option<f64>,
    /// `half`.
    pub half: Option<i64>,
    /// `big`.
    pub big: Option<u64>,
    /// `zero`.
    pub zero: rt::Field<f64>,
    /// `list`.
    pub list: Option<Vec<i64>>,
    /// `map`.
    pub map: Option<rt::Map<String, f64>>,
    /// `either`.
    pub either: Option<PetEither>,
}

/// From `#/components/schemas/Pet/properties/either` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum PetEither {
    /// `Integer`.
    Integer(i64),
    /// `Text`.
    Text(String),
}

impl From<i64> for PetEither {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for PetEither {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

/// From `#/components/schemas/Age` of the description.
pub type Age = i64;
