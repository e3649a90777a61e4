use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Pet {
    /// `Text`.
    Text(String),
    /// `Integer`.
    Integer(i64),
    /// `Cat`.
    Cat(Cat),
    /// `Dog`.
    Dog(Dog),
}

impl From<String> for Pet {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<i64> for Pet {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
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
    pub lives: i64,
}

/// From `#/components/schemas/Dog` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Dog {
    /// `barks`.
    pub barks: bool,
}
