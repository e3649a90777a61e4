use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `icon`.
    pub icon: rt::Base64,
    /// `link`.
    pub link: Option<rt::Base64Url>,
    /// `text`.
    pub text: Option<String>,
}

impl Pet {
    /// With what is required.
    pub fn new(icon: rt::Base64) -> Self {
        Self { icon, ..Default::default() }
    }
}
