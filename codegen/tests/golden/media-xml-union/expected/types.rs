use super::rt;

/// From `#/components/schemas/Zoo` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Zoo {
    /// `pets`.
    pub pets: Option<Vec<ZooPetsItem>>,
    /// `size`.
    pub size: Option<ZooSize>,
    /// `keeper`.
    pub keeper: Option<Person>,
}

/// From `#/components/schemas/Zoo/properties/pets/items` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum ZooPetsItem {
    /// `Cat`.
    Cat(Cat),
    /// `Dog`.
    Dog(Dog),
}

impl From<Cat> for ZooPetsItem {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<Dog> for ZooPetsItem {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

/// From `#/components/schemas/Zoo/properties/size` of the description.
#[derive(Clone, Debug, PartialEq)]
pub enum ZooSize {
    /// `Integer`.
    Integer(i64),
    /// `Area`.
    Area(Area),
    /// `BoxSchema`.
    BoxSchema(BoxSchema),
}

impl From<i64> for ZooSize {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<Area> for ZooSize {
    fn from(value: Area) -> Self {
        Self::Area(value)
    }
}

impl From<BoxSchema> for ZooSize {
    fn from(value: BoxSchema) -> Self {
        Self::BoxSchema(value)
    }
}

/// From `#/components/schemas/Cat` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Cat {
    /// `kind`.
    pub kind: String,
    /// `code`.
    pub code: Option<String>,
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
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Dog {
    /// `kind`.
    pub kind: String,
    /// `code`.
    pub code: Option<i64>,
}

impl Dog {
    /// With what is required.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/Area` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Area {
    /// `width`.
    pub width: i64,
}

/// From `#/components/schemas/Box` of the description.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BoxSchema {
    /// `width`.
    pub width: f64,
    /// `depth`.
    pub depth: i64,
}

/// From `#/components/schemas/Person` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Person {
    /// `PersonBase`.
    PersonBase(PersonBase),
    /// `Vet`.
    Vet(Vet),
    /// `Guard`.
    Guard(Guard),
}

impl From<PersonBase> for Person {
    fn from(value: PersonBase) -> Self {
        Self::PersonBase(value)
    }
}

impl From<Vet> for Person {
    fn from(value: Vet) -> Self {
        Self::Vet(value)
    }
}

impl From<Guard> for Person {
    fn from(value: Guard) -> Self {
        Self::Guard(value)
    }
}

/// From `#/components/schemas/Person` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PersonBase {
    /// `role`.
    pub role: String,
}

/// From `#/components/schemas/Vet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Vet {
    /// `role`.
    pub role: String,
    /// `license`.
    pub license: Option<i64>,
}

impl Vet {
    /// With what is required.
    pub fn new(role: impl Into<String>) -> Self {
        Self {
            role: role.into(),
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/Guard` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Guard {
    /// `role`.
    pub role: String,
    /// `license`.
    pub license: Option<String>,
}

impl Guard {
    /// With what is required.
    pub fn new(role: impl Into<String>) -> Self {
        Self {
            role: role.into(),
            ..Default::default()
        }
    }
}
