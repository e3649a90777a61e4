use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `clash`.
    pub clash: Option<PetClash>,
    /// `odd`.
    pub odd: Option<PetOdd>,
    /// `long`.
    pub long: Option<PetLong>,
}

/// From `#/components/schemas/Pet/properties/clash` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetClash {
    /// `a b`.
    AB,
    /// `a-b`.
    AB2,
    /// `A_B`.
    AB3,
    /// `Unknown`.
    Unknown2,
    /// `unknown`.
    Unknown3,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetClash {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::AB => "a b",
            Self::AB2 => "a-b",
            Self::AB3 => "A_B",
            Self::Unknown2 => "Unknown",
            Self::Unknown3 => "unknown",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "a b" => Some(Self::AB),
            "a-b" => Some(Self::AB2),
            "A_B" => Some(Self::AB3),
            "Unknown" => Some(Self::Unknown2),
            "unknown" => Some(Self::Unknown3),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/components/schemas/Pet/properties/odd` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetOdd {
    /// \`\`.
    Empty,
    /// ` `.
    Blank,
    /// `%`.
    Percent,
    /// `1st`.
    N1st,
    /// `Größe`.
    Grosse,
    /// `日本`.
    RiBen,
    /// `<=`.
    LessEqual,
    /// `self`.
    Self_,
    /// `a'b`.
    AB,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetOdd {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Blank => " ",
            Self::Percent => "%",
            Self::N1st => "1st",
            Self::Grosse => "Größe",
            Self::RiBen => "日本",
            Self::LessEqual => "<=",
            Self::Self_ => "self",
            Self::AB => "a`b",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "" => Some(Self::Empty),
            " " => Some(Self::Blank),
            "%" => Some(Self::Percent),
            "1st" => Some(Self::N1st),
            "Größe" => Some(Self::Grosse),
            "日本" => Some(Self::RiBen),
            "<=" => Some(Self::LessEqual),
            "self" => Some(Self::Self_),
            "a`b" => Some(Self::AB),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/components/schemas/Pet/properties/long` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetLong {
    /// `Everything that may be said of an animal in one sentence and no more`.
    EverythingThatMayBeSaidOfAnAnimalInOneSentenceAnd,
    /// `Everything that may be said of an animal in one sentence and no less`.
    EverythingThatMayBeSaidOfAnAnimalInOneSentenceAnd2,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetLong {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::EverythingThatMayBeSaidOfAnAnimalInOneSentenceAnd => {
                "Everything that may be said of an animal in one sentence and no more"
            }
            Self::EverythingThatMayBeSaidOfAnAnimalInOneSentenceAnd2 => {
                "Everything that may be said of an animal in one sentence and no less"
            }
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "Everything that may be said of an animal in one sentence and no more" => {
                Some(Self::EverythingThatMayBeSaidOfAnAnimalInOneSentenceAnd)
            }
            "Everything that may be said of an animal in one sentence and no less" => {
                Some(Self::EverythingThatMayBeSaidOfAnAnimalInOneSentenceAnd2)
            }
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}
