//! The text of a file with the places of its lines.

use std::ops::Range;

/// A text and where its lines start.
#[derive(Debug)]
pub(crate) struct Text {
    text: String,
    lines: Vec<usize>,
}

impl Text {
    pub(super) fn new(text: String) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(index, _)| index + 1);
        let lines = std::iter::once(0).chain(breaks).collect();
        Self { text, lines }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// The line a byte is on, from 1.
    pub(crate) fn line_of(&self, offset: usize) -> usize {
        self.lines.partition_point(|&start| start <= offset)
    }

    /// Line and column of a byte, both from 1; columns count characters.
    pub(super) fn line_column(&self, offset: usize) -> (usize, usize) {
        let line = self.line_of(offset);
        let start = self.line(line).start;
        let before = self.text.get(start..offset.max(start)).unwrap_or_default();
        (line, before.chars().count() + 1)
    }

    /// The bytes of a line, counted from 1, without its line break.
    pub(crate) fn line(&self, line: usize) -> Range<usize> {
        let start = self.line_start(line);
        let end = self.line_start(line + 1);
        let text = self.text.get(start..end).unwrap_or_default();
        start..start + text.trim_end_matches(['\n', '\r']).len()
    }

    /// The byte itself, or the end of the text before it where its line is empty.
    pub(super) fn near(&self, offset: usize) -> usize {
        let line = self.line(self.line_of(offset));
        if self.text.get(line).is_some_and(|line| !line.trim().is_empty()) {
            return offset;
        }
        self.text.get(..offset).unwrap_or(&self.text).trim_end().len()
    }

    /// The byte at a line and column of characters, both from 1.
    pub(super) fn offset(&self, line: usize, column: usize) -> usize {
        let line = self.line(line);
        let text = self.text.get(line.clone()).unwrap_or_default();
        let within = text.char_indices().nth(column.saturating_sub(1)).map_or(text.len(), |(index, _)| index);
        line.start + within
    }

    /// The byte at a line and column of bytes, both from 1, moved back to where a character starts.
    pub(super) fn offset_of_bytes(&self, line: usize, column: usize) -> usize {
        let line = self.line(line);
        let offset = (line.start + column.saturating_sub(1)).min(line.end);
        (line.start..=offset).rev().find(|&at| self.text.is_char_boundary(at)).unwrap_or(line.start)
    }

    fn line_start(&self, line: usize) -> usize {
        self.lines.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_characters() {
        let text = Text::new("a\r\nåbc\n\nend".to_owned());
        for (needle, line, column) in [("a", 1, 1), ("å", 2, 1), ("b", 2, 2), ("c", 2, 3), ("end", 4, 1)] {
            let offset = text.as_str().find(needle).unwrap();
            assert_eq!(text.line_column(offset), (line, column), "{needle}");
            assert_eq!(text.offset(line, column), offset, "{needle}");
        }
    }

    #[test]
    fn a_place_past_the_end_is_the_end() {
        let text = Text::new("ab\n".to_owned());
        assert_eq!(text.offset(9, 9), 3);
        assert_eq!(text.offset(1, 9), 2);
        assert_eq!(text.line_column(99), (2, 1));
    }

    #[test]
    fn a_byte_column_inside_a_character_is_its_start() {
        let text = Text::new("åb".to_owned());
        assert_eq!(text.offset_of_bytes(1, 2), 0);
        assert_eq!(text.offset_of_bytes(1, 3), 2);
    }
}
