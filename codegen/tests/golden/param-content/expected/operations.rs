use super::rt;
use super::types;

/// The input of `GET /pets/{filter}`.
#[derive(Clone, Debug, PartialEq)]
pub struct FindPets {
    /// `filter`.
    pub filter: types::Filter,
    /// `filter`.
    pub filter_header: Option<types::Filter>,
    /// `filter`.
    pub filter_cookie: Option<types::Filter>,
    /// `note`.
    pub note: Option<String>,
    /// `text`.
    pub text: Option<String>,
    /// `form`.
    pub form: Option<types::Filter>,
    /// `xml`.
    pub xml: Option<types::Filter>,
}

/// The errors of `GET /pets/{filter}`.
#[derive(Clone, Debug, PartialEq)]
pub enum FindPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(FindPetsError);
