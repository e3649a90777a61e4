use super::rt;
use super::types;

/// The input of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct Echo {
    /// The body.
    pub body: types::Pet,
}

/// The errors of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum EchoError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(EchoError);

/// The input of `GET /table`.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// `like`.
    pub like: types::Pet,
}

/// The errors of `GET /table`.
#[derive(Clone, Debug, PartialEq)]
pub enum TableError {
    /// 404: none
    NotFound(String),
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(TableError);

/// A body of `GET /table`, told by its media type.
#[derive(Clone, Debug, PartialEq)]
pub enum TableOkContent {
    /// `application/json`, `text/plain`.
    Json(types::Pets),
    /// `text/csv`.
    Csv(String),
}

/// The input of `PUT /import`.
#[derive(Debug)]
pub struct Import {
    /// The body.
    pub body: ImportParts,
}

/// The errors of `PUT /import`.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(ImportError);

/// The parts of a body of `PUT /import`.
#[derive(Debug)]
pub struct ImportParts {
    /// `pet`.
    pub pet: types::Pet,
    /// `rows`.
    pub rows: String,
}
