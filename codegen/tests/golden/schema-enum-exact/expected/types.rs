use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Pet {
    /// `value`.
    pub value: Option<Value>,
    /// `price`.
    ///
    /// Default: `1.1`
    pub price: rt::Decimal,
    /// `big`.
    ///
    /// Default: `1.2345678901234568e+29`
    pub big: rt::Json,
}

impl Default for Pet {
    fn default() -> Self {
        Self {
            value: None,
            price: rt::literal("1.10"),
            big: rt::json("123456789012345678901234567890"),
        }
    }
}

/// From `#/components/schemas/Value` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Value {
    /// `1.10`.
    N110,
    /// `1e400`.
    N1e400,
    /// `123456789012345678901234567890`.
    N123456789012345678901234567890,
    /// `[1.0,{"a":"x"}]`.
    N10AX,
    /// `true`.
    True,
    /// `"text"`.
    Text,
    /// `7`.
    N7,
}

impl Value {
    /// Every value.
    pub const ALL: &'static [Self] = &[
        Self::N110,
        Self::N1e400,
        Self::N123456789012345678901234567890,
        Self::N10AX,
        Self::True,
        Self::Text,
        Self::N7,
    ];

    /// The value as JSON text.
    pub const fn as_json(self) -> &'static str {
        match self {
            Self::N110 => "1.10",
            Self::N1e400 => "1e400",
            Self::N123456789012345678901234567890 => "123456789012345678901234567890",
            Self::N10AX => "[1.0,{\"a\":\"x\"}]",
            Self::True => "true",
            Self::Text => "\"text\"",
            Self::N7 => "7",
        }
    }
}
