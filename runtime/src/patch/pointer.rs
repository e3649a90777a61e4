//! JSON Pointer (RFC 6901): a place in a value.

use std::borrow::Cow;
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::body::pointer;
use crate::object::read_text;

/// A place in a JSON value: `/items/0/name`, the empty text for the whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct JsonPointer {
    /// As on the wire: no two texts say the same place.
    text: String,
}

/// A text is no JSON Pointer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidPointer {
    text: String,
}

impl JsonPointer {
    /// The whole value.
    pub const fn root() -> Self {
        Self { text: String::new() }
    }

    /// The member of a name or the item of a place in what stands here; `-` is behind the last item.
    pub fn child(mut self, token: impl fmt::Display) -> Self {
        pointer::push(&mut self.text, &token.to_string());
        self
    }

    /// As on the wire.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it is the whole value.
    pub fn is_root(&self) -> bool {
        self.text.is_empty()
    }

    /// Its steps, unescaped.
    pub fn tokens(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.text.split('/').skip(1).map(unescaped)
    }

    /// What holds the place, and the last step; `None` for the whole.
    pub(super) fn split_last(&self) -> Option<(&str, Cow<'_, str>)> {
        let (holder, last) = self.text.rsplit_once('/')?;
        Some((holder, unescaped(last)))
    }

    /// Whether the other place is within this one.
    pub(super) fn holds(&self, other: &Self) -> bool {
        other.text.strip_prefix(&self.text).is_some_and(|rest| rest.starts_with('/'))
    }
}

pub(super) fn unescaped(token: &str) -> Cow<'_, str> {
    if token.contains('~') { Cow::Owned(token.replace("~1", "/").replace("~0", "~")) } else { Cow::Borrowed(token) }
}

fn is_valid(text: &str) -> bool {
    let escapes = || text.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']));
    text.is_empty() || text.starts_with('/') && escapes()
}

impl FromStr for JsonPointer {
    type Err = InvalidPointer;

    fn from_str(text: &str) -> Result<Self, InvalidPointer> {
        text.to_owned().try_into()
    }
}

impl TryFrom<String> for JsonPointer {
    type Error = InvalidPointer;

    fn try_from(text: String) -> Result<Self, InvalidPointer> {
        if is_valid(&text) { Ok(Self { text }) } else { Err(InvalidPointer { text }) }
    }
}

impl TryFrom<&str> for JsonPointer {
    type Error = InvalidPointer;

    fn try_from(text: &str) -> Result<Self, InvalidPointer> {
        text.parse()
    }
}

impl fmt::Display for JsonPointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl Serialize for JsonPointer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for JsonPointer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, |text| text.parse().map_err(|_| WANTED.to_owned()))
    }
}

const WANTED: &str = "expected a JSON Pointer: empty or beginning with `/`, and `~` written as `~0`";

impl fmt::Display for InvalidPointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{WANTED}; found `{}`", self.text)
    }
}

impl std::error::Error for InvalidPointer {}

/// A pointer is always one.
impl From<Infallible> for InvalidPointer {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}
