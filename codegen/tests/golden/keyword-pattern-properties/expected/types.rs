use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `name`.
    pub name: Option<String>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, rt::Json>,
}

/// From `#/components/schemas/Tags` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Tags {
    /// `name`.
    pub name: Option<String>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, i64>,
}
