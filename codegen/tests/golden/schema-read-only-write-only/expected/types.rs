use super::rt;

/// As responses carry it: without the members that only the client sets.
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `id`.
    pub id: i64,
    /// `name`.
    pub name: String,
}

/// As requests carry it: without the members that only the server sets.
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetRequest {
    /// `name`.
    pub name: String,
    /// `secret`.
    pub secret: String,
}
