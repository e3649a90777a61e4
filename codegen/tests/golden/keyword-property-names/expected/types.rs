use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `name`.
    pub name: Option<String>,
    /// `scores`.
    pub scores: Option<rt::Map<String, i64>>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, rt::Json>,
}
