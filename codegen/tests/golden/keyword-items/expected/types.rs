use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `texts`.
    pub texts: Option<Vec<String>>,
    /// `nulls`.
    pub nulls: Option<Vec<Option<i64>>>,
    /// `grid`.
    pub grid: Option<Vec<Vec<f64>>>,
    /// `owners`.
    pub owners: Option<Vec<Owner>>,
    /// `unions`.
    pub unions: Option<Vec<PetUnionsItem>>,
    /// `any`.
    pub any: Option<Vec<rt::Json>>,
    /// `all`.
    pub all: Option<Vec<rt::Json>>,
    /// `none`.
    pub none: Option<Vec<rt::Json>>,
    /// `alias`.
    pub alias: Option<Names>,
}

/// From `#/components/schemas/Pet/properties/unions/items` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum PetUnionsItem {
    /// `Text`.
    Text(String),
    /// `Boolean`.
    Boolean(bool),
}

impl From<String> for PetUnionsItem {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<bool> for PetUnionsItem {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

/// From `#/components/schemas/Names` of the description.
pub type Names = Vec<NamesItem>;

/// From `#/components/schemas/Names/items` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum NamesItem {
    /// `short`.
    Short,
    /// `long`.
    Long,
    /// A value that the description does not name.
    Unknown(String),
}

impl NamesItem {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Short => "short",
            Self::Long => "long",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "short" => Some(Self::Short),
            "long" => Some(Self::Long),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Owner {
    /// `name`.
    pub name: String,
}
