//! Spans of time: `P1DT2H`, `P3W`, `PT1.5S` (ISO 8601), with their text.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use jiff::Span;

use super::InvalidDateTime;

/// `format: duration`: written as it was read, equal only to the same parts: a day is not 24 hours.
#[derive(Clone, Debug)]
pub struct Duration {
    span: Span,
    text: Box<str>,
}

impl Duration {
    /// The span of time.
    pub fn span(&self) -> Span {
        self.span
    }
}

impl From<Span> for Duration {
    fn from(span: Span) -> Self {
        Self { span, text: span.to_string().into() }
    }
}

impl PartialEq for Duration {
    fn eq(&self, other: &Self) -> bool {
        self.span.fieldwise() == other.span.fieldwise()
    }
}

impl Eq for Duration {}

impl Hash for Duration {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.span.fieldwise().hash(state);
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl FromStr for Duration {
    type Err = InvalidDateTime;

    fn from_str(text: &str) -> Result<Self, InvalidDateTime> {
        // without the P, jiff reads other ways to write a span: `1 day`
        let begins = text.strip_prefix(['-', '+']).unwrap_or(text).starts_with('P');
        let plain = begins && !text.contains(|char: char| char.is_ascii_lowercase());
        let span = plain.then(|| text.parse().ok()).flatten();
        span.map(|span| Self { span, text: text.into() }).ok_or(InvalidDateTime { expected: "a duration such as `PT1H30M`" })
    }
}
