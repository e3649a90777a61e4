use super::rt;
use super::types;

/// The input of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListPets {
    /// `$top`.
    pub top: i32,
    /// `sold`.
    pub sold: Option<bool>,
    /// `max`.
    pub max: Option<f64>,
    /// `since`.
    pub since: Option<rt::DateTime>,
    /// `state`.
    pub state: Option<types::State>,
}

/// The errors of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum ListPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(ListPetsError);
