use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `named`.
    pub named: Option<PetNamed>,
    /// `azure`.
    pub azure: Option<PetAzure>,
}

/// From `#/components/schemas/Pet/properties/named` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetNamed {
    /// The first.
    Alpha,
    /// The second.
    Beta,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetNamed {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Alpha => "a",
            Self::Beta => "b",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "a" => Some(Self::Alpha),
            "b" => Some(Self::Beta),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/components/schemas/Pet/properties/azure` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetAzure {
    /// `s`.
    Small,
    /// Between.
    Medium,
    /// `l`.
    L,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetAzure {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Small => "s",
            Self::Medium => "m",
            Self::L => "l",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "s" => Some(Self::Small),
            "m" => Some(Self::Medium),
            "l" => Some(Self::L),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}
