use super::rt;

/// The input of `PUT /pictures`.
#[derive(Debug)]
pub struct PutPicture {
    /// The body.
    pub body: rt::Octets,
}

/// The errors of `PUT /pictures`.
#[derive(Clone, Debug, PartialEq)]
pub enum PutPictureError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(PutPictureError);

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
    /// `text/*`.
    Any(String),
    /// `application/*+json`.
    StarPlusJson(Vec<i64>),
    /// `*/*`.
    Any2(rt::Octets),
}
