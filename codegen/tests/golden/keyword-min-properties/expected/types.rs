use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `names`.
    pub names: Option<rt::Map<String, String>>,
    /// `self`.
    pub self_: Option<Owner>,
    /// `open`.
    pub open: Option<Open>,
    /// `any`.
    pub any: Option<rt::Map<String, rt::Json>>,
    /// `alias`.
    pub alias: Option<Map>,
    /// `maybe`.
    pub maybe: rt::Field<rt::Map<String, i64>>,
    /// `list`.
    pub list: Option<Vec<rt::Map<String, i64>>>,
}

/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Owner {
    /// `name`.
    pub name: Option<String>,
    /// `age`.
    pub age: Option<i64>,
}

/// From `#/components/schemas/Open` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Open {
    /// `name`.
    pub name: Option<String>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, i64>,
}

/// From `#/components/schemas/Map` of the description.
pub type Map = rt::Map<String, String>;
