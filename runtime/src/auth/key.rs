//! API keys: a secret under a name in a header, the query or a cookie.

use http::header::HeaderMap;
use percent_encoding::percent_decode_str;
#[cfg(feature = "client")]
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Secret;

/// All but RFC 3986's unreserved characters.
#[cfg(feature = "client")]
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The key in the first header of this name.
pub(super) fn read_header(headers: &HeaderMap, name: &str) -> Option<Secret> {
    let text = std::str::from_utf8(headers.get(name)?.as_bytes()).ok()?;
    (!text.is_empty()).then(|| Secret::from(text))
}

/// The key in the first query parameter of this name, decoded.
pub(super) fn read_query(query: &str, name: &str) -> Option<Secret> {
    let value = query.split('&').find_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        (decode(key)? == name).then_some(value)
    })?;
    decode(value).filter(|text| !text.is_empty()).map(Secret::from)
}

/// The key in the first cookie of this name.
pub(super) fn read_cookie(headers: &HeaderMap, name: &str) -> Option<Secret> {
    super::cookie::find(headers, name).filter(|text| !text.is_empty()).map(Secret::from)
}

/// Adds the key to a query, encoded so that it cannot leave its place.
#[cfg(feature = "client")]
pub(super) fn write_query(query: &mut String, name: &str, key: &Secret) {
    if !query.is_empty() {
        query.push('&');
    }
    query.extend(utf8_percent_encode(name, RESERVED));
    query.push('=');
    query.extend(utf8_percent_encode(key.expose(), RESERVED));
}

fn decode(text: &str) -> Option<String> {
    let text = text.replace('+', " ");
    percent_decode_str(&text).decode_utf8().ok().map(|text| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_key_is_read_back_as_written() {
        for key in ["plain", "a&b=c", "50%", "a+b c", "ключ", "x#y?z/"] {
            let mut query = String::from("a=1");
            write_query(&mut query, "api_key", &key.into());
            assert_eq!(read_query(&query, "api_key"), Some(key.into()), "{query}");
            assert_eq!(query.matches('&').count(), 1, "{query}");
        }
    }

    #[test]
    fn an_empty_or_missing_key_is_none() {
        for query in ["", "key=", "key", "other=1", "Key=1", "key=%ff"] {
            assert_eq!(read_query(query, "key"), None, "{query}");
        }
        let mut headers = HeaderMap::new();
        headers.insert("x-key", "".parse().unwrap());
        assert_eq!(read_header(&headers, "X-Key"), None);
        headers.insert("x-key", "k".parse().unwrap());
        assert_eq!(read_header(&headers, "X-Key"), Some("k".into()));
    }
}
