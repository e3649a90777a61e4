//! Which coding `Accept-Encoding` asks for (RFC 9110 section 12.5.3).

use http::HeaderMap;
use http::header::ACCEPT_ENCODING;

use super::{Encoding, names};
use crate::body::media_type::{elements, parameters};
use crate::body::negotiate::thousandths;

/// What a client takes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Accepted {
    /// The coding it prefers to the body as it is.
    pub(crate) coding: Option<Encoding>,
    /// Whether it takes the body as it is.
    pub(crate) identity: bool,
}

/// What a client takes of the codings in `known`, the first of those it likes as much.
pub(crate) fn accepted(headers: &HeaderMap, known: &[Encoding]) -> Accepted {
    let lines = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|line| line.to_str().ok());
    let weights: Vec<(&str, u16)> = lines.flat_map(elements).filter_map(weight).collect();
    let given = |is: &dyn Fn(&str) -> bool| weights.iter().find(|(name, _)| is(name)).map(|(_, quality)| *quality);
    let any = given(&|name| name == "*");
    let identity = given(&|name| name.eq_ignore_ascii_case("identity"));
    let quality = |coding: Encoding| given(&|name| names::named(name) == Some(coding)).or(any).filter(|quality| *quality > 0);
    let marked = known.iter().filter_map(|coding| Some((quality(*coding)?, *coding)));
    let best = marked.reduce(|best, next| if next.0 > best.0 { next } else { best });
    Accepted {
        coding: best.filter(|(quality, _)| *quality >= identity.unwrap_or(0)).map(|(_, coding)| coding),
        identity: identity.or(any.filter(|quality| *quality == 0)) != Some(0),
    }
}

/// `gzip;q=0.5`.
fn weight(element: &str) -> Option<(&str, u16)> {
    let (name, rest) = element.split_once(';').unwrap_or((element, ""));
    let quality = match parameters(rest).find(|(name, _)| name.eq_ignore_ascii_case("q")) {
        Some((_, text)) => thousandths(&text)?,
        None => 1000,
    };
    Some((name.trim(), quality))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Encoding::{Brotli, Gzip, Zstd};

    #[test]
    fn the_coding_with_the_highest_weight_is_chosen() {
        let cases: [(&[&'static str], Option<Encoding>, bool); 18] = [
            (&[], None, true),
            (&[""], None, true),
            (&["gzip"], Some(Gzip), true),
            (&["X-GZIP"], Some(Gzip), true),
            (&["gzip, deflate, br, zstd"], Some(Zstd), true),
            (&["gzip, br"], Some(Brotli), true),
            (&["gzip", "br;q=0.9"], Some(Gzip), true),
            (&["gzip;q=0"], None, true),
            (&["gzip;q=0, *"], Some(Zstd), true),
            (&["*"], Some(Zstd), true),
            (&["*;q=0"], None, false),
            (&["*;q=0, gzip"], Some(Gzip), false),
            (&["identity;q=0"], None, false),
            (&["identity;q=0, br;q=0.1"], Some(Brotli), false),
            (&["identity, *;q=0"], None, true),
            (&["identity;q=1, gzip;q=0.5"], None, true),
            (&["identity;q=0.5, gzip;q=1.0"], Some(Gzip), true),
            (&["compress, gzip;q=2, br; q=0.001"], Some(Brotli), true),
        ];
        for (lines, coding, identity) in cases {
            let headers = lines.iter().map(|line| (ACCEPT_ENCODING, http::HeaderValue::from_static(line))).collect();
            assert_eq!(accepted(&headers, &[Zstd, Brotli, Gzip]), Accepted { coding, identity }, "{lines:?}");
        }
    }

    #[test]
    fn a_build_without_codings_sends_bodies_as_they_are() {
        let headers = [(ACCEPT_ENCODING, http::HeaderValue::from_static("gzip"))].into_iter().collect();
        assert_eq!(accepted(&headers, &[]), Accepted { coding: None, identity: true });
    }
}
