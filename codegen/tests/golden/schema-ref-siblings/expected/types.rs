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

/// From `#/components/schemas/Person` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Person {
    /// `name`.
    pub name: Option<String>,
    /// `age`.
    pub age: Option<i64>,
}
