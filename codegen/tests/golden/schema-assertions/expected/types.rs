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

impl Pet {
    /// Sets `both`.
    pub fn with_both(mut self, both: i64) -> Self {
        self.both = Some(both);
        self
    }

    /// Sets `beside`.
    pub fn with_beside(mut self, beside: PetBeside) -> Self {
        self.beside = Some(beside);
        self
    }

    /// Sets `untyped`.
    pub fn with_untyped(mut self, untyped: PetUntyped) -> Self {
        self.untyped = Some(untyped);
        self
    }

    /// Sets `union`.
    pub fn with_union(mut self, union: PetUnion) -> Self {
        self.union = Some(union);
        self
    }

    /// Sets `branches`.
    pub fn with_branches(mut self, branches: Vec<PetBranchesItem>) -> Self {
        self.branches = Some(branches);
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

    /// Sets `numbers`.
    pub fn with_numbers(mut self, numbers: PetNumbers) -> Self {
        self.numbers = Some(numbers);
        self
    }

    /// Sets `pair`.
    pub fn with_pair(mut self, pair: (i64, i64)) -> Self {
        self.pair = Some(pair);
        self
    }

    /// Sets `open`.
    pub fn with_open(mut self, open: rt::Map<String, rt::Json>) -> Self {
        self.open = Some(open);
        self
    }
}

/// From `#/components/schemas/Pet/properties/beside` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PetBeside {
    /// `first`.
    pub first: Option<String>,
    /// `last`.
    pub last: Option<String>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, rt::Json>,
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
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
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
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
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

/// From `#/components/schemas/Pet/properties/numbers` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetNumbers {
    /// `1`.
    N1,
    /// `2`.
    N2,
    /// `3`.
    N3,
    /// A value that the description does not name.
    Unknown(i64),
}

impl PetNumbers {
    /// The number that stands for the value.
    pub const fn as_i64(self) -> i64 {
        match self {
            Self::N1 => 1,
            Self::N2 => 2,
            Self::N3 => 3,
            Self::Unknown(number) => number,
        }
    }

    /// The value that a number stands for.
    pub const fn from_i64(number: i64) -> Option<Self> {
        match number {
            1 => Some(Self::N1),
            2 => Some(Self::N2),
            3 => Some(Self::N3),
            _ => Some(Self::Unknown(number)),
        }
    }
}
