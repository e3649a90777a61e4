use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Pet {
    /// `Cat`.
    Cat(Cat),
    /// `Dog`.
    Dog(Dog),
    /// `Text`.
    Text(String),
    /// `Size`.
    Size(Size),
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

impl From<String> for Pet {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<Size> for Pet {
    fn from(value: Size) -> Self {
        Self::Size(value)
    }
}

/// From `#/components/schemas/Size` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Size {
    /// `small`.
    Small,
    /// `large`.
    Large,
    /// A value that the description does not name.
    Unknown(String),
}

impl Size {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Small => "small",
            Self::Large => "large",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "small" => Some(Self::Small),
            "large" => Some(Self::Large),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/components/schemas/Cat` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Cat {
    /// `breed`.
    pub breed: CatBreed,
}

/// From `#/components/schemas/Cat/properties/breed` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum CatBreed {
    /// `siamese`.
    Siamese,
    /// `manx`.
    Manx,
    /// A value that the description does not name.
    Unknown(String),
}

impl CatBreed {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Siamese => "siamese",
            Self::Manx => "manx",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "siamese" => Some(Self::Siamese),
            "manx" => Some(Self::Manx),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/components/schemas/Dog` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Dog {
    /// `breed`.
    pub breed: DogBreed,
}

/// From `#/components/schemas/Dog/properties/breed` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum DogBreed {
    /// `poodle`.
    Poodle,
    /// `beagle`.
    Beagle,
    /// A value that the description does not name.
    Unknown(String),
}

impl DogBreed {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Poodle => "poodle",
            Self::Beagle => "beagle",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "poodle" => Some(Self::Poodle),
            "beagle" => Some(Self::Beagle),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}
