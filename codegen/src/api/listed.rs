//! Which types there are.

/// A generated type of the description's values.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GeneratedType {
    /// Where its schema stands: `#/components/schemas/Pet`.
    pub pointer: String,
    /// Its name in the generated code: `Pet`.
    pub name: String,
    /// The way its values travel.
    pub travels: Travels,
    /// Whether it implements the runtime's `Validate`.
    pub checked: bool,
}

/// The way values travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Travels {
    /// Both ways alike, or one that makes no difference.
    Both,
    /// In requests: there is, or would be, another type for responses.
    Request,
    /// In responses: there is, or would be, another type for requests.
    Response,
}
