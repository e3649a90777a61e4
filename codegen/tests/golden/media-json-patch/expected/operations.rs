use super::rt;
use super::types;

/// The input of `PATCH /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub struct PatchPet {
    /// `id`.
    pub id: i64,
    /// The body.
    pub body: rt::JsonPatch,
}

/// The errors of `PATCH /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub enum PatchPetError {
    /// 409: it cannot be applied
    Conflict(String),
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(PatchPetError);
