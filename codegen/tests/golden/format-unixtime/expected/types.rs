use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `value`.
    pub value: rt::UnixTime,
}

/// From `#/components/schemas/Stored` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Stored {
    /// `value`.
    ///
    /// Default: `1795468080`
    pub value: rt::UnixTime,
}

impl Default for Stored {
    fn default() -> Self {
        Self {
            value: rt::literal("1795468080"),
        }
    }
}
