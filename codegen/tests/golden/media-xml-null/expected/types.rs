use super::rt;

/// From `#/components/schemas/Product` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Product {
    /// `count`.
    pub count: Option<f64>,
    /// `rating`.
    pub rating: Option<String>,
    /// `description`.
    pub description: String,
    /// `price`.
    pub price: rt::Field<f64>,
    /// `related`.
    pub related: Option<ProductRelated>,
}

impl Product {
    /// With what is required.
    pub fn new(
        count: Option<f64>,
        description: impl Into<String>,
        related: Option<ProductRelated>,
    ) -> Self {
        Self {
            count,
            description: description.into(),
            related,
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/Product/properties/related` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ProductRelated {
    /// `id`.
    pub id: Option<i64>,
}
