use super::rt;
use super::types;

/// The input of `GET /bundle`.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {}

/// The errors of `GET /bundle`.
#[derive(Clone, Debug, PartialEq)]
pub enum BundleError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(BundleError);

/// The parts of a body of `GET /bundle`.
#[derive(Debug)]
pub struct BundleOkParts {
    /// `part1`.
    pub part1: types::BundleResponsePart1,
    /// `parts`.
    pub parts: Vec<rt::File>,
}
