use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `value`.
    pub value: rt::HttpDate,
    /// `old`.
    ///
    /// Default: `"Sun, 06 Nov 1994 08:49:37 GMT"`
    pub old: rt::HttpDate,
}

impl Pet {
    /// With what is required.
    pub fn new(value: rt::HttpDate) -> Self {
        Self {
            value,
            old: rt::literal("Sun, 06 Nov 1994 08:49:37 GMT"),
        }
    }
}
