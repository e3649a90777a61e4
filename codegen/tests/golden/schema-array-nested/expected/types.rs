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

impl Pet {
    /// Sets `grid`.
    pub fn with_grid(mut self, grid: Vec<Vec<Vec<i64>>>) -> Self {
        self.grid = Some(grid);
        self
    }

    /// Sets `names`.
    pub fn with_names(mut self, names: Vec<Option<String>>) -> Self {
        self.names = Some(names);
        self
    }

    /// Sets `corners`.
    pub fn with_corners(mut self, corners: Vec<Vec<f64>>) -> Self {
        self.corners = Some(corners);
        self
    }

    /// Sets `none`.
    pub fn with_none(mut self, none: [(); 0]) -> Self {
        self.none = Some(none);
        self
    }

    /// Sets `empty`.
    pub fn with_empty(mut self, empty: [(); 0]) -> Self {
        self.empty = Some(empty);
        self
    }
}
