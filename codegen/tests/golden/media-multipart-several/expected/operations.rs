use super::rt;

/// The input of `POST /notes`.
#[derive(Debug)]
pub struct AddNote {
    /// The body.
    pub body: AddNoteContent,
}

/// The errors of `POST /notes`.
#[derive(Clone, Debug, PartialEq)]
pub enum AddNoteError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(AddNoteError);

/// A body of `POST /notes`, told by its media type.
#[derive(Debug)]
pub enum AddNoteContent {
    /// `multipart/form-data`.
    FormData(AddNoteParts),
    /// `multipart/mixed`.
    Mixed(AddNoteParts2),
}

/// The parts of a body of `POST /notes`.
#[derive(Debug)]
pub struct AddNoteParts {
    /// `text`.
    pub text: AddNoteTextPart,
}

/// Headers and value of the part `text`.
#[derive(Debug)]
pub struct AddNoteTextPart {
    /// `X-Lang`.
    pub x_lang: String,
    /// The value.
    pub body: String,
}

/// The parts of a body of `POST /notes`.
#[derive(Debug)]
pub struct AddNoteParts2 {
    /// `text`.
    pub text: AddNoteTextPart2,
}

/// Headers and value of the part `text`.
#[derive(Debug)]
pub struct AddNoteTextPart2 {
    /// `X-Rank`.
    pub x_rank: i64,
    /// The value.
    pub body: String,
}
