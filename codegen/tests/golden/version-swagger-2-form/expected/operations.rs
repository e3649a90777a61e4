use super::rt;

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
    /// `weight`.
    pub weight: Option<f64>,
    /// `picture`.
    pub picture: rt::File,
}
