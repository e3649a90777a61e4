use super::rt;

/// The input of `GET /pets/{name}`.
#[derive(Clone, Debug, PartialEq)]
pub struct GetPet {
    /// `name`.
    pub name: String,
}

/// The errors of `GET /pets/{name}`.
#[derive(Clone, Debug, PartialEq)]
pub enum GetPetError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(GetPetError);

/// The input of `GET /pets/{name}:undelete`.
#[derive(Clone, Debug, PartialEq)]
pub struct Undelete {
    /// `name`.
    pub name: String,
}

/// The errors of `GET /pets/{name}:undelete`.
#[derive(Clone, Debug, PartialEq)]
pub enum UndeleteError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(UndeleteError);

/// The input of `GET /files/{a}.{b}`.
#[derive(Clone, Debug, PartialEq)]
pub struct GetFile {
    /// `a`.
    pub a: String,
    /// `b`.
    pub b: String,
}

/// The errors of `GET /files/{a}.{b}`.
#[derive(Clone, Debug, PartialEq)]
pub enum GetFileError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(GetFileError);

/// The input of `GET /files/{a}.gz`.
#[derive(Clone, Debug, PartialEq)]
pub struct GetArchive {
    /// `a`.
    pub a: String,
}

/// The errors of `GET /files/{a}.gz`.
#[derive(Clone, Debug, PartialEq)]
pub enum GetArchiveError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(GetArchiveError);
