use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pet {
    /// `value`.
    pub value: f64,
}
