use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `value`.
    pub value: rt::Base64Url,
    /// `key`.
    ///
    /// Default: `"_-8"`
    pub key: rt::Base64Url,
}

impl Default for Pet {
    fn default() -> Self {
        Self {
            value: Default::default(),
            key: b"\xFF\xEF".as_slice().into(),
        }
    }
}

impl Pet {
    /// With what is required.
    pub fn new(value: rt::Base64Url) -> Self {
        Self {
            value,
            ..Default::default()
        }
    }
}
