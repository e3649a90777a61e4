//! From a place in JSON text to the JSON Pointer (RFC 6901) of the value that stands there.

use std::ops::Range;

use super::scan::{Scanner, Token};

/// The pointer of the value that serde_json was at when it stopped after `offset` bytes: the value that ends or begins there,
/// the member whose name ends there, or else the object or array around it.
pub(super) fn pointer_at(bytes: &[u8], offset: usize) -> String {
    let mut path = Path { bytes, frames: Vec::new() };
    let mut tokens = Scanner::new(bytes).peekable();
    while let Some((token, range)) = tokens.next() {
        if range.start >= offset {
            return path.before(token, range.start == offset);
        }
        let reached = range.end >= offset;
        match token {
            Token::ObjectStart => path.frames.push(Frame::Object { name: 0..0, value_next: false }),
            Token::ArrayStart => path.frames.push(Frame::Array { index: 0 }),
            Token::ObjectEnd | Token::ArrayEnd => {
                path.frames.pop();
            }
            Token::Text if path.name(&range) => {
                if reached {
                    return path.of_member();
                }
                continue;
            }
            Token::Text | Token::Word => {}
        }
        if reached {
            // serde_json looks at the bracket of an element that may not be a list or object, and does not step over it
            let element = token == Token::ArrayStart
                && matches!(tokens.peek(), Some((Token::ArrayStart | Token::ObjectStart, next)) if next.start == offset);
            if element {
                return path.of_member();
            }
            return if matches!(token, Token::ObjectStart | Token::ArrayStart) { path.of_container() } else { path.of_member() };
        }
        if !matches!(token, Token::ObjectStart | Token::ArrayStart) {
            path.value_passed();
        }
    }
    path.of_container()
}

/// Appends a reference token to a pointer.
pub(crate) fn push(pointer: &mut String, token: &str) {
    pointer.push('/');
    for character in token.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}

struct Path<'a> {
    bytes: &'a [u8],
    frames: Vec<Frame>,
}

enum Frame {
    Object { name: Range<usize>, value_next: bool },
    Array { index: usize },
}

impl Path<'_> {
    /// Takes a text as the name of the next member where one is due.
    fn name(&mut self, range: &Range<usize>) -> bool {
        match self.frames.last_mut() {
            Some(Frame::Object { name, value_next: value_next @ false }) => {
                *name = range.clone();
                *value_next = true;
                true
            }
            _ => false,
        }
    }

    fn value_passed(&mut self) {
        match self.frames.last_mut() {
            Some(Frame::Object { value_next, .. }) => *value_next = false,
            Some(Frame::Array { index }) => *index += 1,
            None => {}
        }
    }

    fn before(&self, token: Token, at_token: bool) -> String {
        let member = match self.frames.last() {
            Some(Frame::Object { value_next, .. }) => *value_next,
            Some(Frame::Array { .. }) => at_token && token != Token::ArrayEnd,
            None => false,
        };
        if member { self.of_member() } else { self.of_container() }
    }

    fn of_member(&self) -> String {
        self.render(&self.frames)
    }

    fn of_container(&self) -> String {
        self.render(self.frames.split_last().map_or(&[], |(_, outer)| outer))
    }

    fn render(&self, frames: &[Frame]) -> String {
        let mut pointer = String::new();
        for frame in frames {
            match frame {
                Frame::Object { name, .. } => push(&mut pointer, &self.text(name)),
                Frame::Array { index } => push(&mut pointer, &index.to_string()),
            }
        }
        pointer
    }

    fn text(&self, range: &Range<usize>) -> String {
        self.bytes.get(range.clone()).and_then(|name| serde_json::from_slice(name).ok()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::pointer_at;

    #[test]
    fn the_value_that_ends_or_begins_at_the_offset_is_named() {
        let text = br#"{"a": [1, {"b/c": "x"} , [2]], "d" : null}"#;
        let cases = [
            (0, ""),
            (4, "/a"),
            (6, "/a"),
            (8, "/a/0"),
            (9, "/a"),
            (10, "/a/1"),
            (16, "/a/1/b~1c"),
            (21, "/a/1/b~1c"),
            (22, "/a/1"),
            (25, "/a/2"),
            (27, "/a/2/0"),
            (28, "/a/2"),
            (34, "/d"),
            (35, "/d"),
            (41, "/d"),
            (42, ""),
            (99, ""),
        ];
        for (offset, pointer) in cases {
            assert_eq!(pointer_at(text, offset), pointer, "after {offset} bytes");
        }
    }

    #[test]
    fn an_element_that_begins_with_a_bracket_is_named() {
        for (text, offset, pointer) in
            [("[[1]]", 1, "/0"), ("[{}]", 1, "/0"), ("[[[]]]", 2, "/0/0"), ("[1]", 1, ""), ("[]", 1, "")]
        {
            assert_eq!(pointer_at(text.as_bytes(), offset), pointer, "{text} after {offset} bytes");
        }
    }

    #[test]
    fn names_are_unescaped() {
        assert_eq!(pointer_at(br#"{"\u0041~\"":1}"#, 14), "/A~0\"");
    }
}
