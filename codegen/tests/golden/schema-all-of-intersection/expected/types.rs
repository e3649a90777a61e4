use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `name`.
    pub name: String,
    /// `size`.
    pub size: PetSize,
    /// `age`.
    pub age: Option<i64>,
    /// `home`.
    pub home: Option<PetHome>,
    /// `tags`.
    pub tags: Option<Vec<String>>,
}

impl Pet {
    /// With what is required.
    pub fn new(name: impl Into<String>, size: PetSize) -> Self {
        Self {
            name: name.into(),
            size,
            age: None,
            home: None,
            tags: None,
        }
    }
}

/// From `#/components/schemas/Pet/allOf/0/properties/size` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetSize {
    /// `medium`.
    Medium,
    /// `large`.
    Large,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetSize {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Medium => "medium",
            Self::Large => "large",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "medium" => Some(Self::Medium),
            "large" => Some(Self::Large),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/components/schemas/Pet/allOf/0/properties/home` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetHome {
    /// `street`.
    pub street: String,
    /// `number`.
    pub number: Option<i64>,
}

impl PetHome {
    /// With what is required.
    pub fn new(street: impl Into<String>) -> Self {
        Self {
            street: street.into(),
            ..Default::default()
        }
    }
}
