use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `name`.
    pub name: String,
    /// `map`.
    pub map: Option<rt::Map<String, i64>>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, String>,
}

impl Pet {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Default::default()
        }
    }
}
