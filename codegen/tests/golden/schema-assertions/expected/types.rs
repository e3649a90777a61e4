use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `both`.
    pub both: Option<i64>,
    /// `beside`.
    pub beside: Option<PetBeside>,
    /// `untyped`.
    pub untyped: Option<PetUntyped>,
    /// `union`.
    pub union: Option<PetUnion>,
    /// `branches`.
    pub branches: Option<Vec<PetBranchesItem>>,
    /// `uuid`.
    pub uuid: Option<rt::Uuid>,
    /// `date`.
    pub date: Option<rt::Date>,
    /// `byte`.
    pub byte: Option<rt::Base64>,
    /// `texts`.
    pub texts: Option<PetTexts>,
    /// `numbers`.
    pub numbers: Option<PetNumbers>,
    /// `pair`.
    pub pair: Option<(i64, i64)>,
    /// `open`.
    pub open: Option<rt::Map<String, rt::Json>>,
}

/// From `#/components/schemas/Pet/properties/beside` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct PetBeside {
    /// `first`.
    pub first: Option<String>,
    /// `last`.
    pub last: Option<String>,
}

/// From `#/components/schemas/Pet/properties/untyped` of the description.
#[derive(Clone, Debug, PartialEq)]
pub enum PetUntyped {
    /// `Number`.
    Number(f64),
    /// `Text`.
    Text(String),
}

impl From<f64> for PetUntyped {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<String> for PetUntyped {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

/// From `#/components/schemas/Pet/properties/union` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum PetUnion {
    /// `Text`.
    Text(String),
    /// `Array`.
    Array(Vec<String>),
}

impl From<String> for PetUnion {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<Vec<String>> for PetUnion {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

/// From `#/components/schemas/Pet/properties/branches/items` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum PetBranchesItem {
    /// `Integer`.
    Integer(i64),
    /// `Text`.
    Text(String),
}

impl From<i64> for PetBranchesItem {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for PetBranchesItem {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

/// From `#/components/schemas/Pet/properties/texts` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum PetTexts {
    /// `ab`.
    Ab,
    /// `abc`.
    Abc,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetTexts {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ab => "ab",
            Self::Abc => "abc",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "ab" => Some(Self::Ab),
            "abc" => Some(Self::Abc),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/components/schemas/Pet/properties/numbers` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum PetNumbers {
    /// `1`.
    N1,
    /// `2`.
    N2,
    /// `3`.
    N3,
}

impl PetNumbers {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::N1, Self::N2, Self::N3];

    /// The value as JSON text.
    pub const fn as_json(self) -> &'static str {
        match self {
            Self::N1 => "1",
            Self::N2 => "2",
            Self::N3 => "3",
        }
    }
}
