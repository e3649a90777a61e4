//! Media types: which codec a `Content-Type` takes, and which an `Accept` asks for (RFC 9110 sections 8.3 and 12.5.1).

use http::HeaderMap;
use http::header::ACCEPT;

use super::charset;
use super::media_type::{MediaType, elements};
use crate::operation::{Media, Payload};

/// Why no codec fits a `Content-Type`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsupported {
    /// The media type is none of those accepted.
    MediaType,
    /// The text is in a charset that is not read.
    Charset,
    /// It is not a media type.
    Malformed,
}

/// The media type among `accepted` that a `Content-Type` names; the most specific wins. Parameters count only where `accepted` names
/// them. A charset tells no media types apart, but one must be read: UTF-8, and of text and XML some more.
pub fn content<'m>(content_type: &str, accepted: &'m [Media]) -> Result<&'m Media, Unsupported> {
    if let Some(exact) = accepted.iter().find(|media| media.name == content_type) {
        return Ok(exact);
    }
    let given = MediaType::parse(content_type).ok_or(Unsupported::Malformed)?;
    let best = best(accepted, |media| covers(&MediaType::parse(media.name)?, &given)).ok_or(Unsupported::MediaType)?;
    match given.parameter("charset") {
        Some(name) if !charset::is_read(best.payload, &name) => Err(Unsupported::Charset),
        _ => Ok(best),
    }
}

/// The codec of a media type whatever a description says of it.
pub fn payload(content_type: &str) -> Option<Payload> {
    let given = MediaType::parse(content_type)
        .filter(|given| given.parameter("charset").is_none_or(|name| charset::is_read(Payload::Json, &name)))?;
    let subtype = given.subtype.to_ascii_lowercase();
    match (given.kind.to_ascii_lowercase().as_str(), subtype.as_str()) {
        ("application" | "text", "json") => Some(Payload::Json),
        ("application" | "text", "xml") => Some(Payload::Xml),
        ("application", "x-www-form-urlencoded") => Some(Payload::Form(&[])),
        _ if subtype.ends_with("+json") => Some(Payload::Json),
        _ if subtype.ends_with("+xml") => Some(Payload::Xml),
        ("text", _) => Some(Payload::Text),
        ("application", "octet-stream") => Some(Payload::Bytes),
        _ => None,
    }
}

/// The media type among `offered` that the `Accept` headers prefer, the first of those they like as much; without such headers
/// the first. `None` when they exclude all.
pub fn accept<'m>(headers: &HeaderMap, offered: &'m [Media]) -> Option<&'m Media> {
    let mut lines = headers.get_all(ACCEPT).iter().filter_map(|line| line.to_str().ok()).peekable();
    let first = offered.first()?;
    match lines.peek() {
        None | Some(&"*/*") if headers.get_all(ACCEPT).iter().nth(1).is_none() => return Some(first),
        // nothing names it more closely than it does itself
        Some(&line) if line == first.name && headers.get_all(ACCEPT).iter().nth(1).is_none() => return Some(first),
        _ => {}
    }
    let ranges: Vec<Range<'_>> = lines.flat_map(elements).filter_map(Range::parse).collect();
    if ranges.is_empty() {
        return Some(first);
    }
    let quality = |media: &Media| {
        let offer = MediaType::parse(media.name)?;
        let (specificity, quality) = ranges.iter().filter_map(|range| Some((range.covers(&offer)?, range.quality))).max()?;
        (quality > 0).then_some((quality, specificity))
    };
    best(offered, quality)
}

/// Whether what stands for a media type is one of it: nothing does for `image/*`.
#[cfg(feature = "client")]
pub(crate) fn is_of_itself(media: &Media) -> bool {
    let sent = || MediaType::parse(media.concrete());
    !media.name.contains('*')
        || MediaType::parse(media.name).zip(sent()).is_some_and(|(range, sent)| covers(&range, &sent).is_some())
}

/// Whether bodies of a media type are text of some kind, which compression makes smaller.
#[cfg(all(feature = "server", feature = "compression"))]
pub(crate) fn is_text(content_type: &str) -> bool {
    const TEXTS: [&str; 12] = [
        "json",
        "xml",
        "x-www-form-urlencoded",
        "jsonl",
        "x-ndjson",
        "json-seq",
        "x-jsonlines",
        "javascript",
        "yaml",
        "x-yaml",
        "graphql",
        "toml",
    ];
    let Some(given) = MediaType::parse(content_type) else { return false };
    let subtype = given.subtype.to_ascii_lowercase();
    let suffix = subtype.rsplit_once('+').map_or(subtype.as_str(), |(_, suffix)| suffix);
    given.kind.eq_ignore_ascii_case("text") || TEXTS.contains(&suffix)
}

/// The media with the highest mark, the first of equals.
fn best<M: Ord>(medias: &[Media], mark: impl Fn(&Media) -> Option<M>) -> Option<&Media> {
    let marked = medias.iter().filter_map(|media| Some((mark(media)?, media)));
    marked.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, media)| media)
}

/// An element of `Accept`; quality in thousandths.
struct Range<'a> {
    media: MediaType<'a>,
    quality: u16,
}

impl<'a> Range<'a> {
    fn parse(element: &'a str) -> Option<Self> {
        let media = MediaType::parse(element)?;
        let quality = match media.parameters().find(|(name, _)| name.eq_ignore_ascii_case("q")) {
            Some((_, text)) => thousandths(&text)?,
            None => 1000,
        };
        Some(Self { media, quality })
    }

    /// How closely the range names an offer, if it does.
    fn covers(&self, offer: &MediaType<'_>) -> Option<u8> {
        let base = specificity(&self.media, offer).or_else(|| specificity(offer, &self.media))?;
        let own = self.media.parameters().take_while(|(name, _)| !name.eq_ignore_ascii_case("q"));
        let mut named = 0;
        for (name, value) in own {
            match offer.parameter(name) {
                Some(offered) if offered.eq_ignore_ascii_case(&value) => named += 1,
                Some(_) => return None,
                None => {}
            }
        }
        Some(base + named.min(9))
    }
}

/// How closely a described media type names a given one, if it does: its parameters must all be there, but for the charset.
fn covers(described: &MediaType<'_>, given: &MediaType<'_>) -> Option<u8> {
    let base = specificity(described, given)?;
    let mut named = 0;
    for (name, value) in described.parameters() {
        match given.parameter(name) {
            Some(found) if found.eq_ignore_ascii_case(&value) => named += 1,
            _ if name.eq_ignore_ascii_case("charset") => {}
            _ => return None,
        }
    }
    Some(base + named.min(9))
}

/// `*/*` 0, `type/*` 10, `type/*+suffix` 20, `type/subtype` 30.
fn specificity(range: &MediaType<'_>, media: &MediaType<'_>) -> Option<u8> {
    let same_kind = range.kind.eq_ignore_ascii_case(media.kind);
    match (range.kind, range.subtype) {
        ("*", "*") => Some(0),
        (_, "*") if same_kind => Some(10),
        (kind, subtype) if same_kind || kind == "*" => match subtype.strip_prefix("*+") {
            Some(suffix) => media.subtype.rsplit_once('+').filter(|(_, found)| found.eq_ignore_ascii_case(suffix)).map(|_| 20),
            None => subtype.eq_ignore_ascii_case(media.subtype).then_some(30),
        },
        _ => None,
    }
}

/// A weight of at most three decimals (RFC 9110 section 12.4.2).
pub(crate) fn thousandths(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let thousandths: u16 = format!("{decimals:0<3}").parse().ok()?;
    match whole {
        "0" => Some(thousandths),
        "1" if thousandths == 0 => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static JSON: Media = Media::json("application/json");
    static OFFERED: [Media; 5] = [
        JSON,
        Media::json("text/json"),
        Media::xml("application/xml"),
        Media::xml("text/xml"),
        Media::json("application/problem+json"),
    ];
    static PATTERNS: [Media; 6] = [
        Media::bytes("*/*"),
        Media::text("text/*"),
        Media::json("application/*+json"),
        JSON,
        Media::json("application/json; profile=\"a;b\""),
        Media::xml("application/xml"),
    ];

    #[test]
    fn the_most_specific_media_type_takes_a_content_type() {
        let cases = [
            ("application/json", Ok("application/json")),
            ("Application/JSON ; Charset=UTF-8", Ok("application/json")),
            ("application/json;charset=\"utf-8\"", Ok("application/json")),
            ("application/json; other=1", Ok("application/json")),
            ("application/json; profile=\"a;b\"", Ok("application/json; profile=\"a;b\"")),
            ("application/json;charset=utf-8;PROFILE=\"a\\;b\"", Ok("application/json; profile=\"a;b\"")),
            ("application/vnd.x+JSON", Ok("application/*+json")),
            ("text/csv", Ok("text/*")),
            ("image/png", Ok("*/*")),
            ("text/plain; charset=latin1", Ok("text/*")),
            ("text/plain; charset=shift_jis", Err(Unsupported::Charset)),
            ("application/xml; charset=utf-16", Ok("application/xml")),
            ("application/json; charset=latin1", Err(Unsupported::Charset)),
            ("application/json; charset=utf-16", Err(Unsupported::Charset)),
            ("image/x; charset=latin1", Ok("*/*")),
            ("json", Err(Unsupported::Malformed)),
            ("", Err(Unsupported::Malformed)),
            ("a/b c", Err(Unsupported::Malformed)),
            ("application/json; charset", Err(Unsupported::Malformed)),
        ];
        for (given, expected) in cases {
            assert_eq!(content(given, &PATTERNS).map(|media| media.name), expected, "{given}");
        }
        assert_eq!(content("text/csv", &OFFERED), Err(Unsupported::MediaType));
        assert_eq!(content("application/vnd.x+json", &OFFERED), Err(Unsupported::MediaType));
    }

    #[test]
    fn a_described_charset_asks_for_none() {
        let described = [
            Media::json("application/json; charset=utf-8"),
            Media::text("text/plain; charset=latin1"),
            Media::text("text/plain"),
        ];
        let cases = [
            ("application/json", "application/json; charset=utf-8"),
            ("application/json; charset=us-ascii", "application/json; charset=utf-8"),
            ("text/plain; charset=Latin1", "text/plain; charset=latin1"),
            ("text/plain; charset=utf-8", "text/plain; charset=latin1"),
        ];
        for (given, expected) in cases {
            assert_eq!(content(given, &described).map(|media| media.name), Ok(expected), "{given}");
        }
    }

    #[test]
    fn accept_chooses_by_quality_then_by_closeness_then_by_order() {
        let cases: [(&[&str], Option<&str>); 24] = [
            (&[], Some("application/json")),
            (&["*/*"], Some("application/json")),
            (&["application/xml"], Some("application/xml")),
            (&["APPLICATION/XML"], Some("application/xml")),
            (&["text/*"], Some("text/json")),
            (&["text/*, application/json;q=0.5"], Some("text/json")),
            (&["application/xml;q=0.9, application/json;q=0.8"], Some("application/xml")),
            (&["application/xml;q=0.9", "text/xml"], Some("text/xml")),
            (&["*/*;q=0.1, application/json;q=0"], Some("text/json")),
            (&["application/*;q=0, */*"], Some("text/json")),
            (&["application/xml, */*"], Some("application/xml")),
            (&["*/*", "application/xml"], Some("application/xml")),
            (&["text/xml, application/json"], Some("application/json")),
            (&["image/png"], None),
            (&["application/json;q=0"], None),
            (&["*/*;q=0"], None),
            (&["application/json; charset=utf-8"], Some("application/json")),
            (&["application/json;q=0.001;ext=\"a,b\", image/png"], Some("application/json")),
            (&["nonsense, , application/xml"], Some("application/xml")),
            (&["nonsense"], Some("application/json")),
            (&[""], Some("application/json")),
            (&["application/xml;q=2, text/xml"], Some("text/xml")),
            (&["application/xml;q=1.000,application/json;q=0.999"], Some("application/xml")),
            (&["application/*+json"], Some("application/problem+json")),
        ];
        for (lines, expected) in cases {
            let headers = lines.iter().map(|line| (ACCEPT, line.parse().unwrap())).collect();
            assert_eq!(accept(&headers, &OFFERED).map(|media| media.name), expected, "{lines:?}");
        }
        assert_eq!(accept(&HeaderMap::new(), &[]), None);
    }

    #[test]
    fn ranges_that_are_offered_are_accepted_by_what_they_cover() {
        static RANGES: [Media; 4] =
            [Media::octets("image/*"), Media::octets("image/png"), Media::json("*/*"), Media::text("text/csv; header=present")];
        let cases = [
            ("image/png", Some("image/png")),
            ("image/jpeg", Some("image/*")),
            ("image/png;q=0.5, image/*;q=0.9", Some("image/*")),
            ("video/mp4", Some("*/*")),
            ("text/csv; header=absent", Some("*/*")),
            ("text/csv; header=present", Some("text/csv; header=present")),
            ("text/csv", Some("text/csv; header=present")),
            ("image/*;q=0, */*;q=0.1", Some("*/*")),
            ("*/*;q=0", None),
        ];
        for (line, expected) in cases {
            let headers = [(ACCEPT, line.parse().unwrap())].into_iter().collect();
            assert_eq!(accept(&headers, &RANGES).map(|media| media.name), expected, "{line}");
        }
    }

    #[test]
    fn any_media_type_has_a_codec_or_none() {
        let cases = [
            ("application/problem+json", Some(Payload::Json)),
            ("TEXT/JSON; charset=utf-8", Some(Payload::Json)),
            ("image/svg+xml", Some(Payload::Xml)),
            ("application/x-www-form-urlencoded", Some(Payload::Form(&[]))),
            ("text/html", Some(Payload::Text)),
            ("text/html; charset=iso-8859-1", None),
            ("application/octet-stream", Some(Payload::Bytes)),
            ("image/png", None),
            ("rubbish", None),
        ];
        for (given, expected) in cases {
            assert_eq!(payload(given), expected, "{given}");
        }
    }
}
