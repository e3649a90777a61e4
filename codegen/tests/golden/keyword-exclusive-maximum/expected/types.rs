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

/// From `#/components/schemas/Bound` of the description.
pub type Bound = i64;
