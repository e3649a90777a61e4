use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Pet {
    /// `value`.
    pub value: rt::DateTime,
}
