use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// Where it is.
    pub state: State,
    /// `size`.
    pub size: Option<PetSize>,
}

impl Pet {
    /// With what is required.
    pub fn new(state: State) -> Self {
        Self { state, size: None }
    }
}

/// From `#/components/schemas/Pet/properties/size` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetSize {
    /// `small`.
    S,
    /// `LARGE`.
    L,
    /// `extra large`.
    Xl,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetSize {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::S => "small",
            Self::L => "LARGE",
            Self::Xl => "extra large",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "small" => Some(Self::S),
            "LARGE" => Some(Self::L),
            "extra large" => Some(Self::Xl),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// Where it is.
///
/// From `#/components/schemas/State` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum State {
    /// `available`.
    Available,
    /// `sold-out`.
    SoldOut,
    /// `pending_review`.
    PendingReview,
    /// A value that the description does not name.
    Unknown(String),
}

impl State {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Available => "available",
            Self::SoldOut => "sold-out",
            Self::PendingReview => "pending_review",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "available" => Some(Self::Available),
            "sold-out" => Some(Self::SoldOut),
            "pending_review" => Some(Self::PendingReview),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}
