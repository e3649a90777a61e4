use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// Where it is.
    pub position: Position,
    /// `size`.
    pub size: Option<PetSize>,
}

impl Pet {
    /// With what is required.
    pub fn new(position: Position) -> Self {
        Self {
            position,
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/Pet/properties/size` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetSize {
    /// The element at 0.
    pub first: Option<i64>,
    /// The element at 1.
    pub height: Option<i64>,
}

/// Where it is.
///
/// From `#/components/schemas/Position` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Position {
    /// To the east.
    pub first: f64,
    /// The element at 1.
    pub second: Option<f64>,
    /// The element at 2.
    pub third: Option<String>,
    /// The element at 3.
    pub fourth: rt::Field<String>,
    /// All further elements.
    pub rest: Vec<bool>,
}
