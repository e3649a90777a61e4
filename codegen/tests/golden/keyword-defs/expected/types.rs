use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
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

impl Pet {
    /// Sets `name`.
    pub fn with_name(mut self, name: Name) -> Self {
        self.name = Some(name);
        self
    }

    /// Sets `owner`.
    pub fn with_owner(mut self, owner: Owner) -> Self {
        self.owner = Some(owner);
        self
    }

    /// Sets `friends`.
    pub fn with_friends(mut self, friends: Vec<Inner>) -> Self {
        self.friends = Some(friends);
        self
    }

    /// Sets `old`.
    pub fn with_old(mut self, old: Old) -> Self {
        self.old = Some(old);
        self
    }
}

/// From `#/components/schemas/Pet/$defs/Name` of the description.
pub type Name = String;

/// From `#/components/schemas/Pet/$defs/Owner` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Owner {
    /// `inner`.
    pub inner: Inner,
}

/// From `#/components/schemas/Pet/$defs/Owner/$defs/Inner` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Inner {
    /// `id`.
    pub id: i64,
}

/// From `#/components/schemas/Pet/definitions/Old` of the description.
pub type Old = i64;
