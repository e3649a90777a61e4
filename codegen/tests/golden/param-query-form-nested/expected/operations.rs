use super::rt;
use super::types;

/// The input of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListPets {
    /// `filter`.
    pub filter: Option<types::Filter>,
    /// `tags`.
    pub tags: Option<Vec<types::Tag>>,
}

/// The errors of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum ListPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(ListPetsError);
