use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// In order of importance.
    pub tags: Tags,
    /// `weights`.
    pub weights: rt::Map<String, f64>,
    /// Given at birth.
    pub id: PetId,
    /// `friends`.
    pub friends: Option<Vec<PetId>>,
    /// `any`.
    pub any: Option<rt::Json>,
}

impl Pet {
    /// With what is required.
    pub fn new(tags: Tags, weights: rt::Map<String, f64>, id: PetId) -> Self {
        Self {
            tags,
            weights,
            id,
            ..Default::default()
        }
    }
}

/// In order of importance.
///
/// From `#/components/schemas/Tags` of the description.
pub type Tags = Vec<String>;

/// Given at birth.
///
/// From `#/components/schemas/PetId` of the description.
pub type PetId = i64;
