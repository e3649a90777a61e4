use super::rt;

/// ```
/// use my_crate::pets::types::{Pet, PetState};
///
/// let pet = Pet::new("Rex")
///     .with_state(PetState::Here)
///     .with_note(specwright_runtime::field::Field::Null);
/// ```
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `name`.
    pub name: String,
    /// `state`.
    pub state: Option<PetState>,
    /// `note`.
    pub note: rt::Field<String>,
    /// `born`.
    pub born: Option<rt::Date>,
    /// `size`.
    pub size: Option<Size>,
}

impl Pet {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Default::default()
        }
    }

    /// Sets `state`.
    pub fn with_state(mut self, state: PetState) -> Self {
        self.state = Some(state);
        self
    }

    /// Sets `note`.
    pub fn with_note(mut self, note: impl Into<rt::Field<String>>) -> Self {
        self.note = note.into();
        self
    }

    /// Sets `born`.
    pub fn with_born(mut self, born: rt::Date) -> Self {
        self.born = Some(born);
        self
    }

    /// Sets `size`.
    pub fn with_size(mut self, size: Size) -> Self {
        self.size = Some(size);
        self
    }
}

/// From `#/components/schemas/Pet/properties/state` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
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

/// ```
/// use my_crate::pets::types::Size;
///
/// let size = Size { x: 3, y: Some(0.5) };
/// ```
///
/// From `#/components/schemas/Size` of the description.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// `x`.
    ///
    /// Example: `3`
    pub x: i64,
    /// `y`.
    ///
    /// Example: `0.5`
    pub y: Option<f64>,
}

impl Size {
    /// With what is required.
    pub fn new(x: i64) -> Self {
        Self { x, ..Default::default() }
    }
}

/// ```
/// use my_crate::pets::types::{Pet, Stay};
///
/// let stay = Stay {
///     pet: Pet::new("Rex").with_born("2026-11-26".parse()?),
///     rooms: vec![1, 2],
///     extra: Some(specwright_runtime::json::from_str(r#"{"window":true}"#)?),
/// };
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// From `#/components/schemas/Stay` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stay {
    /// `pet`.
    pub pet: Pet,
    /// `rooms`.
    ///
    /// Example: `[1,2]`
    pub rooms: Rooms,
    /// `extra`.
    pub extra: Option<rt::Json>,
}

impl Stay {
    /// With what is required.
    pub fn new(pet: Pet, rooms: Rooms) -> Self {
        Self {
            pet,
            rooms,
            ..Default::default()
        }
    }
}

/// ```
/// use my_crate::pets::types::Rooms;
///
/// let rooms: Rooms = vec![1, 2];
/// ```
///
/// From `#/components/schemas/Rooms` of the description.
pub type Rooms = Vec<i64>;
