use super::rt;

/// From `#/components/schemas/Animal` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Animal {
    /// `PetBase`.
    PetBase(PetBase),
    /// `Cat`.
    Cat(Cat),
    /// `DogBase`.
    DogBase(DogBase),
    /// `Poodle`.
    Poodle(Poodle),
}

impl From<PetBase> for Animal {
    fn from(value: PetBase) -> Self {
        Self::PetBase(value)
    }
}

impl From<Cat> for Animal {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<DogBase> for Animal {
    fn from(value: DogBase) -> Self {
        Self::DogBase(value)
    }
}

impl From<Poodle> for Animal {
    fn from(value: Poodle) -> Self {
        Self::Poodle(value)
    }
}

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetBase {
    /// `kind`.
    pub kind: String,
    /// `owner`.
    pub owner: Option<String>,
}

impl PetBase {
    /// With what is required.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/Cat` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Cat {
    /// `kind`.
    pub kind: String,
    /// `owner`.
    pub owner: Option<String>,
    /// `lives`.
    pub lives: Option<i64>,
}

impl Cat {
    /// With what is required.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/Dog` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Dog {
    /// `DogBase`.
    DogBase(DogBase),
    /// `Poodle`.
    Poodle(Poodle),
}

impl From<DogBase> for Dog {
    fn from(value: DogBase) -> Self {
        Self::DogBase(value)
    }
}

impl From<Poodle> for Dog {
    fn from(value: Poodle) -> Self {
        Self::Poodle(value)
    }
}

/// From `#/components/schemas/Dog` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct DogBase {
    /// `kind`.
    pub kind: String,
    /// `owner`.
    pub owner: Option<String>,
    /// `barks`.
    pub barks: Option<bool>,
}

impl DogBase {
    /// With what is required.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/Poodle` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Poodle {
    /// `kind`.
    pub kind: String,
    /// `owner`.
    pub owner: Option<String>,
    /// `barks`.
    pub barks: Option<bool>,
    /// `curls`.
    pub curls: Option<i64>,
}

impl Poodle {
    /// With what is required.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            ..Default::default()
        }
    }
}
