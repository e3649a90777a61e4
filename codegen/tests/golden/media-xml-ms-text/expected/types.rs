use super::rt;

/// From `#/definitions/Greeting` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Greeting {
    /// `language`.
    pub language: Option<String>,
    /// `content`.
    pub content: Option<String>,
}
