use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `size`.
    pub size: Option<PetSize>,
    /// `level`.
    pub level: Option<PetLevel>,
    /// `uuid`.
    pub uuid: Option<rt::Uuid>,
    /// `date`.
    pub date: Option<rt::Date>,
    /// `byte`.
    pub byte: Option<rt::Base64>,
    /// `texts`.
    pub texts: Option<PetTexts>,
    /// `pair`.
    pub pair: Option<(i64, i64)>,
}

impl Pet {
    /// Sets `size`.
    pub fn with_size(mut self, size: PetSize) -> Self {
        self.size = Some(size);
        self
    }

    /// Sets `level`.
    pub fn with_level(mut self, level: PetLevel) -> Self {
        self.level = Some(level);
        self
    }

    /// Sets `uuid`.
    pub fn with_uuid(mut self, uuid: rt::Uuid) -> Self {
        self.uuid = Some(uuid);
        self
    }

    /// Sets `date`.
    pub fn with_date(mut self, date: rt::Date) -> Self {
        self.date = Some(date);
        self
    }

    /// Sets `byte`.
    pub fn with_byte(mut self, byte: rt::Base64) -> Self {
        self.byte = Some(byte);
        self
    }

    /// Sets `texts`.
    pub fn with_texts(mut self, texts: PetTexts) -> Self {
        self.texts = Some(texts);
        self
    }

    /// Sets `pair`.
    pub fn with_pair(mut self, pair: (i64, i64)) -> Self {
        self.pair = Some(pair);
        self
    }
}

/// From `#/components/schemas/Pet/properties/size` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetSize {
    /// `s`.
    S,
    /// `m`.
    M,
    /// `xl`.
    Xl,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetSize {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::S => "s",
            Self::M => "m",
            Self::Xl => "xl",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "s" => Some(Self::S),
            "m" => Some(Self::M),
            "xl" => Some(Self::Xl),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/components/schemas/Pet/properties/level` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetLevel {
    /// `1`.
    N1,
    /// `2`.
    N2,
    /// `5`.
    N5,
    /// A value that the description does not name.
    Unknown(i64),
}

impl PetLevel {
    /// The number that stands for the value.
    pub const fn as_i64(self) -> i64 {
        match self {
            Self::N1 => 1,
            Self::N2 => 2,
            Self::N5 => 5,
            Self::Unknown(number) => number,
        }
    }

    /// The value that a number stands for.
    pub const fn from_i64(number: i64) -> Option<Self> {
        match number {
            1 => Some(Self::N1),
            2 => Some(Self::N2),
            5 => Some(Self::N5),
            _ => Some(Self::Unknown(number)),
        }
    }
}

/// From `#/components/schemas/Pet/properties/texts` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
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
