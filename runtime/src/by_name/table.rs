//! What generated code tells of an operation for calls by name.

use crate::operation::{self, Media, Parameter};
use crate::shape::Shape;

/// An operation, as calls by name see it.
#[derive(Debug)]
pub struct Operation {
    /// What client and server know of it.
    pub operation: &'static operation::Operation,
    /// Its parameters.
    pub parameters: &'static [&'static Parameter],
    /// What its body may be.
    pub body: &'static [Content],
    /// What it answers, exact statuses before classes of them, and all others last.
    pub answers: &'static [Answer],
    /// The JSON Schema (2020-12) of its arguments.
    pub arguments: &'static str,
    /// Answers that fit the description, successes first.
    pub samples: &'static [Sample],
}

/// A kind of content and the media types that carry it.
#[derive(Debug)]
pub struct Content {
    /// Its media types.
    pub media: &'static [Media],
    /// Its value, or each of its items.
    pub shape: &'static Shape,
    /// Whether the shape is that of the data of server-sent events, not of whole events.
    pub event_data: bool,
}

/// What is said of answers of some statuses.
#[derive(Debug)]
pub struct Answer {
    /// The first and the last of its statuses.
    pub statuses: (u16, u16),
    /// Its headers.
    pub headers: &'static [&'static Parameter],
    /// What its body may be; empty: it has none.
    pub contents: &'static [Content],
}

/// An answer that fits the description.
#[derive(Debug)]
pub struct Sample {
    /// Its status.
    pub status: u16,
    /// Names of headers and JSON texts of their values.
    pub headers: &'static [(&'static str, &'static str)],
    /// The media type of its body, as the description has it.
    pub media: Option<&'static str>,
    /// The JSON text of its body.
    pub body: Option<&'static str>,
}

impl Operation {
    /// What is said of answers of this status.
    pub(super) fn answer(&self, status: u16) -> Option<&'static Answer> {
        self.answers.iter().find(|answer| (answer.statuses.0..=answer.statuses.1).contains(&status))
    }
}

/// The kind of content of this media type.
pub(super) fn content_of(contents: &'static [Content], media: &Media) -> Option<&'static Content> {
    contents.iter().find(|content| content.media.contains(media))
}

/// The operation of this id, and its place.
pub fn find(operations: &'static [Operation], id: &str) -> Option<(usize, &'static Operation)> {
    operations.iter().enumerate().find(|(_, operation)| operation.operation.id == id)
}
