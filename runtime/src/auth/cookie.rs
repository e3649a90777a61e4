//! The `Cookie` header (RFC 6265 section 4.2): `a=b; c=d`, on one line or several.

use http::header::{COOKIE, HeaderMap};

/// The value of the first cookie of this name, verbatim.
pub(super) fn find<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|line| std::str::from_utf8(line.as_bytes()).ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// Adds a cookie to a `Cookie` header's value, or says why the value cannot be sent.
#[cfg(feature = "client")]
pub(super) fn push(line: &mut String, name: &str, value: &str) -> Result<(), &'static str> {
    if !value.bytes().all(|byte| byte.is_ascii_graphic() && byte != b';') {
        return Err("a cookie must be visible ASCII without `;`");
    }
    if !line.is_empty() {
        line.push_str("; ");
    }
    line.extend([name, "=", value]);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_cookie_by_its_exact_name() {
        let mut headers = HeaderMap::new();
        headers.append(COOKIE, "a=1; XSRF-TOKEN=x=y==;b=".parse().unwrap());
        headers.append(COOKIE, "c=3; a=9; noise".parse().unwrap());
        let cases = [("a", Some("1")), ("XSRF-TOKEN", Some("x=y==")), ("b", Some("")), ("c", Some("3"))];
        for (name, value) in cases {
            assert_eq!(find(&headers, name), value, "{name}");
        }
        for name in ["A", "xsrf-token", "noise", ""] {
            assert_eq!(find(&headers, name), None, "{name}");
        }
    }

    #[test]
    fn joins_cookies_on_one_line() {
        let mut line = String::new();
        push(&mut line, "a", "1").unwrap();
        push(&mut line, "b", "x=y").unwrap();
        assert_eq!(line, "a=1; b=x=y");
    }

    #[test]
    fn refuses_values_that_would_leave_their_place() {
        for value in ["a;b=c", "a b", "a\r\nX: y", "é", "a\0"] {
            assert!(push(&mut String::new(), "a", value).is_err(), "{value:?}");
        }
    }
}
