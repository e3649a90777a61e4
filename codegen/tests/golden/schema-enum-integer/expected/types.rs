use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// How many there are.
    pub legs: Legs,
    /// `rank`.
    pub rank: rt::Field<PetRank>,
    /// `size`.
    pub size: Option<PetSize>,
    /// `hairs`.
    pub hairs: Option<PetHairs>,
}

impl Pet {
    /// With what is required.
    pub fn new(legs: Legs) -> Self {
        Self {
            legs,
            rank: rt::Field::Absent,
            size: None,
            hairs: None,
        }
    }
}

/// From `#/components/schemas/Pet/properties/rank` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetRank {
    /// `1`.
    First,
    /// `2`.
    Second,
    /// A value that the description does not name.
    Unknown(i64),
}

impl PetRank {
    /// The number that stands for the value.
    pub const fn as_i64(self) -> i64 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Unknown(number) => number,
        }
    }

    /// The value that a number stands for.
    pub const fn from_i64(number: i64) -> Option<Self> {
        match number {
            1 => Some(Self::First),
            2 => Some(Self::Second),
            _ => Some(Self::Unknown(number)),
        }
    }
}

/// From `#/components/schemas/Pet/properties/size` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetSize {
    /// `1`.
    N1,
    /// `2`.
    N2,
}

impl PetSize {
    /// The number that stands for the value.
    pub const fn as_i64(self) -> i64 {
        match self {
            Self::N1 => 1,
            Self::N2 => 2,
        }
    }

    /// The value that a number stands for.
    pub const fn from_i64(number: i64) -> Option<Self> {
        match number {
            1 => Some(Self::N1),
            2 => Some(Self::N2),
            _ => None,
        }
    }
}

/// From `#/components/schemas/Pet/properties/hairs` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetHairs {
    /// `10000000000`.
    N10000000000,
    /// A value that the description does not name.
    Unknown(i64),
}

impl PetHairs {
    /// The number that stands for the value.
    pub const fn as_i64(self) -> i64 {
        match self {
            Self::N10000000000 => 10000000000,
            Self::Unknown(number) => number,
        }
    }

    /// The value that a number stands for.
    pub const fn from_i64(number: i64) -> Option<Self> {
        match number {
            10000000000 => Some(Self::N10000000000),
            _ => Some(Self::Unknown(number)),
        }
    }
}

/// How many there are.
///
/// From `#/components/schemas/Legs` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Legs {
    /// A snake.
    N0,
    /// `2`.
    N2,
    /// A dog.
    N4,
    /// Nobody counted.
    Minus1,
    /// A value that the description does not name.
    Unknown(i64),
}

impl Legs {
    /// The number that stands for the value.
    pub const fn as_i64(self) -> i64 {
        match self {
            Self::N0 => 0,
            Self::N2 => 2,
            Self::N4 => 4,
            Self::Minus1 => -1,
            Self::Unknown(number) => number,
        }
    }

    /// The value that a number stands for.
    pub const fn from_i64(number: i64) -> Option<Self> {
        match number {
            0 => Some(Self::N0),
            2 => Some(Self::N2),
            4 => Some(Self::N4),
            -1 => Some(Self::Minus1),
            _ => Some(Self::Unknown(number)),
        }
    }
}
