use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `value`.
    pub value: rt::UnixTime,
    /// `at`.
    ///
    /// Default: `1795468080`
    pub at: rt::UnixTime,
}

impl Pet {
    /// With what is required.
    pub fn new(value: rt::UnixTime) -> Self {
        Self {
            value,
            at: rt::literal("1795468080"),
        }
    }
}
