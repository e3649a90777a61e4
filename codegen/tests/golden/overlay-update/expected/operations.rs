use super::rt;
use super::types;

/// The input of `PUT /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct PutPet {
    /// The body.
    pub body: types::Pet,
}

/// The errors of `PUT /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum PutPetError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(PutPetError);
