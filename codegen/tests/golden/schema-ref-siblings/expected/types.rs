use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// Who feeds it.
    pub owner: PetOwner,
    /// Who walks it.
    pub keeper: Option<Person>,
    /// `code`.
    pub code: Option<String>,
    /// `friend`.
    pub friend: rt::Field<Person>,
}

impl Pet {
    /// With what is required.
    pub fn new(owner: PetOwner) -> Self {
        Self {
            owner,
            ..Default::default()
        }
    }
}

/// Who feeds it.
///
/// From `#/components/schemas/Pet/properties/owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetOwner {
    /// `name`.
    pub name: Option<String>,
    /// `age`.
    pub age: i64,
}

impl PetOwner {
    /// With what is required.
    pub fn new(age: i64) -> Self {
        Self { age, ..Default::default() }
    }
}

/// From `#/components/schemas/Person` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Person {
    /// `name`.
    pub name: Option<String>,
    /// `age`.
    pub age: Option<i64>,
}
