//! The `Authorization` header (RFC 9110 section 11.6.2): a scheme, spaces, a credential.

use http::header::{AUTHORIZATION, HeaderMap, HeaderValue};

use super::Malformed;

/// One `Authorization` line in its two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Authorization<'a> {
    /// The scheme as it was sent; compare it without case.
    pub(super) scheme: &'a str,
    /// All after the spaces, verbatim.
    pub(super) credential: &'a str,
}

/// All `Authorization` lines of a request; more than one is unusual, but an API may ask for two schemes at once.
#[derive(Debug, Default)]
pub(super) struct Lines<'a> {
    first: Option<Authorization<'a>>,
    others: Vec<Authorization<'a>>,
}

/// Reads the lines.
pub(super) fn read(headers: &HeaderMap) -> Result<Lines<'_>, Malformed> {
    let mut lines = headers.get_all(AUTHORIZATION).iter().map(split);
    let first = lines.next().transpose()?;
    Ok(Lines { first, others: lines.collect::<Result<_, _>>()? })
}

impl<'a> Lines<'a> {
    /// The line of `scheme`, where there is one.
    pub(super) fn find(&self, scheme: &str) -> Option<Authorization<'a>> {
        self.first.iter().chain(&self.others).copied().find(|line| line.scheme.eq_ignore_ascii_case(scheme))
    }
}

fn split(value: &HeaderValue) -> Result<Authorization<'_>, Malformed> {
    let text = std::str::from_utf8(value.as_bytes()).map_err(|_| Malformed::new("`Authorization` is not UTF-8"))?;
    let text = text.trim();
    let end = text.bytes().position(|byte| byte == b' ').unwrap_or(text.len());
    let (scheme, credential) = text.split_at_checked(end).unwrap_or_default();
    let credential = credential.trim_start();
    if scheme.is_empty() || credential.is_empty() || !scheme.bytes().all(is_token) {
        return Err(Malformed::new("`Authorization` must be a scheme, a space and a credential"));
    }
    Ok(Authorization { scheme, credential })
}

/// `tchar` of RFC 9110 section 5.6.2.
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_scheme_and_credential() {
        let cases = [
            ("Bearer abc", Some(("Bearer", "abc"))),
            ("SOTicket   7T:a b=", Some(("SOTicket", "7T:a b="))),
            ("bearer é", Some(("bearer", "é"))),
            ("Bearer", None),
            ("Bearer ", None),
            ("", None),
            (":abc def", None),
            ("a=b c", None),
        ];
        for (text, expected) in cases {
            let value = HeaderValue::from_bytes(text.as_bytes()).unwrap();
            let found = split(&value).ok().map(|line| (line.scheme, line.credential));
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn refuses_what_is_not_utf8() {
        let value = HeaderValue::from_bytes(b"Bearer \xff").unwrap();
        assert_eq!(split(&value).unwrap_err().to_string(), "`Authorization` is not UTF-8");
    }
}
