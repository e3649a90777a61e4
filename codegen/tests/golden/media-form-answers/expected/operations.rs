use super::rt;
use super::types;

/// The input of `GET /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub struct GetPet {
    /// `id`.
    pub id: i64,
}

/// The successes of `GET /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub enum GetPetOutcome {
    /// 200: found
    Ok(types::Pet),
    /// 203: of another's
    NonAuthoritativeInformation(types::Pet),
}

/// The errors of `GET /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub enum GetPetError {
    /// 404: not found
    NotFound(types::GetPetResponse404),
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(GetPetError);
