//! Octets that travel as base64 text (`format: byte`, RFC 4648 section 4).

use std::fmt;
use std::hash::{Hash, Hasher};

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use bytes::Bytes;
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

/// Octets, base64 on the wire: the standard alphabet, whose padding may be missing and is then not written either.
#[derive(Clone, Default)]
pub struct Base64 {
    octets: Bytes,
    bare: bool,
}

const PADDED: GeneralPurpose = GeneralPurpose::new(&STANDARD, GeneralPurposeConfig::new());
const BARE: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_encode_padding(false).with_decode_padding_mode(DecodePaddingMode::RequireNone),
);

impl Base64 {
    /// The octets.
    pub fn bytes(&self) -> &Bytes {
        &self.octets
    }

    /// The octets, taken out.
    pub fn into_bytes(self) -> Bytes {
        self.octets
    }

    fn read(text: &str) -> Result<Self, base64::DecodeError> {
        let bare = !text.len().is_multiple_of(4);
        let octets = if bare { BARE } else { PADDED }.decode(text)?;
        Ok(Self { octets: octets.into(), bare })
    }
}

impl<T: Into<Bytes>> From<T> for Base64 {
    fn from(octets: T) -> Self {
        Self { octets: octets.into(), bare: false }
    }
}

impl std::ops::Deref for Base64 {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.octets
    }
}

impl fmt::Debug for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Base64").field(&self.octets).finish()
    }
}

impl PartialEq for Base64 {
    fn eq(&self, other: &Self) -> bool {
        self.octets == other.octets
    }
}

impl Eq for Base64 {}

impl PartialOrd for Base64 {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Base64 {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.octets.cmp(&other.octets)
    }
}

impl Hash for Base64 {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.octets.hash(state);
    }
}

impl Serialize for Base64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let engine = if self.bare { BARE } else { PADDED };
        serializer.serialize_str(&engine.encode(&self.octets))
    }
}

impl<'de> Deserialize<'de> for Base64 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text)
    }
}

struct Text;

impl Visitor<'_> for Text {
    type Value = Base64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a base64 string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Base64, E> {
        Base64::read(text).map_err(|error| E::custom(format_args!("invalid base64: {error}")))
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
    fn what_could_not_be_written_again_is_refused() {
        for text in ["A", "AB==", "AA=", "AA===", "-_-_", "AA\\n==", "AAEC ", "é", "=", "AAEC="] {
            assert!(serde_json::from_str::<Base64>(&format!("\"{text}\"")).is_err(), "{text}");
        }
    }
}
