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
    pub name: UploadNamePart,
    /// `age`.
    pub age: Option<UploadAgePart>,
    /// `tags`.
    pub tags: Vec<UploadTagsPart>,
    /// `picture`.
    pub picture: UploadPicturePart,
}

/// Headers and value of the part `name`.
#[derive(Debug)]
pub struct UploadNamePart {
    /// `X-Trace`.
    pub x_trace: i64,
    /// which ways
    pub x_ways: Option<Vec<String>>,
    /// The value.
    pub body: String,
}

/// Headers and value of the part `age`.
#[derive(Debug)]
pub struct UploadAgePart {
    /// `X-Unit`.
    pub x_unit: Option<types::UploadBodyAgeXUnit>,
    /// The value.
    pub body: i64,
}

/// Headers and value of the part `tags`.
#[derive(Debug)]
pub struct UploadTagsPart {
    /// `X-Lang`.
    pub x_lang: String,
    /// The value.
    pub body: String,
}

/// Headers and value of the part `picture`.
#[derive(Debug)]
pub struct UploadPicturePart {
    /// `X-Width`.
    pub x_width: i64,
    /// The value.
    pub body: rt::File,
}

/// The parts of a body of `POST /pets`.
#[derive(Debug)]
pub struct UploadOkParts {
    /// `part1`.
    pub part1: UploadOkPart1Part,
    /// `parts`.
    pub parts: Vec<UploadOkPartsPart>,
}

/// Headers and value of the part `part1`.
#[derive(Debug)]
pub struct UploadOkPart1Part {
    /// `X-Trace`.
    pub x_trace: i64,
    /// The value.
    pub body: String,
}

/// Headers and value of the part `parts`.
#[derive(Debug)]
pub struct UploadOkPartsPart {
    /// which ways
    pub x_ways: Option<Vec<String>>,
    /// The value.
    pub body: i64,
}
