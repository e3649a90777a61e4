use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, PartialEq)]
pub struct Pet {
    /// `kind`.
    pub kind: PetKind,
    /// `version`.
    pub version: Option<PetVersion>,
    /// `alive`.
    pub alive: Option<PetAlive>,
    /// `nothing`.
    pub nothing: Option<rt::Json>,
}

/// From `#/components/schemas/Pet/properties/kind` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
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

/// From `#/components/schemas/Pet/properties/version` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum PetVersion {
    /// `2`.
    N2,
}

impl PetVersion {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::N2];

    /// The value as JSON text.
    pub const fn as_json(self) -> &'static str {
        match self {
            Self::N2 => "2",
        }
    }
}

/// From `#/components/schemas/Pet/properties/alive` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum PetAlive {
    /// `true`.
    True,
}

impl PetAlive {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::True];

    /// The value as JSON text.
    pub const fn as_json(self) -> &'static str {
        match self {
            Self::True => "true",
        }
    }
}
