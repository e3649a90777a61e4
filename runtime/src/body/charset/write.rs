//! From UTF-8 to the charset of a media type.

use super::{Charset, named, of};
use crate::body::EncodeError;
use crate::operation::Payload;

/// A text in the charset that its `Content-Type` names.
pub(in crate::body) fn from_utf8(payload: Payload, content_type: &str, text: Vec<u8>) -> Result<Vec<u8>, EncodeError> {
    let Some(name) = of(content_type).filter(|_| payload != Payload::Bytes && payload != Payload::Octets) else {
        return Ok(text);
    };
    match (payload, named(&name)) {
        (_, Some(Charset::Utf8)) => Ok(text),
        (Payload::Text, Some(charset)) => encode(charset, &String::from_utf8_lossy(&text))
            .ok_or_else(|| EncodeError::new(format!("`{name}` has not all characters of the text"))),
        _ => Err(EncodeError::new(format!("a body of this kind is not written in `{name}`"))),
    }
}

pub(super) fn encode(charset: Charset, text: &str) -> Option<Vec<u8>> {
    match charset {
        Charset::Utf8 => Some(text.as_bytes().to_vec()),
        Charset::Latin1 => text.chars().map(|character| u8::try_from(u32::from(character)).ok()).collect(),
        Charset::Utf16Le => Some(text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        Charset::Utf16Be => Some(text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        Charset::Utf16 => Some([0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::charset::to_utf8;

    #[test]
    fn text_is_written_in_the_charset_of_its_media_type() {
        for (name, bytes) in
            [("utf-8", "æ".as_bytes()), ("iso-8859-1", b"\xE6"), ("utf-16", b"\xFE\xFF\x00\xE6"), ("utf-16le", b"\xE6\x00")]
        {
            let content_type = format!("text/plain; charset={name}");
            assert_eq!(from_utf8(Payload::Text, &content_type, "æ".into()).unwrap(), bytes, "{name}");
            assert_eq!(&*to_utf8(Payload::Text, &content_type, bytes).unwrap(), "æ".as_bytes(), "{name}");
        }
        let message = |payload, name: &str| from_utf8(payload, &format!("a/b; charset={name}"), "€".into()).unwrap_err().message;
        assert_eq!(message(Payload::Text, "latin1"), "`latin1` has not all characters of the text");
        assert_eq!(message(Payload::Json, "latin1"), "a body of this kind is not written in `latin1`");
    }
}
