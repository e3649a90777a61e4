use super::rt;
use super::types;

/// The input of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListPets {
    /// `limit`.
    pub limit: Option<i64>,
    /// `sort`.
    pub sort: Option<types::Sort>,
    /// `fields`.
    pub fields: Option<Vec<String>>,
    /// `language`.
    pub language: Option<String>,
}

/// The errors of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum ListPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(ListPetsError);
