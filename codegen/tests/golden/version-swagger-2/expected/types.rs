use super::rt;

/// From `#/paths/~1pets/post` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PostPetBody {
    /// `name`.
    pub name: String,
    /// `age`.
    pub age: Option<i32>,
}

impl PostPetBody {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Default::default()
        }
    }
}

/// From `#/definitions/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `name`.
    pub name: String,
    /// `owner`.
    pub owner: Option<String>,
}
