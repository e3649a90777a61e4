use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `tag`.
    pub tag: Option<String>,
    /// `name`.
    pub name: Option<String>,
}

/// From `#/components/schemas/Dog` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Dog {
    /// `kind`.
    pub kind: Option<String>,
    /// `pet`.
    pub pet: Option<Pet>,
    /// `name`.
    pub name: Option<String>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, rt::Json>,
}
