//! The text of media types and their lists (RFC 9110 section 5.6 and 8.3.1).

use std::borrow::Cow;

/// A media type or a range of them, borrowed from its text.
#[derive(Debug, Clone, Copy)]
pub(super) struct MediaType<'a> {
    /// `application`.
    pub(super) kind: &'a str,
    /// `json`.
    pub(super) subtype: &'a str,
    parameters: &'a str,
}

impl<'a> MediaType<'a> {
    /// `type/subtype; name=value; name="value"`, or nothing when the text is something else.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let (essence, parameters) = text.split_once(';').unwrap_or((text, ""));
        let (kind, subtype) = essence.trim_matches(is_space).split_once('/')?;
        let media = Self { kind, subtype, parameters };
        let whole = is_token(kind)
            && is_token(subtype)
            && split(parameters, b';').filter(|part| !part.is_empty()).all(|part| parameter(part).is_some());
        whole.then_some(media)
    }

    /// Parameters in order; quoted values without their quotes.
    pub(super) fn parameters(&self) -> impl Iterator<Item = (&'a str, Cow<'a, str>)> + use<'a> {
        parameters(self.parameters)
    }

    /// The value of a parameter.
    pub(super) fn parameter(&self, name: &str) -> Option<Cow<'a, str>> {
        self.parameters().find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// The parameters of `name=value; name="value"`, in order; what is none is passed over.
pub(crate) fn parameters(text: &str) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
    split(text, b';').filter_map(parameter)
}

/// The elements of a comma-separated list; empty ones are passed over.
pub(crate) fn elements(line: &str) -> impl Iterator<Item = &str> {
    split(line, b',').filter(|element| !element.is_empty())
}

/// The trimmed parts between separators that do not stand in quotes.
fn split(text: &str, separator: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = unquoted(text, separator);
        let (part, later) = end
            .and_then(|end| Some((text.get(..end)?, text.get(end + 1..)?)))
            .map_or((text, None), |(part, later)| (part, Some(later)));
        rest = later;
        Some(part.trim_matches(is_space))
    })
}

fn unquoted(text: &str, separator: u8) -> Option<usize> {
    let mut quoted = false;
    let mut escaped = false;
    text.bytes().position(|byte| {
        let found = !quoted && byte == separator;
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ => {}
        }
        found
    })
}

fn parameter(part: &str) -> Option<(&str, Cow<'_, str>)> {
    let (name, value) = part.split_once('=')?;
    let (name, value) = (name.trim_matches(is_space), value.trim_matches(is_space));
    match value.strip_prefix('"') {
        Some(quoted) => Some((name, unescape(quoted.strip_suffix('"')?))),
        None => is_token(value).then_some((name, Cow::Borrowed(value))),
    }
    .filter(|(name, _)| is_token(name))
}

fn unescape(quoted: &str) -> Cow<'_, str> {
    if !quoted.contains('\\') {
        return Cow::Borrowed(quoted);
    }
    let mut escaped = false;
    let kept = quoted.chars().filter(|character| {
        escaped = *character == '\\' && !escaped;
        !escaped
    });
    Cow::Owned(kept.collect())
}

fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t')
}
