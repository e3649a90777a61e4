use super::rt;

/// A pet
///
/// Has a \`name.
/// /// not a comment
///
/// ```text
/// let pet = Pet { name: Some("Rex".to_owned()) };
/// ```
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// Not #!\[deny] either.
    ///
    /// Example: `"Rex"`
    #[deprecated]
    pub name: Option<String>,
}
