//! Media types: which codec reads and writes a body.

use crate::model::Payload;

/// What text is that says no more.
pub(crate) const TEXT: &str = "text/plain";

/// What JSON is that says no more.
pub(crate) const JSON: &str = "application/json";

/// A row: `application/json` and everything that ends in `+json` is JSON.
#[derive(Debug)]
pub(crate) struct Row {
    /// `type/subtype`, `*+suffix`, `type/*` or `*/*`; the most specific one of all rows wins.
    pub(crate) patterns: &'static [&'static str],
    pub(crate) payload: Payload,
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

const fn row(patterns: &'static [&'static str], payload: Payload) -> Row {
    Row { patterns, payload }
}

/// All rows, each with bytes it carries.
pub(crate) static ALL: &[Row] = &[
    // {"a":1}
    row(&["application/json", "text/json", "*+json"], Payload::Json),
    // [{"op":"remove","path":"/a"}]
    row(&["application/json-patch+json"], Payload::JsonPatch),
    // {"a":null}
    row(&["application/merge-patch+json"], Payload::MergePatch),
    // <a><b>1</b></a>
    row(&["application/xml", "text/xml", "*+xml"], Payload::Xml),
    // a=1&b=2
    row(&["application/x-www-form-urlencoded"], Payload::Form),
    // --x … --x--
    row(&["multipart/*"], Payload::Multipart),
    // {"a":1} and {"a":2}, each on a line
    row(JSON_LINES, Payload::JsonLines),
    // U+001E {"a":1} and U+001E {"a":2}
    row(&["application/json-seq", "*+json-seq"], Payload::JsonSequence),
    // data: 1
    row(&["text/event-stream"], Payload::Events),
    // any text
    row(&["text/*"], Payload::Text),
    // any octets
    row(&["*/*"], Payload::Bytes),
];

/// As published; none is registered.
const JSON_LINES: &[&str] = &[
    "application/jsonl",
    "application/x-jsonl",
    "application/json-lines",
    "application/x-json-lines",
    "application/jsonlines",
    "application/x-jsonlines",
    "application/ndjson",
    "application/x-ndjson",
    "application/stream+json",
    "application/x-json-stream",
    "text/x-ndjson",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_specific_pattern_wins() {
        let cases = [
            ("application/json", Payload::Json),
            ("Application/JSON; charset=utf-8", Payload::Json),
            ("application/json-patch+json", Payload::JsonPatch),
            ("Application/Merge-Patch+JSON; charset=utf-8", Payload::MergePatch),
            ("application/strategic-merge-patch+json", Payload::Json),
            ("text/json", Payload::Json),
            ("application/problem+xml", Payload::Xml),
            ("image/svg+xml", Payload::Xml),
            ("text/plain", Payload::Text),
            ("text/*", Payload::Text),
            ("text/event-stream", Payload::Events),
            ("multipart/form-data", Payload::Multipart),
            ("application/x-ndjson", Payload::JsonLines),
            ("application/stream+json", Payload::JsonLines),
            ("application/geo+json-seq", Payload::JsonSequence),
            ("application/x-www-form-urlencoded", Payload::Form),
            ("image/*", Payload::Bytes),
            ("*/*", Payload::Bytes),
            ("application/vnd.ms-excel", Payload::Bytes),
        ];
        for (text, expected) in cases {
            let media = parse(text).expect(text);
            assert_eq!(find(&media).map(|row| row.payload), Some(expected), "{text}");
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
