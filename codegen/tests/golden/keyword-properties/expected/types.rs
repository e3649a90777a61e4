use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `name`.
    pub name: Option<String>,
    /// \`\`.
    pub empty: Option<i64>,
    /// `a/b~c "d" %25`.
    pub a_b_c_d_25: Option<i64>,
    /// `größe`.
    pub grosse: Option<f64>,
    /// `type`.
    pub r#type: Option<bool>,
    /// `Type`.
    pub type2: Option<bool>,
    /// `$ref`.
    pub r#ref: Option<String>,
    /// `self`.
    pub self_: Option<Box<Pet>>,
    /// `never`.
    pub never: Option<rt::Json>,
    /// `always`.
    pub always: Option<rt::Json>,
    /// `deep`.
    pub deep: Option<PetDeep>,
}

/// From `#/components/schemas/Pet/properties/deep` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct PetDeep {
    /// `in`.
    pub r#in: Option<PetDeepIn>,
}

/// From `#/components/schemas/Pet/properties/deep/properties/in` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct PetDeepIn {
    /// `most`.
    pub most: Option<i64>,
}
