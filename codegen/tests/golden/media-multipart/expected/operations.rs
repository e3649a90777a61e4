use super::rt;
use super::types;

/// The input of `POST /pets`.
#[derive(Debug)]
pub struct Upload {
    /// The body.
    pub body: UploadParts,
}

/// The errors of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum UploadError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(UploadError);

/// The parts of a body of `POST /pets`.
#[derive(Debug)]
pub struct UploadParts {
    /// `name`.
    pub name: String,
    /// `age`.
    pub age: Option<i64>,
    /// `tags`.
    pub tags: Vec<String>,
    /// `owner`.
    pub owner: Option<types::UploadBodyOwner>,
    /// `sizes`.
    pub sizes: Vec<i64>,
    /// `papers`.
    pub papers: Vec<rt::File>,
    /// `picture`.
    pub picture: rt::File,
}
