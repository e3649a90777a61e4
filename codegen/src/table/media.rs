//! Media types: which codec reads and writes a body.

use crate::model::Payload;

/// A row: `application/json` and everything that ends in `+json` is JSON.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) name: &'static str,
    /// `type/subtype`, `*+suffix`, `type/*` or `*/*`; the most specific one of all rows wins.
    pub(crate) patterns: &'static [&'static str],
    pub(crate) payload: Payload,
    /// What is lost, where bodies are octets for want of types.
    pub(crate) untyped: Option<&'static str>,
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

/// What was meant where a key of `content` is no media type, but the short name of one: `xml`, `form-data`.
pub(crate) fn meant(text: &str) -> Option<&'static str> {
    SHORT.iter().find(|(short, _)| text.trim().eq_ignore_ascii_case(short)).map(|(_, full)| *full)
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

const SHORT: &[(&str, &str)] = &[
    ("json", "application/json"),
    ("xml", "application/xml"),
    ("form-data", "multipart/form-data"),
    ("x-www-form-urlencoded", "application/x-www-form-urlencoded"),
    ("text", "text/plain"),
    ("html", "text/html"),
    ("csv", "text/csv"),
    ("pdf", "application/pdf"),
    ("binary", "application/octet-stream"),
];

const fn typed(name: &'static str, patterns: &'static [&'static str], payload: Payload) -> Row {
    Row { name, patterns, payload, untyped: None }
}

const fn untyped(name: &'static str, patterns: &'static [&'static str], lost: &'static str) -> Row {
    Row { name, patterns, payload: Payload::Bytes, untyped: Some(lost) }
}

/// All rows, each with bytes it carries.
pub(crate) static ALL: &[Row] = &[
    // {"a":1}
    typed("JSON", &["application/json", "text/json", "*+json"], Payload::Json),
    // <a><b>1</b></a>
    typed("XML", &["application/xml", "text/xml", "*+xml"], Payload::Xml),
    // a=1&b=2
    typed("form", &["application/x-www-form-urlencoded"], Payload::Form),
    // --x … --x--
    untyped("multipart", &["multipart/*"], "parts"),
    // {"a":1} and {"a":2}, each on a line
    untyped("JSON sequence", JSON_SEQUENCES, "values"),
    // data: 1
    untyped("event stream", &["text/event-stream"], "events"),
    // any text
    typed("text", &["text/*"], Payload::Text),
    // any octets
    typed("binary", &["*/*"], Payload::Bytes),
];

const JSON_SEQUENCES: &[&str] = &[
    "application/jsonl",
    "application/x-jsonl",
    "application/x-ndjson",
    "application/ndjson",
    "application/stream+json",
    "application/json-seq",
    "*+json-seq",
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
    fn short_names_mean_media_types() {
        for (_, full) in SHORT {
            assert!(parse(full).is_some(), "{full}");
        }
        assert_eq!(
            (meant("XML"), meant("form-data"), meant("codecs=opus")),
            (Some("application/xml"), Some("multipart/form-data"), None)
        );
    }

    #[test]
    fn parameters_are_kept_aside() {
        let media = parse("Text/Plain ; Charset=UTF-8").expect("a media type");
        assert_eq!(media.essence, "text/plain");
        assert_eq!(media.parameters.as_deref(), Some("Charset=UTF-8"));
    }
}
