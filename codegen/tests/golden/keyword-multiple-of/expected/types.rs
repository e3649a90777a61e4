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

/// From `#/components/schemas/Ten` of the description.
pub type Ten = i64;
