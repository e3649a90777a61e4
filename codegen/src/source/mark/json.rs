//! The places of JSON values. The text has been parsed before, so nothing is checked here.

use super::{Content, Key, Mark, Marks};

/// Walks the text once, token by token.
pub(super) fn marks(text: &str) -> Marks {
    let bytes = text.as_bytes();
    let mut marks = Marks::default();
    let mut open: Vec<usize> = Vec::new();
    let mut key: Option<Key> = None;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let end = token_end(bytes, at);
        let container = match byte {
            b'{' => Some(Content::Object(Vec::new())),
            b'[' => Some(Content::Array(Vec::new())),
            _ => None,
        };
        match (byte, container) {
            (b' ' | b'\t' | b'\r' | b'\n' | b',' | b':', _) => {}
            (b'}' | b']', _) => {
                if let Some(node) = open.pop() {
                    marks.close(node, end);
                }
            }
            (_, Some(content)) => {
                let mark = Mark { key: key.take(), value: at..end, content };
                let node = marks.push(open.last().copied(), mark);
                open.push(node);
            }
            (b'"', None) if key.is_none() && in_object(&marks, &open) => {
                key = Some(Key { bytes: at..end, name: None });
            }
            (_, None) => {
                let mark = Mark { key: key.take(), value: at..end, content: Content::Scalar };
                marks.push(open.last().copied(), mark);
            }
        }
        at = end;
    }
    marks
}

fn in_object(marks: &Marks, open: &[usize]) -> bool {
    let container = open.last().and_then(|&node| marks.nodes.get(node));
    matches!(container.map(|mark| &mark.content), Some(Content::Object(_)))
}

/// The end of a string, of a number or word, or of a single character.
fn token_end(bytes: &[u8], start: usize) -> usize {
    let rest = bytes.get(start + 1..).unwrap_or_default();
    match bytes.get(start) {
        Some(b'"') => start + 1 + string_length(rest),
        Some(b'-' | b'0'..=b'9' | b'a'..=b'z') => {
            let word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
            start + 1 + rest.iter().take_while(|byte| word(byte)).count()
        }
        _ => start + 1,
    }
}

/// The bytes up to and with the closing quote.
fn string_length(rest: &[u8]) -> usize {
    let mut escaped = false;
    for (index, byte) in rest.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return index + 1,
            _ => {}
        }
    }
    rest.len()
}
