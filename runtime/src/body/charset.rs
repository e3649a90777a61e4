//! Character encodings of text and XML: from bytes to UTF-8, and back for text. All else is in UTF-8 (RFC 8259 section 8.1).
//!
//! Those are read that stand in a few lines of code and that APIs still send; a table of the others would be larger than all the rest.

#[cfg(any(test, feature = "client", feature = "server"))]
mod write;

#[cfg(any(feature = "client", feature = "server"))]
pub(super) use write::from_utf8;

use std::borrow::Cow;

use super::DecodeError;
use super::media_type::parameters;
use crate::operation::Payload;

/// How text becomes bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Charset {
    /// `utf-8`, and `us-ascii`, which is a part of it.
    Utf8,
    /// `iso-8859-1`: each byte is the character of its number.
    Latin1,
    /// `utf-16`: the first two bytes say in which order, or it is big-endian (RFC 2781 section 4.3).
    Utf16,
    /// `utf-16le`.
    Utf16Le,
    /// `utf-16be`.
    Utf16Be,
}

const NAMES: [(&str, Charset); 8] = [
    ("utf-8", Charset::Utf8),
    ("utf8", Charset::Utf8),
    ("us-ascii", Charset::Utf8),
    ("iso-8859-1", Charset::Latin1),
    ("latin1", Charset::Latin1),
    ("utf-16", Charset::Utf16),
    ("utf-16le", Charset::Utf16Le),
    ("utf-16be", Charset::Utf16Be),
];

/// The charset of this name.
pub(super) fn named(name: &str) -> Option<Charset> {
    NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, charset)| *charset)
}

/// Whether a body with this codec may be in a charset of this name.
pub(super) fn is_read(payload: Payload, name: &str) -> bool {
    match payload {
        Payload::Bytes | Payload::Octets | Payload::Multipart(_) => true,
        Payload::Text | Payload::Xml => named(name).is_some(),
        Payload::Json | Payload::Form(_) | Payload::JsonLines | Payload::JsonSequence | Payload::Events => {
            named(name) == Some(Charset::Utf8)
        }
    }
}

/// The charset that a `Content-Type` names.
fn of(content_type: &str) -> Option<String> {
    let (_, given) = content_type.split_once(';')?;
    parameters(given).find(|(name, _)| name.eq_ignore_ascii_case("charset")).map(|(_, value)| value.into_owned())
}

/// A body in UTF-8. XML says itself what it is in: its first bytes are believed most, then the `Content-Type`, then its declaration
/// (RFC 7303 section 3).
pub(super) fn to_utf8<'b>(payload: Payload, content_type: &str, bytes: &'b [u8]) -> Result<Cow<'b, [u8]>, DecodeError> {
    let outer = || of(content_type);
    let name = match payload {
        Payload::Text => outer(),
        Payload::Xml => mark(bytes).map(str::to_owned).or_else(outer).or_else(|| declared(bytes)),
        _ => None,
    };
    let Some(name) = name else { return Ok(Cow::Borrowed(bytes)) };
    let charset = named(&name).ok_or_else(|| DecodeError::new(format!("text in `{name}` is not read, send it in UTF-8")))?;
    decode(charset, bytes)
}

fn decode(charset: Charset, bytes: &[u8]) -> Result<Cow<'_, [u8]>, DecodeError> {
    let text = match charset {
        Charset::Utf8 => return Ok(Cow::Borrowed(bytes)),
        Charset::Latin1 => Some(bytes.iter().map(|byte| char::from(*byte)).collect()),
        Charset::Utf16Le => utf16(bytes, u16::from_le_bytes),
        Charset::Utf16Be => utf16(bytes, u16::from_be_bytes),
        Charset::Utf16 if bytes.starts_with(b"\xFF\xFE") => utf16(bytes, u16::from_le_bytes),
        Charset::Utf16 => utf16(bytes, u16::from_be_bytes),
    };
    text.map(|text| Cow::Owned(text.into_bytes())).ok_or_else(|| DecodeError::new("the text is not valid UTF-16"))
}

/// Without a byte order mark.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let units = bytes.chunks(2).map(|pair| pair.try_into().map(unit));
    let units: Vec<u16> = units.collect::<Result<_, _>>().ok()?;
    let text = String::from_utf16(&units).ok()?;
    Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// What the first bytes of XML tell (XML 1.0 appendix F).
fn mark(bytes: &[u8]) -> Option<&'static str> {
    const MARKS: [(&[u8], &str); 5] = [
        (b"\xEF\xBB\xBF", "utf-8"),
        (b"\xFE\xFF", "utf-16be"),
        (b"\xFF\xFE", "utf-16le"),
        (b"\x00<\x00", "utf-16be"),
        (b"<\x00", "utf-16le"),
    ];
    MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, name)| *name)
}

/// The encoding that an XML declaration in ASCII names.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..bytes.len().min(LONGEST_DECLARATION)).filter(|head| head.starts_with(b"<?xml"))?;
    let head: String = head.iter().map(|byte| char::from(*byte)).collect();
    let (declaration, _) = head.split_once("?>")?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| ['"', '\''].contains(quote))?;
    value.get(1..)?.split_once(quote).map(|(name, _)| name.to_owned())
}

const LONGEST_DECLARATION: usize = 200;

#[cfg(test)]
mod tests {
    use super::write::encode;
    use super::*;

    fn read(payload: Payload, content_type: &str, bytes: &[u8]) -> Result<String, String> {
        let text = to_utf8(payload, content_type, bytes).map_err(|error| error.message)?;
        String::from_utf8(text.into_owned()).map_err(|_| "not UTF-8".to_owned())
    }

    #[test]
    fn text_is_in_the_charset_of_its_media_type() {
        let cases: [(&str, &[u8]); 9] = [
            ("text/plain", "ærlig".as_bytes()),
            ("text/plain; charset=UTF-8", "ærlig".as_bytes()),
            ("text/plain; charset=iso-8859-1", b"\xE6rlig"),
            ("text/plain; Charset=\"Latin1\"", b"\xE6rlig"),
            ("text/plain; charset=utf-16", b"\x00\xE6\x00r\x00l\x00i\x00g"),
            ("text/plain; charset=utf-16", b"\xFF\xFE\xE6\x00r\x00l\x00i\x00g\x00"),
            ("text/plain; charset=utf-16", b"\xFE\xFF\x00\xE6\x00r\x00l\x00i\x00g"),
            ("text/plain; charset=utf-16le", b"\xE6\x00r\x00l\x00i\x00g\x00"),
            ("text/plain; charset=utf-16be", b"\x00\xE6\x00r\x00l\x00i\x00g"),
        ];
        for (content_type, bytes) in cases {
            assert_eq!(read(Payload::Text, content_type, bytes).as_deref(), Ok("ærlig"), "{content_type}");
        }
        for bytes in [&b"\x00"[..], b"\xD8\x00\x00a"] {
            assert!(read(Payload::Text, "text/plain; charset=utf-16be", bytes).is_err());
        }
    }

    #[test]
    fn xml_says_itself_what_it_is_in() {
        let wide = |text: &str, mark: &[u8]| [mark, &encode(Charset::Utf16Le, text).unwrap()].concat();
        let declared = "<?xml version='1.0' encoding = \"ISO-8859-1\" ?><a>\u{e6}</a>";
        let latin = encode(Charset::Latin1, declared).unwrap();
        let in_utf8 = "<a>\u{e6}</a>";
        let cases: [(&str, Vec<u8>, &str); 8] = [
            ("application/xml", in_utf8.into(), in_utf8),
            ("application/xml", latin.clone(), declared),
            ("text/xml; charset=iso-8859-1", encode(Charset::Latin1, in_utf8).unwrap(), in_utf8),
            ("text/xml; charset=utf-8", declared.into(), declared),
            ("application/xml", wide(in_utf8, b"\xFF\xFE"), in_utf8),
            ("application/xml", wide(in_utf8, b""), in_utf8),
            ("text/xml; charset=iso-8859-1", wide(in_utf8, b"\xFF\xFE"), in_utf8),
            ("application/xml", "<?xml version='1.0' encoding=utf-8?><a/>".into(), "<?xml version='1.0' encoding=utf-8?><a/>"),
        ];
        for (content_type, bytes, expected) in cases {
            assert_eq!(read(Payload::Xml, content_type, &bytes).as_deref(), Ok(expected), "{content_type}");
        }
        let unknown = read(Payload::Xml, "application/xml", b"<?xml version='1.0' encoding='shift_jis'?><a/>");
        assert_eq!(unknown.unwrap_err(), "text in `shift_jis` is not read, send it in UTF-8");
    }

    #[test]
    fn only_text_and_xml_are_in_others_than_utf_8() {
        let cases = [
            (Payload::Json, "us-ascii", true),
            (Payload::Json, "UTF-8", true),
            (Payload::Json, "iso-8859-1", false),
            (Payload::Json, "utf-16", false),
            (Payload::Events, "utf-16", false),
            (Payload::Form(&[]), "iso-8859-1", false),
            (Payload::Text, "ISO-8859-1", true),
            (Payload::Xml, "utf-16", true),
            (Payload::Text, "shift_jis", false),
            (Payload::Octets, "shift_jis", true),
        ];
        for (payload, name, expected) in cases {
            assert_eq!(is_read(payload, name), expected, "{payload:?} {name}");
        }
    }
}
