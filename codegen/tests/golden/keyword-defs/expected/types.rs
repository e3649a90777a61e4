use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Pet {
    /// `name`.
    pub name: Option<Name>,
    /// `owner`.
    pub owner: Option<Owner>,
    /// `friends`.
    pub friends: Option<Vec<Inner>>,
    /// `old`.
    pub old: Option<Old>,
}

/// From `#/components/schemas/Pet/$defs/Name` of the description.
pub type Name = String;

/// From `#/components/schemas/Pet/$defs/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Owner {
    /// `inner`.
    pub inner: Inner,
}

/// From `#/components/schemas/Pet/$defs/Owner/$defs/Inner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Inner {
    /// `id`.
    pub id: i64,
}

/// From `#/components/schemas/Pet/definitions/Old` of the description.
pub type Old = i64;
