use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `value`.
    pub value: rt::Decimal,
    /// `price`.
    pub price: Option<rt::Decimal>,
    /// `quoted`.
    pub quoted: Option<rt::Quoted<rt::Decimal>>,
    /// `fine`.
    pub fine: Option<rt::Decimal>,
}

impl Pet {
    /// With what is required.
    pub fn new(value: rt::Decimal) -> Self {
        Self {
            value,
            ..Default::default()
        }
    }
}
