use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `value`.
    pub value: rt::Base64Url,
}

/// From `#/components/schemas/Stored` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Stored {
    /// `value`.
    ///
    /// Default: `"_-8"`
    pub value: rt::Base64Url,
}

impl Default for Stored {
    fn default() -> Self {
        Self {
            value: b"\xFF\xEF".as_slice().into(),
        }
    }
}
