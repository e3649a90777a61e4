use super::rt;

/// From `#/components/schemas/Report` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// `animals`.
    pub animals: Option<Vec<Animal>>,
    /// `page`.
    pub page: Option<ReportPage>,
    /// `note`.
    pub note: Option<(String, f64, String)>,
}

/// From `#/components/schemas/Report/properties/page` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ReportPage {
    /// `html`.
    pub html: Option<String>,
}

/// From `#/components/schemas/Animal` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Animal {
    /// `kind`.
    pub kind: Option<String>,
    /// `name`.
    pub name: String,
}

impl Animal {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Default::default()
        }
    }
}
