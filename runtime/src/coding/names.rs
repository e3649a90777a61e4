//! The names of codings in `Content-Encoding` (RFC 9110 section 8.4.1).

use std::fmt;

use http::HeaderMap;
use http::header::CONTENT_ENCODING;

use super::Encoding;
use crate::body::media_type::elements;

const ALL: &[Encoding] = &[Encoding::Zstd, Encoding::Brotli, Encoding::Gzip];

/// The codings of this build, the one that is liked most first.
pub(crate) const KNOWN: &[Encoding] = if cfg!(feature = "compression") { ALL } else { &[] };

/// A body may be coded so many times: each takes memory of its own.
const MOST: usize = 4;

/// Why a body cannot be decoded.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unknown {
    /// Nobody here knows the coding.
    Name(String),
    /// It is known where the feature `compression` is on.
    Off(Encoding),
    /// There are too many.
    TooMany,
}

/// The codings of a body, in the order in which they were applied; empty where it is as it is.
pub(crate) fn codings(headers: &HeaderMap) -> Result<Vec<Encoding>, Unknown> {
    let mut codings = Vec::new();
    for line in headers.get_all(CONTENT_ENCODING) {
        let line = String::from_utf8_lossy(line.as_bytes());
        for name in elements(&line).filter(|name| !name.eq_ignore_ascii_case("identity")) {
            codings.push(known(name)?);
        }
    }
    if codings.len() > MOST { Err(Unknown::TooMany) } else { Ok(codings) }
}

/// The names of the codings of this build, for a header.
pub(crate) fn list() -> String {
    KNOWN.iter().map(|coding| coding.name()).collect::<Vec<_>>().join(", ")
}

fn known(name: &str) -> Result<Encoding, Unknown> {
    let coding = named(name).ok_or_else(|| Unknown::Name(name.chars().take(100).collect()))?;
    if KNOWN.contains(&coding) { Ok(coding) } else { Err(Unknown::Off(coding)) }
}

/// `x-gzip` is `gzip` (RFC 9110 section 8.4.1.3).
pub(super) fn named(name: &str) -> Option<Encoding> {
    let name = if name.eq_ignore_ascii_case("x-gzip") { "gzip" } else { name };
    ALL.iter().copied().find(|coding| coding.name().eq_ignore_ascii_case(name))
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => write!(f, "the content coding `{name}` is not known"),
            Self::Off(coding) => {
                let name = coding.name();
                write!(
                    f,
                    "the content coding `{name}` is read with the feature `compression` of specwright-runtime, which is off"
                )
            }
            Self::TooMany => write!(f, "the body is coded more than {MOST} times"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lines: &[&'static str]) -> Result<Vec<Encoding>, Unknown> {
        let line = |line: &&'static str| (CONTENT_ENCODING, http::HeaderValue::from_static(line));
        codings(&lines.iter().map(line).collect())
    }

    #[test]
    fn names_are_read_in_the_order_of_the_codings() {
        let one = if cfg!(feature = "compression") { Ok(vec![Encoding::Gzip]) } else { Err(Unknown::Off(Encoding::Gzip)) };
        for lines in [&["gzip"], &["X-GZIP"], &["identity, GZip,"]] {
            assert_eq!(found(lines), one, "{lines:?}");
        }
        assert_eq!(found(&[]), Ok(vec![]));
        assert_eq!(found(&["", "identity"]), Ok(vec![]));
        assert_eq!(found(&["compress"]), Err(Unknown::Name("compress".to_owned())));
    }

    #[cfg(feature = "compression")]
    #[test]
    fn several_codings_have_an_end() {
        assert_eq!(found(&["gzip, br", "zstd"]), Ok(vec![Encoding::Gzip, Encoding::Brotli, Encoding::Zstd]));
        assert_eq!(found(&["gzip, gzip, gzip, gzip, gzip"]), Err(Unknown::TooMany));
    }
}
