use super::rt;
use super::types;

/// The input of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct CreatePet {
    /// The body.
    pub body: CreatePetContent,
}

/// The errors of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum CreatePetError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(CreatePetError);

/// A body of `POST /pets`, told by its media type.
#[derive(Clone, Debug, PartialEq)]
pub enum CreatePetContent {
    /// `application/json`.
    Json(types::CreatePetBody),
    /// `text/plain`.
    Plain(String),
}

/// A body of `POST /pets`, told by its media type.
#[derive(Clone, Debug, PartialEq)]
pub enum CreatePetOkContent {
    /// `application/json`.
    Json(i64),
    /// `text/csv`.
    Csv(String),
}
