use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pet {
    /// `value`.
    pub value: f32,
    /// `share`.
    pub share: Option<f32>,
}

impl Pet {
    /// With what is required.
    pub fn new(value: f32) -> Self {
        Self {
            value,
            ..Default::default()
        }
    }
}
