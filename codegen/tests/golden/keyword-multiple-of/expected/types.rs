use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `price`.
    pub price: Option<f64>,
    /// `cents`.
    pub cents: Option<f64>,
    /// `tiny`.
    pub tiny: Option<f64>,
    /// `pairs`.
    pub pairs: Option<i64>,
    /// `steps`.
    pub steps: Option<i32>,
    /// `whole`.
    pub whole: Option<f64>,
    /// `big`.
    pub big: Option<i64>,
    /// `maybe`.
    pub maybe: rt::Field<i64>,
    /// `list`.
    pub list: Option<Vec<i64>>,
    /// `map`.
    pub map: Option<rt::Map<String, Ten>>,
}

impl Pet {
    /// Sets `price`.
    pub fn with_price(mut self, price: f64) -> Self {
        self.price = Some(price);
        self
    }

    /// Sets `cents`.
    pub fn with_cents(mut self, cents: f64) -> Self {
        self.cents = Some(cents);
        self
    }

    /// Sets `tiny`.
    pub fn with_tiny(mut self, tiny: f64) -> Self {
        self.tiny = Some(tiny);
        self
    }

    /// Sets `pairs`.
    pub fn with_pairs(mut self, pairs: i64) -> Self {
        self.pairs = Some(pairs);
        self
    }

    /// Sets `steps`.
    pub fn with_steps(mut self, steps: i32) -> Self {
        self.steps = Some(steps);
        self
    }

    /// Sets `whole`.
    pub fn with_whole(mut self, whole: f64) -> Self {
        self.whole = Some(whole);
        self
    }

    /// Sets `big`.
    pub fn with_big(mut self, big: i64) -> Self {
        self.big = Some(big);
        self
    }

    /// Sets `maybe`.
    pub fn with_maybe(mut self, maybe: impl Into<rt::Field<i64>>) -> Self {
        self.maybe = maybe.into();
        self
    }

    /// Sets `list`.
    pub fn with_list(mut self, list: Vec<i64>) -> Self {
        self.list = Some(list);
        self
    }

    /// Sets `map`.
    pub fn with_map(mut self, map: rt::Map<String, Ten>) -> Self {
        self.map = Some(map);
        self
    }
}

/// From `#/components/schemas/Ten` of the description.
pub type Ten = i64;
