//! Media types: which codec reads and writes a body.

use crate::model::Payload;

/// A row: `application/json` and everything that ends in `+json` is JSON.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) name: &'static str,
    /// `type/subtype`, `*+suffix`, `type/*` or `*/*`; the most specific one of all rows wins.
    pub(crate) patterns: &'static [&'static str],
    /// None: valid, and not generated yet.
    pub(crate) payload: Option<Payload>,
}

/// A media type or range as a key of `content` has it: `application/json; charset=utf-8`, `image/*`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Media {
    /// In small letters, without parameters.
    pub(crate) essence: String,
    /// What follows the first `;`.
    pub(crate) parameters: Option<String>,
}

/// Parses a key of `content`; `None` where it is no media type.
pub(crate) fn parse(text: &str) -> Option<Media> {
    let (essence, parameters) = match text.split_once(';') {
        Some((essence, parameters)) => (essence, Some(parameters.trim().to_owned())),
        None => (text, None),
    };
    let essence = essence.trim().to_ascii_lowercase();
    let (kind, subtype) = essence.split_once('/')?;
    let range = kind != "*" || subtype == "*";
    (is_token(kind) && is_token(subtype) && range).then_some(Media { essence, parameters })
}

/// The row of a media type; the last row takes whatever no other does.
pub(crate) fn find(media: &Media) -> Option<&'static Row> {
    let matching = ALL.iter().flat_map(|row| row.patterns.iter().map(move |pattern| (row, *pattern)));
    matching
        .filter(|(_, pattern)| matches(pattern, &media.essence))
        .max_by_key(|(_, pattern)| specificity(pattern))
        .map(|(row, _)| row)
}

fn matches(pattern: &str, essence: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        _ if pattern == "*/*" => true,
        (Some(suffix), _) => essence.ends_with(suffix),
        (None, Some(kind)) => essence.starts_with(kind),
        (None, None) => pattern == essence,
    }
}

fn specificity(pattern: &str) -> u8 {
    match (pattern.starts_with('*'), pattern.ends_with('*')) {
        (true, true) => 0,
        (false, true) => 1,
        (true, false) => 2,
        (false, false) => 3,
    }
}

/// A token of RFC 9110.
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// All rows, each with bytes it carries.
pub(crate) static ALL: &[Row] = &[
    // {"a":1}
    Row { name: "JSON", patterns: &["application/json", "text/json", "*+json"], payload: Some(Payload::Json) },
    // <a><b>1</b></a>
    Row { name: "XML", patterns: &["application/xml", "text/xml", "*+xml"], payload: Some(Payload::Xml) },
    // a=1&b=2
    Row { name: "form", patterns: &["application/x-www-form-urlencoded"], payload: Some(Payload::Form) },
    // --x … --x--
    Row { name: "multipart", patterns: &["multipart/*"], payload: None },
    // {"a":1} and {"a":2}, each on a line
    Row {
        name: "JSON sequence",
        patterns: &["application/jsonl", "application/x-ndjson", "application/ndjson", "application/json-seq", "*+json-seq"],
        payload: None,
    },
    // data: 1
    Row { name: "event stream", patterns: &["text/event-stream"], payload: None },
    // any text
    Row { name: "text", patterns: &["text/*"], payload: Some(Payload::Text) },
    // any octets
    Row { name: "binary", patterns: &["*/*"], payload: Some(Payload::Bytes) },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_specific_pattern_wins() {
        let cases = [
            ("application/json", "JSON"),
            ("Application/JSON; charset=utf-8", "JSON"),
            ("application/json-patch+json", "JSON"),
            ("text/json", "JSON"),
            ("application/problem+xml", "XML"),
            ("image/svg+xml", "XML"),
            ("text/plain", "text"),
            ("text/*", "text"),
            ("text/event-stream", "event stream"),
            ("multipart/form-data", "multipart"),
            ("application/x-www-form-urlencoded", "form"),
            ("image/*", "binary"),
            ("*/*", "binary"),
            ("application/vnd.ms-excel", "binary"),
        ];
        for (text, expected) in cases {
            let media = parse(text).expect(text);
            assert_eq!(find(&media).map(|row| row.name), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_media_type_is_refused() {
        for text in ["", "json", "application/", "/json", "a b/c", "*/json", "a/b/c"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn parameters_are_kept_aside() {
        let media = parse("Text/Plain ; Charset=UTF-8").expect("a media type");
        assert_eq!(media.essence, "text/plain");
        assert_eq!(media.parameters.as_deref(), Some("Charset=UTF-8"));
    }
}
