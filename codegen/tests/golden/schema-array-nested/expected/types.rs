use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `grid`.
    pub grid: Option<Vec<Vec<Vec<i64>>>>,
    /// `names`.
    pub names: Option<Vec<Option<String>>>,
    /// `corners`.
    pub corners: Option<Vec<Vec<f64>>>,
    /// `none`.
    pub none: Option<[(); 0]>,
    /// `empty`.
    pub empty: Option<[(); 0]>,
}
