use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `kind`.
    pub kind: PetKind,
    /// `owner`.
    pub owner: Option<String>,
    /// How large it is
    pub size: Option<i64>,
}

impl Pet {
    /// With what is required.
    pub fn new(kind: PetKind, owner: Option<String>) -> Self {
        Self { kind, owner, size: None }
    }
}

/// From `#/components/schemas/Pet/properties/kind` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetKind {
    /// `pet`.
    Pet,
}

impl PetKind {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pet => "pet",
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "pet" => Some(Self::Pet),
            _ => None,
        }
    }
}
