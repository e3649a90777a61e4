use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Pet {
    /// `icon`.
    pub icon: rt::Base64,
    /// `link`.
    pub link: Option<String>,
    /// `text`.
    pub text: Option<String>,
}
