use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Pet {
    /// `legs`.
    pub legs: Legs,
}

/// From `#/components/schemas/Legs` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Legs {
    /// `0`.
    N0,
    /// `2`.
    N2,
    /// `4`.
    N4,
    /// `-1`.
    Minus1,
}

impl Legs {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::N0, Self::N2, Self::N4, Self::Minus1];

    /// The value as JSON text.
    pub const fn as_json(self) -> &'static str {
        match self {
            Self::N0 => "0",
            Self::N2 => "2",
            Self::N4 => "4",
            Self::Minus1 => "-1",
        }
    }
}
