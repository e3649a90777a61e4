//! Octets that travel as base64 text (`format: byte` and `base64url`, RFC 4648 sections 4 and 5), which is kept to the letter.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use base64::Engine as _;
use base64::alphabet;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use bytes::Bytes;
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

/// Octets, base64 on the wire: the standard alphabet, whose padding may be missing and is then not written either.
pub type Base64 = Encoded<Standard>;

/// Octets, base64 on the wire: the alphabet of URLs (`format: base64url`), without padding unless it was read with some.
pub type Base64Url = Encoded<UrlSafe>;

/// Octets that are text on the wire, in one of base64's alphabets.
pub struct Encoded<A> {
    octets: Bytes,
    bare: bool,
    alphabet: PhantomData<A>,
}

/// An alphabet of base64.
pub trait Alphabet {
    /// What its texts are called in messages.
    const NAME: &'static str;
    /// Its 64 letters.
    const LETTERS: alphabet::Alphabet;
    /// Whether octets that nobody has read yet are written without padding.
    const BARE: bool;
}

/// The alphabet with `+` and `/` (RFC 4648 section 4).
#[derive(Debug, Clone, Copy)]
pub enum Standard {}

/// The alphabet with `-` and `_` (RFC 4648 section 5).
#[derive(Debug, Clone, Copy)]
pub enum UrlSafe {}

impl Alphabet for Standard {
    const NAME: &'static str = "base64";
    const LETTERS: alphabet::Alphabet = alphabet::STANDARD;
    const BARE: bool = false;
}

impl Alphabet for UrlSafe {
    const NAME: &'static str = "base64url";
    const LETTERS: alphabet::Alphabet = alphabet::URL_SAFE;
    const BARE: bool = true;
}

impl<A: Alphabet> Encoded<A> {
    /// The octets.
    pub fn bytes(&self) -> &Bytes {
        &self.octets
    }

    /// The octets, taken out.
    pub fn into_bytes(self) -> Bytes {
        self.octets
    }

    fn new(octets: Bytes, bare: bool) -> Self {
        Self { octets, bare, alphabet: PhantomData }
    }

    fn read(text: &str) -> Result<Self, base64::DecodeError> {
        let bare = if text.is_empty() { A::BARE } else { !text.len().is_multiple_of(4) };
        Ok(Self::new(engine::<A>(bare).decode(text)?.into(), bare))
    }
}

fn engine<A: Alphabet>(bare: bool) -> GeneralPurpose {
    let config = GeneralPurposeConfig::new();
    let config = match bare {
        true => config.with_encode_padding(false).with_decode_padding_mode(DecodePaddingMode::RequireNone),
        false => config,
    };
    GeneralPurpose::new(&A::LETTERS, config)
}

impl<A: Alphabet, T: Into<Bytes>> From<T> for Encoded<A> {
    fn from(octets: T) -> Self {
        Self::new(octets.into(), A::BARE)
    }
}

impl<A: Alphabet> Default for Encoded<A> {
    fn default() -> Self {
        Self::new(Bytes::new(), A::BARE)
    }
}

impl<A> Clone for Encoded<A> {
    fn clone(&self) -> Self {
        Self { octets: self.octets.clone(), bare: self.bare, alphabet: PhantomData }
    }
}

impl<A> std::ops::Deref for Encoded<A> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.octets
    }
}

impl<A: Alphabet> fmt::Debug for Encoded<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple(A::NAME).field(&self.octets).finish()
    }
}

impl<A> PartialEq for Encoded<A> {
    fn eq(&self, other: &Self) -> bool {
        self.octets == other.octets
    }
}

impl<A> Eq for Encoded<A> {}

impl<A> PartialOrd for Encoded<A> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<A> Ord for Encoded<A> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.octets.cmp(&other.octets)
    }
}

impl<A> Hash for Encoded<A> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.octets.hash(state);
    }
}

impl<A: Alphabet> Serialize for Encoded<A> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&engine::<A>(self.bare).encode(&self.octets))
    }
}

impl<'de, A: Alphabet> Deserialize<'de> for Encoded<A> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text(PhantomData))
    }
}

struct Text<A>(PhantomData<A>);

impl<A: Alphabet> Visitor<'_> for Text<A> {
    type Value = Encoded<A>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a {} string", A::NAME)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Encoded<A>, E> {
        Encoded::read(text).map_err(|error| E::custom(format_args!("invalid {}: {error}", A::NAME)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_again() {
        for text in ["", "AAEC", "AA==", "AA", "AAE=", "AAE", "+/+/", "//8"] {
            let value: Base64 = serde_json::from_str(&format!("\"{text}\"")).unwrap();
            assert_eq!(serde_json::to_string(&value).unwrap(), format!("\"{text}\""));
        }
        assert_eq!(Base64::read("AA").unwrap(), Base64::from(vec![0]));
    }

    #[test]
    fn the_alphabet_of_urls_is_another() {
        for text in ["", "AAEC", "AA==", "AA", "AAE", "-_-_", "__8"] {
            let value: Base64Url = serde_json::from_str(&format!("\"{text}\"")).unwrap();
            assert_eq!(serde_json::to_string(&value).unwrap(), format!("\"{text}\""));
        }
        assert_eq!(serde_json::to_string(&Base64Url::from(vec![255])).unwrap(), "\"_w\"");
        let error = serde_json::from_str::<Base64Url>("\"+/+/\"").unwrap_err();
        assert!(error.to_string().starts_with("invalid base64url"), "{error}");
    }

    #[test]
    fn what_could_not_be_written_again_is_refused() {
        for text in ["A", "AB==", "AA=", "AA===", "-_-_", "AA\\n==", "AAEC ", "é", "=", "AAEC="] {
            assert!(serde_json::from_str::<Base64>(&format!("\"{text}\"")).is_err(), "{text}");
        }
    }
}
