use super::rt;

/// A pet
///
/// It lives with people.
///
/// ```text
/// let pet = Pet { name: Some("Rex".to_owned()), ..Default::default() };
/// ```
///
/// From `#/components/schemas/Pet` of the description.
#[deprecated]
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// Name
    ///
    /// Example: `"Rex"`
    #[deprecated]
    pub name: Option<String>,
    /// `page`.
    pub page: Option<String>,
}
