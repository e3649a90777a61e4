use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Pet {
    /// `Cat`.
    Cat(Cat),
    /// `Dog`.
    Dog(Dog),
}

impl From<Cat> for Pet {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<Dog> for Pet {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

/// From `#/components/schemas/Cat` of the description.
pub type Cat = rt::Map<String, i64>;

/// From `#/components/schemas/Dog` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Dog {
    /// `kind`.
    pub kind: DogKind,
}

/// From `#/components/schemas/Dog/properties/kind` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum DogKind {
    /// `hound`.
    Hound,
}

impl DogKind {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Hound => "hound",
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "hound" => Some(Self::Hound),
            _ => None,
        }
    }
}
