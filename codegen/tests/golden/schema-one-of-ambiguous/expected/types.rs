use super::rt;

/// From `#/components/schemas/Term` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Term {
    /// `Sum`.
    Sum(Sum),
    /// `Product`.
    Product(Product),
}

impl From<Sum> for Term {
    fn from(value: Sum) -> Self {
        Self::Sum(value)
    }
}

impl From<Product> for Term {
    fn from(value: Product) -> Self {
        Self::Product(value)
    }
}

/// From `#/components/schemas/Sum` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Sum {
    /// `terms`.
    pub terms: Option<Vec<Term>>,
    /// `carry`.
    pub carry: Option<i64>,
}

/// From `#/components/schemas/Product` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Product {
    /// `terms`.
    pub terms: Option<Vec<Term>>,
    /// `sign`.
    pub sign: Option<String>,
}
