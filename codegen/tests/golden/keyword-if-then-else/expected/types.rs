use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, PartialEq)]
pub struct Pet {
    /// `kind`.
    pub kind: PetKind,
    /// `barks`.
    pub barks: Option<bool>,
    /// `weight`.
    pub weight: Option<f64>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, rt::Json>,
}

impl Pet {
    /// With what is required.
    pub fn new(kind: PetKind) -> Self {
        Self {
            kind,
            barks: None,
            weight: None,
            additional_properties: Default::default(),
        }
    }
}

/// From `#/components/schemas/Pet/properties/kind` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetKind {
    /// `dog`.
    Dog,
    /// `fish`.
    Fish,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetKind {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Dog => "dog",
            Self::Fish => "fish",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "dog" => Some(Self::Dog),
            "fish" => Some(Self::Fish),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}
