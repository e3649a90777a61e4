//! HTTP schemes that carry one token: `Authorization: Bearer …`, `Authorization: SOTicket …`.

#[cfg(feature = "client")]
use zeroize::Zeroizing;

use super::Secret;
use super::authorization::Lines;

/// The header's value, or why the token cannot be sent.
#[cfg(feature = "client")]
pub(super) fn write(scheme: &str, token: &Secret) -> Result<Zeroizing<String>, &'static str> {
    let text = token.expose();
    if text.is_empty() || text.trim() != text {
        return Err("the token must not be empty or stand between spaces");
    }
    Ok(Zeroizing::new([scheme, " ", text].concat()))
}

/// The token presented under `scheme`, verbatim.
pub(super) fn read(lines: &Lines<'_>, scheme: &str) -> Option<Secret> {
    lines.find(scheme).map(|line| Secret::from(line.credential))
}

#[cfg(test)]
mod tests {
    use http::header::{AUTHORIZATION, HeaderValue};

    use super::super::authorization::read as read_lines;
    use super::*;

    #[test]
    fn writes_the_token_as_it_is() {
        assert_eq!(write("SOTicket", &"7T:abc==".into()).unwrap().as_str(), "SOTicket 7T:abc==");
    }

    #[test]
    fn refuses_tokens_that_would_not_be_read_back() {
        for token in ["", " a", "a "] {
            assert!(write("Bearer", &token.into()).is_err(), "{token:?}");
        }
    }

    #[test]
    fn reads_the_scheme_without_case() {
        let headers = [(AUTHORIZATION, HeaderValue::from_static("soticket 7T:x"))].into_iter().collect();
        let lines = read_lines(&headers).unwrap();
        assert_eq!(read(&lines, "SOTicket"), Some("7T:x".into()));
        assert_eq!(read(&lines, "Bearer"), None);
    }
}
