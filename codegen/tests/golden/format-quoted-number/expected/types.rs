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

impl Pet {
    /// With what is required.
    pub fn new(value: rt::Quoted<i64>) -> Self {
        Self {
            value,
            ..Default::default()
        }
    }

    /// Sets `small`.
    pub fn with_small(mut self, small: rt::Quoted<i8>) -> Self {
        self.small = Some(small);
        self
    }

    /// Sets `ratio`.
    pub fn with_ratio(mut self, ratio: rt::Quoted<f32>) -> Self {
        self.ratio = Some(ratio);
        self
    }

    /// Sets `exact`.
    pub fn with_exact(mut self, exact: rt::Quoted<f64>) -> Self {
        self.exact = Some(exact);
        self
    }

    /// Sets `price`.
    pub fn with_price(mut self, price: rt::Decimal) -> Self {
        self.price = Some(price);
        self
    }
}
