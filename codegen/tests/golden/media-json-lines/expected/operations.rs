use super::rt;
use super::types;

/// The input of `POST /pets`.
#[derive(Debug)]
pub struct AddPets {
    /// The body.
    pub body: rt::Items<types::Pet>,
}

/// The errors of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum AddPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(AddPetsError);
