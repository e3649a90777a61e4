use super::rt;

/// The input of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListPets {
    /// `sold`.
    pub sold: Option<bool>,
    /// `name`.
    pub name: Option<String>,
    /// `max`.
    pub max: Option<i64>,
}

/// The errors of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum ListPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(ListPetsError);
