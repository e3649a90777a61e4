use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `name`.
    pub name: String,
    /// `a/b`.
    pub a_b: i64,
    /// `any`.
    pub any: rt::Json,
    /// `owner`.
    pub owner: Owner,
    /// `may`.
    pub may: Option<PetMay>,
    /// `list`.
    pub list: Option<Vec<PetListItem>>,
    /// `map`.
    pub map: Option<rt::Map<String, Owner>>,
}

impl Pet {
    /// With what is required.
    pub fn new(
        name: impl Into<String>,
        a_b: i64,
        any: rt::Json,
        owner: Owner,
    ) -> Self {
        Self {
            name: name.into(),
            a_b,
            any,
            owner,
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/Pet/properties/may` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetMay {
    /// `in`.
    pub r#in: bool,
}

/// From `#/components/schemas/Pet/properties/list/items` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetListItem {
    /// `in`.
    pub r#in: Option<bool>,
}

/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Owner {
    /// `first`.
    pub first: String,
    /// `last`.
    pub last: String,
}
