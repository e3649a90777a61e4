//! Percent-encoding (RFC 3986 section 2.1) for each place.

use std::borrow::Cow;

use memchr::memchr2;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Everything but RFC 3986's unreserved characters.
const UNRESERVED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// Reserved characters stay in names of a query, but for those that end a name or mean something else there.
const NAME: AsciiSet = UNRESERVED
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b';');
/// Reserved characters that may stand in a value of a query (RFC 3986 section 3.4) and mean nothing else there.
const QUERY: AsciiSet = NAME.remove(b'=');
/// Reserved characters that may stand in a segment of a path (RFC 3986 section 3.3).
const PATH: AsciiSet = QUERY.add(b'/').add(b'?').remove(b'&').remove(b'+');
/// Reserved characters that may stand in a cookie (RFC 6265 section 4.1.1).
const COOKIE: AsciiSet = QUERY.add(b',').add(b';').remove(b'#').remove(b'[').remove(b']').remove(b'&').remove(b'+');
/// The WHATWG set of `application/x-www-form-urlencoded`, but for the space.
const FORM: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'*').remove(b' ');

/// The characters that stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Escape {
    /// Unreserved ones: values.
    Strict,
    /// Also reserved ones that cannot end it: names in queries.
    Name,
    /// Reserved ones and what is encoded already, in a query where `allowReserved` is set.
    Query,
    /// The same in a path.
    Path,
    /// The same in a cookie.
    Cookie,
    /// Forms: space is `+`.
    Form,
}

impl Escape {
    fn set(self) -> &'static AsciiSet {
        match self {
            Self::Strict => &UNRESERVED,
            Self::Name => &NAME,
            Self::Query => &QUERY,
            Self::Path => &PATH,
            Self::Cookie => &COOKIE,
            Self::Form => &FORM,
        }
    }

    /// Whether octets that are percent-encoded already stay so (RFC 6570 section 3.2.3).
    pub(crate) fn is_reserved(self) -> bool {
        matches!(self, Self::Query | Self::Path | Self::Cookie)
    }
}

/// Why a text does not decode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    Escape,
    Utf8,
}

impl Fault {
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Escape => "has a `%` that two hexadecimal digits do not follow",
            Self::Utf8 => "is not valid UTF-8",
        }
    }
}

/// Appends a text, encoded.
pub(crate) fn encode(text: &str, escape: Escape, out: &mut String) {
    let mut rest = text;
    while let Some((before, octet, after)) = encoded_octet(rest).filter(|_| escape.is_reserved()) {
        out.extend(utf8_percent_encode(before, escape.set()));
        out.push_str(octet);
        rest = after;
    }
    for part in utf8_percent_encode(rest, escape.set()) {
        match escape {
            Escape::Form => out.extend(part.chars().map(|character| if character == ' ' { '+' } else { character })),
            _ => out.push_str(part),
        }
    }
}

/// The first octet that is percent-encoded, and what stands before and after it.
fn encoded_octet(text: &str) -> Option<(&str, &str, &str)> {
    let (at, _) = text.match_indices('%').find(|(at, _)| is_escape(text.as_bytes(), *at))?;
    let (before, rest) = text.split_at_checked(at)?;
    let (octet, after) = rest.split_at_checked(3)?;
    Some((before, octet, after))
}

/// The text of an encoded one; `plus` says whether `+` stands for a space.
pub(crate) fn decode(encoded: &str, plus: bool) -> Result<Cow<'_, str>, Fault> {
    if !is_encoded(encoded) {
        return Ok(Cow::Borrowed(encoded));
    }
    if !has_whole_escapes(encoded) {
        return Err(Fault::Escape);
    }
    let spaced = match plus && encoded.contains('+') {
        true => Cow::Owned(encoded.replace('+', " ")),
        false => Cow::Borrowed(encoded),
    };
    let decoded = percent_decode_str(&spaced).decode_utf8().map_err(|_| Fault::Utf8)?;
    Ok(Cow::Owned(decoded.into_owned()))
}

/// Whether an encoded name is a name.
pub(crate) fn is(encoded: &str, name: &str) -> bool {
    encoded == name || (is_encoded(encoded) && decode(encoded, true).is_ok_and(|decoded| decoded == name))
}

/// Whether anything in it stands for something else.
fn is_encoded(text: &str) -> bool {
    memchr2(b'%', b'+', text.as_bytes()).is_some()
}

fn has_whole_escapes(encoded: &str) -> bool {
    let bytes = encoded.as_bytes();
    bytes.iter().enumerate().all(|(at, byte)| *byte != b'%' || is_escape(bytes, at))
}

/// Whether two hexadecimal digits follow the percent sign at `at`.
fn is_escape(bytes: &[u8], at: usize) -> bool {
    let hexadecimal = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_hexdigit);
    hexadecimal(at + 1) && hexadecimal(at + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_keeps_its_characters() {
        let all = "aZ09-._~ !\"#$%&'()*+,/:;<=>?@[\\]^`{|}é";
        let cases = [
            (
                Escape::Strict,
                "aZ09-._~%20%21%22%23%24%25%26%27%28%29%2A%2B%2C%2F%3A%3B%3C%3D%3E%3F%40%5B%5C%5D%5E%60%7B%7C%7D%C3%A9",
            ),
            (Escape::Name, "aZ09-._~%20!%22%23$%25%26'()*%2B,/:;%3C%3D%3E?@%5B%5C%5D%5E%60%7B%7C%7D%C3%A9"),
            (Escape::Query, "aZ09-._~%20!%22%23$%25%26'()*%2B,/:;%3C=%3E?@%5B%5C%5D%5E%60%7B%7C%7D%C3%A9"),
            (Escape::Path, "aZ09-._~%20!%22%23$%25&'()*+,%2F:;%3C=%3E%3F@%5B%5C%5D%5E%60%7B%7C%7D%C3%A9"),
            (Escape::Form, "aZ09-._%7E+%21%22%23%24%25%26%27%28%29*%2B%2C%2F%3A%3B%3C%3D%3E%3F%40%5B%5C%5D%5E%60%7B%7C%7D%C3%A9"),
            (Escape::Cookie, "aZ09-._~%20!%22#$%25&'()*+%2C/:%3B%3C=%3E?@[%5C]%5E%60%7B%7C%7D%C3%A9"),
        ];
        for (escape, expected) in cases {
            let mut out = String::new();
            encode(all, escape, &mut out);
            assert_eq!(out, expected, "{escape:?}");
            assert_eq!(decode(&out, escape == Escape::Form).unwrap(), all);
        }
    }

    #[test]
    fn what_is_encoded_already_stays_where_reserved_characters_do() {
        for (escape, expected) in [(Escape::Query, "%2f%25a%C3%A9%252%25"), (Escape::Strict, "%252f%25a%C3%A9%252%25")] {
            let mut out = String::new();
            encode("%2f%aé%2%", escape, &mut out);
            assert_eq!(out, expected, "{escape:?}");
        }
    }

    #[test]
    fn broken_escapes_and_octets_are_refused() {
        for (text, fault) in [
            ("%", Fault::Escape),
            ("%4", Fault::Escape),
            ("a%zz", Fault::Escape),
            ("%+1", Fault::Escape),
            ("%ff", Fault::Utf8),
            ("%C3", Fault::Utf8),
        ] {
            assert_eq!(decode(text, true), Err(fault), "{text}");
        }
        assert_eq!(decode("a+b%2B", true).unwrap(), "a b+");
        assert_eq!(decode("a+b%2B", false).unwrap(), "a+b+");
    }

    #[test]
    fn names_are_compared_decoded() {
        assert!(is("%24select", "$select") && is("$select", "$select") && is("a+b", "a b"));
        assert!(!is("%2", "%2x") && !is("select", "$select"));
    }
}
