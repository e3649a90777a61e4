use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `id`.
    pub id: Option<i64>,
    /// `name`.
    pub name: Option<String>,
    /// `chip`.
    pub chip: Option<String>,
    /// `tag`.
    pub tag: Option<String>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, rt::Json>,
}
