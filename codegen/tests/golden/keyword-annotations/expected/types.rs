use super::rt;

/// A pet
///
/// It lives with people.
///
/// From `#/components/schemas/Pet` of the description.
#[deprecated]
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Pet {
    /// Name
    ///
    /// Example: `"Rex"`
    #[deprecated]
    pub name: Option<String>,
    /// `page`.
    pub page: Option<String>,
}
