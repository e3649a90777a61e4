//! From `a[b]=c&…` to fields in fields.

use indexmap::IndexMap;
use memchr::memchr;

use crate::body::{DecodeError, MAX_DEPTH, pointer};
use crate::param::percent;

const MAX_FIELDS: usize = 10_000;
const MAX_BRACKETS: usize = MAX_DEPTH / 4;

/// The fields of a form as they come.
#[derive(Debug, Default)]
pub(crate) struct Fields {
    root: Node,
    count: usize,
}

/// What stands under a name: values, and fields in brackets.
#[derive(Debug, Default)]
pub(super) struct Node {
    pub(super) values: Vec<String>,
    pub(super) members: IndexMap<String, Node>,
}

/// The encoded names and values of a form or query.
pub(crate) fn pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = Some(text);
    let pieces = std::iter::from_fn(move || {
        let text = rest?;
        let (piece, behind) = cut(text, b'&').map_or((text, None), |(piece, behind)| (piece, Some(behind)));
        rest = behind;
        Some(piece)
    });
    pieces.filter(|pair| !pair.is_empty()).map(|pair| cut(pair, b'=').unwrap_or((pair, "")))
}

/// What stands before the first such character of ASCII and what behind it; `split_once` takes its time on short texts.
fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    let end = memchr(at, text.as_bytes())?;
    Some((text.get(..end)?, text.get(end + 1..)?))
}

impl Fields {
    /// Adds an encoded field.
    pub(crate) fn add(&mut self, name: &str, value: &str) -> Result<(), DecodeError> {
        let decoded =
            percent::decode(name, true).map_err(|fault| DecodeError::new(format!("the name of a field {}", fault.words())))?;
        let (first, brackets) = segments(&decoded)?;
        self.count += 1;
        if self.count > MAX_FIELDS {
            return Err(DecodeError::new(format!("there are more than {MAX_FIELDS} fields")));
        }
        let node = brackets.iter().fold(self.root.member(first), |node, segment| node.member(segment));
        let value = percent::decode(value, true)
            .map_err(|fault| refused(first, &brackets, &format!("field `{decoded}` {}", fault.words())))?;
        node.values.push(value.into_owned());
        Ok(())
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }

    pub(super) fn root(&self) -> &Node {
        &self.root
    }
}

impl Node {
    fn member(&mut self, name: &str) -> &mut Node {
        self.members.entry(name.to_owned()).or_default()
    }
}

/// `a[b][c]` as `a` and `b`, `c`; a name whose brackets do not match is taken as it is.
fn segments(name: &str) -> Result<(&str, Vec<&str>), DecodeError> {
    let Some((first, rest)) = name.split_once('[').filter(|(first, _)| !first.is_empty()) else { return Ok((name, Vec::new())) };
    let Some(inner) = rest.strip_suffix(']') else { return Ok((name, Vec::new())) };
    let segments: Vec<&str> = inner.split("][").take(MAX_BRACKETS + 1).collect();
    match segments.len() > MAX_BRACKETS {
        true => Err(DecodeError::new(format!("field `{first}` has brackets deeper than {MAX_BRACKETS} levels"))),
        false if segments.iter().any(|segment| segment.contains(['[', ']'])) => Ok((name, Vec::new())),
        false => Ok((first, segments)),
    }
}

fn refused(first: &str, brackets: &[&str], message: &str) -> DecodeError {
    let mut place = String::new();
    pointer::push(&mut place, first);
    brackets.iter().for_each(|segment| pointer::push(&mut place, segment));
    DecodeError::new(message).at(place)
}
