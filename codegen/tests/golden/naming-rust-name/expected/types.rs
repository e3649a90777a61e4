use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Animal {
    /// `n`.
    pub name: Option<String>,
    /// `o`.
    pub keeper: Option<Keeper>,
}

/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Keeper {
    /// `id`.
    pub id: Option<i64>,
}
