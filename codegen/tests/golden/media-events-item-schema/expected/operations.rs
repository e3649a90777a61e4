use super::rt;
use super::types;

/// The input of `GET /chat`.
#[derive(Clone, Debug, PartialEq)]
pub struct Chat {}

/// The errors of `GET /chat`.
#[derive(Clone, Debug, PartialEq)]
pub enum ChatError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(ChatError);
