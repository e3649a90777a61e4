//! Headers that a user adds to requests.

use http::header::{CONNECTION, CONTENT_LENGTH, HOST, HeaderMap, HeaderName, HeaderValue, TE, TRANSFER_ENCODING, UPGRADE};

/// Headers that say how a message travels: the transport writes them.
const RESERVED: [HeaderName; 6] = [CONNECTION, CONTENT_LENGTH, HOST, TE, TRANSFER_ENCODING, UPGRADE];

/// Sets a header, or says why it cannot be sent; the value is not repeated, it may be a secret.
pub(super) fn set(headers: &mut HeaderMap, name: &str, value: &str) -> Result<(), String> {
    let key = HeaderName::from_bytes(name.as_bytes()).map_err(|_| format!("`{}` is no header name", name.escape_debug()))?;
    if RESERVED.contains(&key) {
        return Err(format!("header `{key}` is written by the transport"));
    }
    let value = HeaderValue::from_str(value)
        .map_err(|_| format!("header `{key}` contains a character other than visible ASCII, space or tab"))?;
    headers.insert(key, value);
    Ok(())
}

/// Puts all of `from` into `into`, in the place of values of the same names.
pub(super) fn replace(into: &mut HeaderMap, from: HeaderMap) {
    let mut current = None;
    for (name, value) in from {
        match (name, &current) {
            (Some(name), _) => {
                into.insert(name.clone(), value);
                current = Some(name);
            }
            (None, Some(name)) => {
                into.append(name.clone(), value);
            }
            (None, None) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_cannot_be_a_header() {
        let cases = [
            ("x y", "a", "`x y` is no header name"),
            ("x", "a\r\nb: c", "header `x` contains a character other than visible ASCII, space or tab"),
            ("Content-Length", "3", "header `content-length` is written by the transport"),
        ];
        for (name, value, message) in cases {
            assert_eq!(set(&mut HeaderMap::new(), name, value).unwrap_err(), message);
        }
    }

    #[test]
    fn replaces_whole_headers() {
        let mut into: HeaderMap = HeaderMap::new();
        set(&mut into, "a", "old").unwrap();
        set(&mut into, "b", "kept").unwrap();
        let mut from = HeaderMap::new();
        from.append("a", HeaderValue::from_static("1"));
        from.append("a", HeaderValue::from_static("2"));
        replace(&mut into, from);
        let values = |name| into.get_all(name).iter().map(|value| value.to_str().unwrap()).collect::<Vec<_>>();
        assert_eq!((values("a"), values("b")), (vec!["1", "2"], vec!["kept"]));
    }
}
