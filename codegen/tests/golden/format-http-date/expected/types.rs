use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `value`.
    pub value: rt::HttpDate,
}

/// From `#/components/schemas/Stored` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Stored {
    /// `value`.
    ///
    /// Default: `"Sun, 06 Nov 1994 08:49:37 GMT"`
    pub value: rt::HttpDate,
}

impl Default for Stored {
    fn default() -> Self {
        Self {
            value: rt::literal("Sun, 06 Nov 1994 08:49:37 GMT"),
        }
    }
}
