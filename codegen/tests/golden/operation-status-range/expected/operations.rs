use super::rt;

/// The input of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct CountPets {}

/// The errors of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum CountPetsError {
    /// 404: none
    NotFound,
    /// 4XX: your fault
    ClientError(rt::StatusCode, String),
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(CountPetsError);
