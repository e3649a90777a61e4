use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `id`.
    pub id: i64,
    /// `kind`.
    pub kind: PetKind,
    /// `legs`.
    pub legs: PetLegs,
}

/// From `#/components/schemas/Pet/properties/kind` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetKind {
    /// `pet`.
    Pet,
}

impl PetKind {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pet => "pet",
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "pet" => Some(Self::Pet),
            _ => None,
        }
    }
}

/// From `#/components/schemas/Pet/properties/legs` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetLegs {
    /// `2`.
    N2,
    /// `4`.
    N4,
    /// A value that the description does not name.
    Unknown(i64),
}

impl PetLegs {
    /// The number that stands for the value.
    pub const fn as_i64(self) -> i64 {
        match self {
            Self::N2 => 2,
            Self::N4 => 4,
            Self::Unknown(number) => number,
        }
    }

    /// The value that a number stands for.
    pub const fn from_i64(number: i64) -> Option<Self> {
        match number {
            2 => Some(Self::N2),
            4 => Some(Self::N4),
            _ => Some(Self::Unknown(number)),
        }
    }
}

/// From `#/components/schemas/Toy` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Toy {
    /// `pet`.
    pub pet: Pet,
    /// `name`.
    pub name: String,
}

/// From `#/components/schemas/Crate` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Crate {
    /// `toys`.
    pub toys: Option<Vec<Toy>>,
    /// `weight`.
    pub weight: Option<f64>,
}
