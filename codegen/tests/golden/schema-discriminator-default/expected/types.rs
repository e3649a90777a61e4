use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Pet {
    /// `Cat`.
    Cat(Cat),
    /// `Other`.
    Other(Other),
}

impl From<Cat> for Pet {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<Other> for Pet {
    fn from(value: Other) -> Self {
        Self::Other(value)
    }
}

/// From `#/components/schemas/Cat` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Cat {
    /// `kind`.
    pub kind: CatKind,
    /// `lives`.
    pub lives: Option<i64>,
}

impl Cat {
    /// With what is required.
    pub fn new(kind: CatKind) -> Self {
        Self { kind, lives: None }
    }
}

/// From `#/components/schemas/Cat/properties/kind` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum CatKind {
    /// `Cat`.
    Cat,
}

impl CatKind {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Cat => "Cat",
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "Cat" => Some(Self::Cat),
            _ => None,
        }
    }
}

/// From `#/components/schemas/Other` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Other {
    /// `kind`.
    pub kind: Option<String>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, rt::Json>,
}
