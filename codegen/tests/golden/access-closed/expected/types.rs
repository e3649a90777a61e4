use super::rt;

/// As responses carry it: without the members that only the client sets.
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `id`.
    pub id: i64,
    /// `name`.
    pub name: String,
    /// `collar`.
    pub collar: Option<Collar>,
}

impl Pet {
    /// With what is required.
    pub fn new(id: i64, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            ..Default::default()
        }
    }
}

/// As requests carry it: without the members that only the server sets.
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetRequest {
    /// `name`.
    pub name: String,
    /// `secret`.
    pub secret: Option<String>,
    /// `collar`.
    pub collar: Option<CollarRequest>,
}

impl PetRequest {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Default::default()
        }
    }
}

/// As responses carry it: without the members that only the client sets.
///
/// From `#/components/schemas/Collar` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Collar {
    /// `serial`.
    pub serial: Option<String>,
    /// `color`.
    pub color: Option<String>,
}

/// As requests carry it: without the members that only the server sets.
///
/// From `#/components/schemas/Collar` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct CollarRequest {
    /// `color`.
    pub color: Option<String>,
}

/// From `#/components/schemas/Counts` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Counts {
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, i64>,
}

impl From<Pet> for PetRequest {
    /// Leaves out what requests do not carry.
    fn from(value: Pet) -> Self {
        Self {
            name: value.name,
            secret: Default::default(),
            collar: value.collar.map(|value| value.into()),
        }
    }
}

impl From<Collar> for CollarRequest {
    /// Leaves out what requests do not carry.
    fn from(value: Collar) -> Self {
        Self { color: value.color }
    }
}
