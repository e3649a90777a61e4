use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `value`.
    pub value: rt::Quoted<i64>,
    /// `small`.
    pub small: Option<rt::Quoted<i8>>,
    /// `ratio`.
    pub ratio: Option<rt::Quoted<f32>>,
    /// `exact`.
    pub exact: Option<rt::Quoted<f64>>,
    /// `price`.
    pub price: Option<rt::Decimal>,
}
