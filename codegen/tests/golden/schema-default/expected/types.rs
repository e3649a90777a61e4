use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, PartialEq)]
pub struct Pet {
    /// `mood`.
    pub mood: Mood,
    /// `name`.
    ///
    /// Default: `"Rex"`
    pub name: String,
    /// `legs`.
    ///
    /// Default: `4`
    pub legs: i32,
    /// `weight`.
    ///
    /// Default: `1.5`
    pub weight: f64,
    /// `alive`.
    ///
    /// Default: `false`
    pub alive: bool,
    /// `tags`.
    ///
    /// Default: `["new"]`
    pub tags: Vec<String>,
    /// beside a reference
    ///
    /// Default: `"bad"`
    pub left: Mood,
    /// `note`.
    ///
    /// Default: `"none yet"`
    pub note: Option<String>,
    /// `nothing`.
    pub nothing: rt::Field<String>,
}

impl Default for Pet {
    fn default() -> Self {
        Self {
            mood: Mood::Good,
            name: "Rex".to_owned(),
            legs: 4,
            weight: 1.5,
            alive: false,
            tags: vec!["new".to_owned()],
            left: Mood::Bad,
            note: Some("none yet".to_owned()),
            nothing: rt::Field::Absent,
        }
    }
}

impl Pet {
    /// With what is required.
    pub fn new(mood: Mood) -> Self {
        Self { mood, ..Default::default() }
    }
}

/// From `#/components/schemas/Mood` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Mood {
    /// `good`.
    Good,
    /// `bad`.
    Bad,
    /// A value that the description does not name.
    Unknown(String),
}

impl Mood {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "good" => Some(Self::Good),
            "bad" => Some(Self::Bad),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}
