use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, PartialEq)]
pub struct Pet {
    /// `name`.
    pub name: String,
    /// `legs`.
    pub legs: i32,
    /// `alive`.
    pub alive: bool,
    /// `weight`.
    pub weight: f64,
    /// `tags`.
    pub tags: Vec<String>,
    /// `state`.
    pub state: State,
}

/// From `#/components/schemas/State` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum State {
    /// `here`.
    Here,
    /// `gone`.
    Gone,
    /// A value that the description does not name.
    Unknown(String),
}

impl State {
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
