use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `type`.
    pub r#type: String,
    /// `self`.
    pub self_: String,
    /// `async`.
    pub r#async: Option<bool>,
    /// `crate`.
    pub crate_: Option<Self_>,
    /// `box`.
    pub r#box: Option<OptionSchema>,
}

impl Pet {
    /// With what is required.
    pub fn new(r#type: impl Into<String>, self_: impl Into<String>) -> Self {
        Self {
            r#type: r#type.into(),
            self_: self_.into(),
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/Self` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Self_ {
    /// `match`.
    pub r#match: Option<String>,
}

/// From `#/components/schemas/Option` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum OptionSchema {
    /// `self`.
    Self_,
    /// `type`.
    Type,
    /// `None`.
    None,
    /// A value that the description does not name.
    Unknown(String),
}

impl OptionSchema {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Self_ => "self",
            Self::Type => "type",
            Self::None => "None",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "self" => Some(Self::Self_),
            "type" => Some(Self::Type),
            "None" => Some(Self::None),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}
