use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, PartialEq)]
pub struct Pet {
    /// `id`.
    pub id: i64,
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
    /// `tags`.
    ///
    /// Default: `["new"]`
    pub tags: Vec<String>,
    /// `state`.
    ///
    /// Default: `"here"`
    pub state: State,
    /// beside a reference
    ///
    /// Default: `"gone"`
    pub left: State,
    /// `born`.
    ///
    /// Default: `"2026-11-26"`
    pub born: rt::Date,
    /// `photo`.
    ///
    /// Default: `"AAEC"`
    pub photo: rt::Base64,
    /// `owner`.
    ///
    /// Default: `{"name":"Ann"}`
    pub owner: Owner,
    /// `size`.
    ///
    /// Default: `3`
    pub size: PetSize,
    /// `note`.
    ///
    /// Default: `"none yet"`
    pub note: Option<String>,
    /// `nothing`.
    pub nothing: rt::Field<String>,
    /// `data`.
    ///
    /// Default: `{"a":[1,null]}`
    pub data: rt::Json,
    /// `counts`.
    ///
    /// Default: `{"a":1}`
    pub counts: rt::Map<String, i64>,
}

impl Default for Pet {
    fn default() -> Self {
        Self {
            id: Default::default(),
            mood: Mood::Good,
            name: "Rex".to_owned(),
            legs: 4,
            tags: vec!["new".to_owned()],
            state: State::Here,
            left: State::Gone,
            born: rt::literal("2026-11-26"),
            photo: b"\0\x01\x02".as_slice().into(),
            owner: Owner {
                name: "Ann".to_owned(),
                ..Default::default()
            },
            size: PetSize::Integer(3),
            note: Some("none yet".to_owned()),
            nothing: rt::Field::Absent,
            data: rt::json(r#"{"a":[1,null]}"#),
            counts: [("a".to_owned(), 1)].into(),
        }
    }
}

impl Pet {
    /// With what is required.
    pub fn new(id: i64, mood: Mood) -> Self {
        Self {
            id,
            mood,
            ..Default::default()
        }
    }

    /// Sets `name`.
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// Sets `legs`.
    pub fn with_legs(mut self, legs: i32) -> Self {
        self.legs = legs;
        self
    }

    /// Sets `tags`.
    pub fn with_tags(mut self, tags: Vec<String>) -> Self {
        self.tags = tags;
        self
    }

    /// Sets `state`.
    pub fn with_state(mut self, state: State) -> Self {
        self.state = state;
        self
    }

    /// Sets `left`.
    pub fn with_left(mut self, left: State) -> Self {
        self.left = left;
        self
    }

    /// Sets `born`.
    pub fn with_born(mut self, born: rt::Date) -> Self {
        self.born = born;
        self
    }

    /// Sets `photo`.
    pub fn with_photo(mut self, photo: rt::Base64) -> Self {
        self.photo = photo;
        self
    }

    /// Sets `owner`.
    pub fn with_owner(mut self, owner: Owner) -> Self {
        self.owner = owner;
        self
    }

    /// Sets `size`.
    pub fn with_size(mut self, size: PetSize) -> Self {
        self.size = size;
        self
    }

    /// Sets `note`.
    pub fn with_note(mut self, note: Option<String>) -> Self {
        self.note = note;
        self
    }

    /// Sets `nothing`.
    pub fn with_nothing(mut self, nothing: impl Into<rt::Field<String>>) -> Self {
        self.nothing = nothing.into();
        self
    }

    /// Sets `data`.
    pub fn with_data(mut self, data: rt::Json) -> Self {
        self.data = data;
        self
    }

    /// Sets `counts`.
    pub fn with_counts(mut self, counts: rt::Map<String, i64>) -> Self {
        self.counts = counts;
        self
    }
}

/// From `#/components/schemas/Pet/properties/size` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum PetSize {
    /// `Integer`.
    Integer(i64),
    /// `Text`.
    Text(String),
}

impl From<i64> for PetSize {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for PetSize {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Owner {
    /// `name`.
    pub name: String,
    /// `city`.
    ///
    /// Default: `"Oslo"`
    pub city: String,
    /// `zip`.
    pub zip: Option<String>,
}

impl Default for Owner {
    fn default() -> Self {
        Self {
            name: Default::default(),
            city: "Oslo".to_owned(),
            zip: None,
        }
    }
}

impl Owner {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/State` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
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

/// From `#/components/schemas/Mood` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
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
