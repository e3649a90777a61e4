use super::rt;

/// From `#/components/schemas/Animal` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Animal {
    /// `Pet`.
    Pet(Pet),
    /// `Bird`.
    Bird(Bird),
}

impl From<Pet> for Animal {
    fn from(value: Pet) -> Self {
        Self::Pet(value)
    }
}

impl From<Bird> for Animal {
    fn from(value: Bird) -> Self {
        Self::Bird(value)
    }
}

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
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
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Cat {
    /// `lives`.
    pub lives: Option<i64>,
}

/// From `#/components/schemas/Dog` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Dog {
    /// `kind`.
    pub kind: DogKind,
    /// `friend`.
    pub friend: Option<Box<Animal>>,
}

impl Dog {
    /// With what is required.
    pub fn new(kind: DogKind) -> Self {
        Self { kind, friend: None }
    }
}

/// From `#/components/schemas/Dog/properties/kind` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum DogKind {
    /// `dog`.
    Dog,
}

impl DogKind {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Dog => "dog",
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "dog" => Some(Self::Dog),
            _ => None,
        }
    }
}

/// From `#/components/schemas/Bird` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Bird {
    /// `wings`.
    pub wings: Option<i64>,
}
