use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `anything`.
    pub anything: rt::Json,
    /// Any value.
    pub something: Option<Whatever>,
    /// `nothing`.
    pub nothing: Option<()>,
    /// `constant`.
    pub constant: Option<()>,
}

impl Pet {
    /// With what is required.
    pub fn new(anything: rt::Json) -> Self {
        Self {
            anything,
            ..Default::default()
        }
    }
}

/// Any value.
///
/// From `#/components/schemas/Whatever` of the description.
pub type Whatever = rt::Json;
