use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `PetName`.
    pub pet_name: String,
    /// `BirthYear`.
    pub birth_year: Option<i64>,
}

impl Pet {
    /// With what is required.
    pub fn new(pet_name: impl Into<String>) -> Self {
        Self {
            pet_name: pet_name.into(),
            ..Default::default()
        }
    }
}
