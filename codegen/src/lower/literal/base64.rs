//! base64 (RFC 4648 sections 4 and 5), with padding or without: as the runtime reads it.

/// The octets of a text.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    octets(text, b"+/")
}

/// The octets of a text in the alphabet of URLs.
pub(super) fn decode_url(text: &str) -> Option<Vec<u8>> {
    octets(text, b"-_")
}

/// The octets of a text whose last two signs are these.
fn octets(text: &str, signs: &[u8; 2]) -> Option<Vec<u8>> {
    let bare = text.trim_end_matches('=');
    let padding = text.len() - bare.len();
    if padding > 0 && (padding > 2 || !text.len().is_multiple_of(4)) {
        return None;
    }
    let mut octets = Vec::with_capacity(bare.len() / 4 * 3 + 2);
    for group in bare.as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for byte in group {
            bits = bits << 6 | sextet(*byte, signs)?;
        }
        let whole = match group.len() {
            4 => 3,
            3 => 2,
            2 => 1,
            _ => return None,
        };
        bits <<= 6 * (4 - group.len());
        let [_, bytes @ ..] = bits.to_be_bytes();
        let (taken, rest) = bytes.split_at(whole);
        if rest.iter().any(|byte| *byte != 0) {
            return None;
        }
        octets.extend_from_slice(taken);
    }
    Some(octets)
}

fn sextet(byte: u8, signs: &[u8; 2]) -> Option<u32> {
    Some(u32::from(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        _ if byte == signs[0] => 62,
        _ if byte == signs[1] => 63,
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use super::{decode, decode_url};

    #[test]
    fn octets_are_read_with_padding_and_without() {
        for (text, octets) in [
            ("", Some(&b""[..])),
            ("AAEC", Some(&[0, 1, 2])),
            ("Zg==", Some(b"f")),
            ("Zg", Some(b"f")),
            ("Zm8=", Some(b"fo")),
            ("Zm9vYg", Some(b"foob")),
            ("Z", None),
            ("Zh==", None),
            ("Zg=", None),
            ("Zg===", None),
            ("Z g=", None),
            ("_-AA", None),
        ] {
            assert_eq!(decode(text).as_deref(), octets, "{text}");
        }
        assert_eq!((decode_url("_-AA"), decode_url("/+AA")), (decode("/+AA"), None));
    }
}
