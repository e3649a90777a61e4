use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `mood`.
    pub mood: Option<PetMood>,
    /// `size`.
    pub size: Option<PetSize>,
    /// `level`.
    pub level: rt::Field<PetLevel>,
}

/// From `#/components/schemas/Pet/properties/mood` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetMood {
    /// It wags its tail.
    Good,
    /// `b`.
    Bad,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetMood {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Good => "g",
            Self::Bad => "b",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "g" => Some(Self::Good),
            "b" => Some(Self::Bad),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/components/schemas/Pet/properties/size` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetSize {
    /// `small`.
    Small,
    /// `large`.
    Large,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetSize {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Small => "small",
            Self::Large => "large",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "small" => Some(Self::Small),
            "large" => Some(Self::Large),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/components/schemas/Pet/properties/level` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetLevel {
    /// `1`.
    Low,
    /// `2`.
    High,
    /// A value that the description does not name.
    Unknown(i64),
}

impl PetLevel {
    /// The number that stands for the value.
    pub const fn as_i64(self) -> i64 {
        match self {
            Self::Low => 1,
            Self::High => 2,
            Self::Unknown(number) => number,
        }
    }

    /// The value that a number stands for.
    pub const fn from_i64(number: i64) -> Option<Self> {
        match number {
            1 => Some(Self::Low),
            2 => Some(Self::High),
            _ => Some(Self::Unknown(number)),
        }
    }
}
