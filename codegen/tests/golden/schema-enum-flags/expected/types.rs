use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Pet {
    /// What may be done.
    pub rights: rt::Flags<Rights>,
    /// `moods`.
    pub moods: Option<Vec<Option<rt::Flags<PetMoodsItem>>>>,
}

impl Pet {
    /// With what is required.
    pub fn new(rights: rt::Flags<Rights>) -> Self {
        Self {
            rights,
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/Pet/properties/moods/items` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetMoodsItem {
    /// `calm`.
    Calm,
    /// `wild`.
    Wild,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetMoodsItem {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Calm => "calm",
            Self::Wild => "wild",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "calm" => Some(Self::Calm),
            "wild" => Some(Self::Wild),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// What may be done.
///
/// From `#/components/schemas/Rights` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Rights {
    /// `None`.
    None,
    /// `Read`.
    Read,
    /// `Write`.
    Write,
    /// `FULL`.
    Full,
    /// A value that the description does not name.
    Unknown(String),
}

impl Rights {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "None",
            Self::Read => "Read",
            Self::Write => "Write",
            Self::Full => "FULL",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "None" => Some(Self::None),
            "Read" => Some(Self::Read),
            "Write" => Some(Self::Write),
            "FULL" => Some(Self::Full),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}
