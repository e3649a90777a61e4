use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
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

/// From `#/components/schemas/Pet/properties/may` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct PetMay {
    /// `in`.
    pub r#in: bool,
}

/// From `#/components/schemas/Pet/properties/list/items` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct PetListItem {
    /// `in`.
    pub r#in: Option<bool>,
}

/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Owner {
    /// `first`.
    pub first: String,
    /// `last`.
    pub last: String,
}
