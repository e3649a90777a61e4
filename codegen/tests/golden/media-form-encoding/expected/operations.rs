use super::rt;
use super::types;

/// The input of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct SendInput {
    /// The body.
    pub body: types::Pet,
}

/// The errors of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum SendInputError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(SendInputError);
