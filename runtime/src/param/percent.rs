//! Percent-encoding (RFC 3986 section 2.1) for each place.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Everything but RFC 3986's unreserved characters.
const UNRESERVED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// The same without the dot, for values that dots separate.
const NO_DOT: AsciiSet = UNRESERVED.add(b'.');
/// Reserved characters stay, but for those that end a value or mean something else in a query.
const RESERVED: AsciiSet = UNRESERVED
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
/// The WHATWG set of `application/x-www-form-urlencoded`, but for the space.
const FORM: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'*').remove(b' ');
/// What a cookie cannot hold (RFC 6265 section 4.1.1), the percent sign, and what styles separate with.
const COOKIE: AsciiSet = percent_encoding::CONTROLS.add(b' ').add(b'"').add(b',').add(b';').add(b'\\').add(b'%');

/// The characters that stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Escape {
    /// Unreserved ones: values in paths and queries.
    Strict,
    /// Unreserved ones but the dot.
    NoDot,
    /// Also reserved ones that cannot end the value: names in queries, values where `allowReserved` is set.
    Reserved,
    /// Forms: space is `+`.
    Form,
    /// Cookies.
    Cookie,
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
    let set = match escape {
        Escape::Strict => &UNRESERVED,
        Escape::NoDot => &NO_DOT,
        Escape::Reserved => &RESERVED,
        Escape::Form => &FORM,
        Escape::Cookie => &COOKIE,
    };
    for part in utf8_percent_encode(text, set) {
        match escape {
            Escape::Form => out.extend(part.chars().map(|character| if character == ' ' { '+' } else { character })),
            _ => out.push_str(part),
        }
    }
}

/// The text of an encoded one; `plus` says whether `+` stands for a space.
pub(crate) fn decode(encoded: &str, plus: bool) -> Result<Cow<'_, str>, Fault> {
    if !encoded.contains(['%', '+']) {
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
    encoded == name || (encoded.contains(['%', '+']) && decode(encoded, true).is_ok_and(|decoded| decoded == name))
}

fn has_whole_escapes(encoded: &str) -> bool {
    let bytes = encoded.as_bytes();
    let hexadecimal = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_hexdigit);
    bytes.iter().enumerate().all(|(at, byte)| *byte != b'%' || (hexadecimal(at + 1) && hexadecimal(at + 2)))
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
            (
                Escape::NoDot,
                "aZ09-%2E_~%20%21%22%23%24%25%26%27%28%29%2A%2B%2C%2F%3A%3B%3C%3D%3E%3F%40%5B%5C%5D%5E%60%7B%7C%7D%C3%A9",
            ),
            (Escape::Reserved, "aZ09-._~%20!%22%23$%25%26'()*%2B,/:;%3C%3D%3E?@%5B%5C%5D%5E%60%7B%7C%7D%C3%A9"),
            (Escape::Form, "aZ09-._%7E+%21%22%23%24%25%26%27%28%29*%2B%2C%2F%3A%3B%3C%3D%3E%3F%40%5B%5C%5D%5E%60%7B%7C%7D%C3%A9"),
            (Escape::Cookie, "aZ09-._~%20!%22#$%25&'()*+%2C/:%3B<=>?@[%5C]^`{|}%C3%A9"),
        ];
        for (escape, expected) in cases {
            let mut out = String::new();
            encode(all, escape, &mut out);
            assert_eq!(out, expected, "{escape:?}");
            assert_eq!(decode(&out, escape == Escape::Form).unwrap(), all);
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
