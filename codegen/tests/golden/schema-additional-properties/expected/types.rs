use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `name`.
    pub name: String,
    /// `any`.
    pub any: Option<rt::Map<String, rt::Json>>,
    /// `open`.
    pub open: Option<Open>,
    /// `lists`.
    pub lists: Option<rt::Map<String, Vec<String>>>,
    /// `nulls`.
    pub nulls: Option<rt::Map<String, Option<String>>>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, i32>,
}

/// From `#/components/schemas/Open` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Open {
    /// `name`.
    pub name: Option<String>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, rt::Json>,
}
