use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `id`.
    pub id: Option<rt::Uuid>,
    /// `born`.
    pub born: Option<rt::Date>,
    /// `data`.
    pub data: Option<rt::Base64>,
    /// `size`.
    pub size: Option<PetSize>,
    /// `level`.
    pub level: Option<PetLevel>,
    /// `code`.
    pub code: Option<PetCode>,
    /// `any`.
    pub any: rt::Field<PetAny>,
    /// `price`.
    pub price: Option<rt::Quoted<rt::Decimal>>,
}

impl Pet {
    /// Sets `id`.
    pub fn with_id(mut self, id: rt::Uuid) -> Self {
        self.id = Some(id);
        self
    }

    /// Sets `born`.
    pub fn with_born(mut self, born: rt::Date) -> Self {
        self.born = Some(born);
        self
    }

    /// Sets `data`.
    pub fn with_data(mut self, data: rt::Base64) -> Self {
        self.data = Some(data);
        self
    }

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

    /// Sets `code`.
    pub fn with_code(mut self, code: PetCode) -> Self {
        self.code = Some(code);
        self
    }

    /// Sets `any`.
    pub fn with_any(mut self, any: impl Into<rt::Field<PetAny>>) -> Self {
        self.any = any.into();
        self
    }

    /// Sets `price`.
    pub fn with_price(mut self, price: rt::Quoted<rt::Decimal>) -> Self {
        self.price = Some(price);
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

/// From `#/components/schemas/Pet/properties/code` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetCode {
    /// `Integer`.
    Integer(i64),
    /// `Text`.
    Text(String),
}

impl From<i64> for PetCode {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for PetCode {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

/// From `#/components/schemas/Pet/properties/any` of the description.
#[derive(Clone, Debug, PartialEq)]
pub enum PetAny {
    /// `Boolean`.
    Boolean(Option<bool>),
    /// `Number`.
    Number(Option<f64>),
    /// `Text`.
    Text(Option<String>),
    /// `Array`.
    Array(Option<Vec<rt::Json>>),
    /// `Variant5`.
    Variant5(Option<rt::Map<String, rt::Json>>),
}

impl From<Option<bool>> for PetAny {
    fn from(value: Option<bool>) -> Self {
        Self::Boolean(value)
    }
}

impl From<Option<f64>> for PetAny {
    fn from(value: Option<f64>) -> Self {
        Self::Number(value)
    }
}

impl From<Option<String>> for PetAny {
    fn from(value: Option<String>) -> Self {
        Self::Text(value)
    }
}

impl From<Option<Vec<rt::Json>>> for PetAny {
    fn from(value: Option<Vec<rt::Json>>) -> Self {
        Self::Array(value)
    }
}

impl From<Option<rt::Map<String, rt::Json>>> for PetAny {
    fn from(value: Option<rt::Map<String, rt::Json>>) -> Self {
        Self::Variant5(value)
    }
}
