use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `whole`.
    pub whole: Option<i64>,
    /// `fraction`.
    pub fraction: Option<f64>,
    /// `between`.
    pub between: Option<i64>,
    /// `alias`.
    pub alias: Option<Bound>,
    /// `zero`.
    pub zero: rt::Field<f64>,
    /// `list`.
    pub list: Option<Vec<i64>>,
    /// `map`.
    pub map: Option<rt::Map<String, f64>>,
}

impl Pet {
    /// Sets `whole`.
    pub fn with_whole(mut self, whole: i64) -> Self {
        self.whole = Some(whole);
        self
    }

    /// Sets `fraction`.
    pub fn with_fraction(mut self, fraction: f64) -> Self {
        self.fraction = Some(fraction);
        self
    }

    /// Sets `between`.
    pub fn with_between(mut self, between: i64) -> Self {
        self.between = Some(between);
        self
    }

    /// Sets `alias`.
    pub fn with_alias(mut self, alias: Bound) -> Self {
        self.alias = Some(alias);
        self
    }

    /// Sets `zero`.
    pub fn with_zero(mut self, zero: impl Into<rt::Field<f64>>) -> Self {
        self.zero = zero.into();
        self
    }

    /// Sets `list`.
    pub fn with_list(mut self, list: Vec<i64>) -> Self {
        self.list = Some(list);
        self
    }

    /// Sets `map`.
    pub fn with_map(mut self, map: rt::Map<String, f64>) -> Self {
        self.map = Some(map);
        self
    }
}

/// From `#/components/schemas/Bound` of the description.
pub type Bound = i64;
