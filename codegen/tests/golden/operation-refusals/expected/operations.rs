use super::rt;
use super::types;

/// The input of `PUT /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub struct PutPet {
    /// `id`.
    pub id: i64,
    /// `tags`.
    pub tags: Vec<String>,
    /// `limit`.
    pub limit: Option<i64>,
    /// `X-Kind`.
    pub x_kind: Option<types::PutPetXKind>,
    /// The body.
    pub body: types::Pet,
}

/// The errors of `PUT /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub enum PutPetError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(PutPetError);

/// The input of `GET /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub struct GetPet {
    /// `id`.
    pub id: i64,
}

/// The errors of `GET /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub enum GetPetError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(GetPetError);
