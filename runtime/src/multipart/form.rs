//! What a description says of a multipart body.

use crate::operation::{Media, Parameter};
use crate::shape::Shape;

/// The parts of a multipart body.
#[derive(Debug)]
pub struct Form {
    /// The parts, in order of the description.
    pub parts: &'static [Part],
    /// What becomes of other parts.
    pub others: Others,
    /// Whether parts have no names: each is the one of its place, and the last goes on where it is a list.
    pub numbered: bool,
}

/// A part.
#[derive(Debug)]
pub struct Part {
    /// Its name; for messages alone where parts are numbered.
    pub name: &'static str,
    /// The media types it may have, the first is the default.
    pub content: &'static [Media],
    /// Whether it is a file.
    pub file: bool,
    /// Whether it may come several times.
    pub list: bool,
    /// What stands between the values of a list that is one part.
    pub delimiter: Option<&'static str>,
    /// Whether it must come.
    pub required: bool,
    /// Its value, or each of its values.
    pub shape: &'static Shape,
    /// Its headers, besides those that say its name and media type.
    pub headers: &'static [PartHeader],
}

/// A header of a part.
#[derive(Debug)]
pub struct PartHeader {
    /// Its name, and how its value is written.
    pub header: &'static Parameter,
    /// Whether it must be there.
    pub required: bool,
}

/// What becomes of parts that the description does not name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Others {
    /// They are passed over.
    Ignored,
    /// They are refused.
    Refused,
    /// They are kept as files.
    Kept,
}

/// A form is the same as itself alone.
impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Form {}
