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
