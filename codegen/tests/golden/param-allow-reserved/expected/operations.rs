use super::rt;

/// The input of `GET /files/{name}`.
#[derive(Clone, Debug, PartialEq)]
pub struct FindFile {
    /// `name`.
    pub name: String,
    /// `plain`.
    pub plain: Option<String>,
    /// `path`.
    pub path: Option<String>,
    /// `tag`.
    pub tag: Option<String>,
}

/// The errors of `GET /files/{name}`.
#[derive(Clone, Debug, PartialEq)]
pub enum FindFileError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(FindFileError);
