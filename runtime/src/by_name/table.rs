//! What generated code tells of an operation for calls by name.

use crate::operation::{self, Media, Parameter};
use crate::shape::Shape;

/// An API, as calls by name see it.
#[derive(Debug)]
pub struct Api {
    /// Its operations.
    pub operations: &'static [Operation],
    /// Schemas that arguments refer to.
    pub definitions: &'static [Definition],
}

/// A schema that arguments refer to as `#/$defs/<name>`.
#[derive(Debug)]
pub struct Definition {
    /// Its name.
    pub name: &'static str,
    /// Its JSON text.
    pub schema: &'static str,
    /// Places of the definitions that it refers to itself.
    pub uses: &'static [usize],
}

/// An operation, as calls by name see it.
#[derive(Debug)]
pub struct Operation {
    /// What client and server know of it.
    pub operation: &'static operation::Operation,
    /// Its parameters by the names of arguments: `id`, or `query.id` where several are called so.
    pub parameters: &'static [(&'static str, &'static Parameter)],
    /// What its body may be.
    pub body: &'static [Content],
    /// What it answers, exact statuses before classes of them, and all others last.
    pub answers: &'static [Answer],
    /// The JSON Schema (2020-12) of its arguments, without the definitions that it refers to.
    pub arguments: &'static str,
    /// Places of those definitions in [`Api::definitions`].
    pub uses: &'static [usize],
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

impl Api {
    /// The operation of this id, and its place.
    pub fn find(&self, id: &str) -> Option<(usize, &'static Operation)> {
        self.operations.iter().enumerate().find(|(_, operation)| operation.operation.id == id)
    }

    /// The JSON Schema (2020-12) of an operation's arguments, standing alone.
    pub fn arguments(&self, operation: &Operation) -> String {
        let reached = self.reached(operation.uses);
        let Some(open) = operation.arguments.strip_suffix('}').filter(|_| !reached.is_empty()) else {
            return operation.arguments.to_owned();
        };
        let definition = |definition: &&Definition| format!("\"{}\":{}", definition.name, definition.schema);
        let definitions: Vec<String> = reached.iter().map(definition).collect();
        format!("{open},\"$defs\":{{{}}}}}", definitions.join(","))
    }

    /// The definitions that are referred to, and those that they refer to, in order.
    fn reached(&self, uses: &[usize]) -> Vec<&'static Definition> {
        let mut places: Vec<usize> = uses.to_vec();
        let mut seen = std::collections::BTreeSet::new();
        while let Some(place) = places.pop() {
            if let Some(definition) = self.definitions.get(place).filter(|_| seen.insert(place)) {
                places.extend(definition.uses);
            }
        }
        seen.iter().filter_map(|place| self.definitions.get(*place)).collect()
    }
}
