use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `both`.
    pub both: Option<i64>,
    /// `beside`.
    pub beside: Option<PetBeside>,
    /// `untyped`.
    pub untyped: Option<PetUntyped>,
    /// `union`.
    pub union: Option<PetUnion>,
    /// `branches`.
    pub branches: Option<Vec<PetBranchesItem>>,
    /// `open`.
    pub open: Option<rt::Map<String, rt::Json>>,
}

impl Pet {
    /// Sets `both`.
    pub fn with_both(mut self, both: i64) -> Self {
        self.both = Some(both);
        self
    }

    /// Sets `beside`.
    pub fn with_beside(mut self, beside: PetBeside) -> Self {
        self.beside = Some(beside);
        self
    }

    /// Sets `untyped`.
    pub fn with_untyped(mut self, untyped: PetUntyped) -> Self {
        self.untyped = Some(untyped);
        self
    }

    /// Sets `union`.
    pub fn with_union(mut self, union: PetUnion) -> Self {
        self.union = Some(union);
        self
    }

    /// Sets `branches`.
    pub fn with_branches(mut self, branches: Vec<PetBranchesItem>) -> Self {
        self.branches = Some(branches);
        self
    }

    /// Sets `open`.
    pub fn with_open(mut self, open: rt::Map<String, rt::Json>) -> Self {
        self.open = Some(open);
        self
    }
}

/// From `#/components/schemas/Pet/properties/beside` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PetBeside {
    /// `first`.
    pub first: Option<String>,
    /// `last`.
    pub last: Option<String>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, rt::Json>,
}

/// From `#/components/schemas/Pet/properties/untyped` of the description.
#[derive(Clone, Debug, PartialEq)]
pub enum PetUntyped {
    /// `Number`.
    Number(f64),
    /// `Text`.
    Text(String),
}

impl From<f64> for PetUntyped {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<String> for PetUntyped {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

/// From `#/components/schemas/Pet/properties/union` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetUnion {
    /// `Text`.
    Text(String),
    /// `Array`.
    Array(Vec<String>),
}

impl From<String> for PetUnion {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<Vec<String>> for PetUnion {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

/// From `#/components/schemas/Pet/properties/branches/items` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetBranchesItem {
    /// `Integer`.
    Integer(i64),
    /// `Text`.
    Text(String),
}

impl From<i64> for PetBranchesItem {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for PetBranchesItem {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}
