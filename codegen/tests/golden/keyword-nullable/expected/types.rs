use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `must`.
    pub must: String,
    /// `mustOrNull`.
    pub must_or_null: Option<String>,
    /// `mayOrNull`.
    pub may_or_null: rt::Field<i64>,
    /// `notNull`.
    pub not_null: Option<i64>,
    /// `list`.
    pub list: rt::Field<Vec<Option<String>>>,
    /// `map`.
    pub map: Option<rt::Map<String, Option<f64>>>,
    /// `owner`.
    pub owner: rt::Field<Owner>,
    /// `state`.
    pub state: rt::Field<PetState>,
}

/// From `#/components/schemas/Pet/properties/state` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum PetState {
    /// `here`.
    Here,
    /// `gone`.
    Gone,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetState {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Here => "here",
            Self::Gone => "gone",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "here" => Some(Self::Here),
            "gone" => Some(Self::Gone),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Owner {
    /// `name`.
    pub name: String,
}
