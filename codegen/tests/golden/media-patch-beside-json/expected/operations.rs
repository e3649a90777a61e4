use super::rt;
use super::types;

/// The input of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct AddPet {
    /// The body.
    pub body: types::Pet,
}

/// The errors of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum AddPetError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(AddPetError);

/// The input of `PATCH /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangePet {
    /// The body.
    pub body: ChangePetContent,
}

/// The errors of `PATCH /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum ChangePetError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(ChangePetError);

/// A body of `PATCH /pets`, told by its media type.
#[derive(Clone, Debug, PartialEq)]
pub enum ChangePetContent {
    /// `application/json`.
    Json(types::Pet),
    /// `application/merge-patch+json`.
    MergePatchJson(types::PetPatch),
    /// `application/json-patch+json`.
    JsonPatchJson(rt::JsonPatch),
}
