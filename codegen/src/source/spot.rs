//! From a place to the text that is shown for it.

use std::ops::Range;
use std::path::Path;

use super::mark::{Found, Marks};
use super::{FileId, Location, Sources, Text};
use crate::diagnostic::Part;

/// Where a finding stands: at a node, or in text that never became one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    /// A node of the tree.
    Node(Location),
    /// A byte of a file that could not be parsed.
    Text { file: FileId, offset: usize },
}

/// A place in the text of a file, on one line.
#[derive(Debug)]
pub(crate) struct Spot<'a> {
    pub(crate) path: &'a Path,
    pub(crate) text: &'a Text,
    pub(crate) bytes: Range<usize>,
    /// From 1.
    pub(crate) line: usize,
    /// From 1, in characters.
    pub(crate) column: usize,
}

impl Sources {
    /// The text to show for a place: its member name or its value.
    pub(crate) fn spot(&self, place: Place, part: Part) -> Option<Spot<'_>> {
        let place = match place {
            Place::Node(at) => Place::Node(self.origin(at)),
            Place::Text { .. } => place,
        };
        let id = match place {
            Place::Node(at) => at.file,
            Place::Text { file, .. } => file,
        };
        let file = self.file(id)?;
        let text = &file.text;
        let bytes = match place {
            Place::Node(at) => {
                let marks = file.marks.get_or_init(|| Marks::new(text, file.language));
                let found = marks.find(self.way(at).into_iter().map(|entry| &entry.step));
                found.map_or(0..0, |found| choose(found, part, text))
            }
            Place::Text { offset, .. } => {
                let offset = text.near(offset);
                offset..offset
            }
        };
        let bytes = within_line(bytes, text);
        let (line, column) = text.line_column(bytes.start);
        Some(Spot { path: &file.path, text, bytes, line, column })
    }

    /// The bytes of a node's value, as they stand in its file.
    pub(super) fn written(&self, at: Location) -> Option<&str> {
        let at = self.origin(at);
        let file = self.file(at.file)?;
        let marks = file.marks.get_or_init(|| Marks::new(&file.text, file.language));
        let found = marks.find(self.way(at).into_iter().map(|entry| &entry.step))?;
        file.text.as_str().get(found.value)
    }

    /// The JSON Pointer of a place that is a node.
    pub(crate) fn place_pointer(&self, place: Place) -> Option<String> {
        match place {
            Place::Node(at) => Some(self.pointer(at)),
            Place::Text { .. } => None,
        }
    }
}

/// The name where it was asked for, and where the value is nothing or fills several lines.
fn choose(found: Found, part: Part, text: &Text) -> Range<usize> {
    let Found { key, value } = found;
    let shown = within_line(value.clone(), text);
    match key {
        Some(key) if part == Part::Key || shown != value || value.is_empty() => key,
        _ => shown,
    }
}

/// The part of a range that is on its first line.
fn within_line(bytes: Range<usize>, text: &Text) -> Range<usize> {
    let line = text.line(text.line_of(bytes.start));
    let start = bytes.start.min(line.end);
    let end = bytes.end.clamp(start, line.end.max(start));
    start..end
}

impl From<Location> for Place {
    fn from(at: Location) -> Self {
        Place::Node(at)
    }
}
