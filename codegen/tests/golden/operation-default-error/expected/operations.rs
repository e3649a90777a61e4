use super::rt;
use super::types;

/// The input of `GET /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub struct GetPet {
    /// `id`.
    pub id: i64,
}

/// The errors of `GET /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub enum GetPetError {
    /// 404: no such pet
    NotFound,
    /// any other status: anything else
    Default(rt::StatusCode, types::Fault),
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(GetPetError);
