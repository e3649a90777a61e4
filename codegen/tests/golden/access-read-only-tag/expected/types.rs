use super::rt;

/// As responses carry it: without the members that only the client sets.
///
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

/// As requests carry it: without the members that only the server sets.
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetRequest {
    /// `Cat`.
    Cat(CatRequest),
    /// `Dog`.
    Dog(Dog),
}

impl From<CatRequest> for PetRequest {
    fn from(value: CatRequest) -> Self {
        Self::Cat(value)
    }
}

impl From<Dog> for PetRequest {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

/// As responses carry it: without the members that only the client sets.
///
/// From `#/components/schemas/Cat` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Cat {
    /// `kind`.
    pub kind: String,
    /// `id`.
    pub id: i64,
    /// `lives`.
    pub lives: Option<i64>,
}

impl Cat {
    /// With what is required.
    pub fn new(kind: impl Into<String>, id: i64) -> Self {
        Self {
            kind: kind.into(),
            id,
            ..Default::default()
        }
    }
}

/// As requests carry it: without the members that only the server sets.
///
/// From `#/components/schemas/Cat` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct CatRequest {
    /// `kind`.
    pub kind: String,
    /// `lives`.
    pub lives: Option<i64>,
}

impl CatRequest {
    /// With what is required.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/Dog` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Dog {
    /// `kind`.
    pub kind: String,
}

impl From<Pet> for PetRequest {
    /// Leaves out what requests do not carry.
    fn from(value: Pet) -> Self {
        match value {
            Pet::Cat(value) => Self::Cat(value.into()),
            Pet::Dog(value) => Self::Dog(value),
        }
    }
}

impl From<Cat> for CatRequest {
    /// Leaves out what requests do not carry.
    fn from(value: Cat) -> Self {
        Self {
            kind: value.kind,
            lives: value.lives,
        }
    }
}
