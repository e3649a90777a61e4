//! UUIDs as they were given: hexadecimal digits keep their case.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::str::FromStr;

/// `format: uuid` (RFC 9562): `67e55044-10b1-426f-9247-bb680e5fe0c8`. Equal whatever the case, which is written as it was read.
#[derive(Clone, Copy)]
pub struct Uuid {
    value: uuid::Uuid,
    /// Which of the 32 digits are capital letters, the first one in the highest bit.
    capitals: u32,
}

/// A text is no UUID with its hyphens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidUuid;

impl From<uuid::Uuid> for Uuid {
    fn from(value: uuid::Uuid) -> Self {
        Self { value, capitals: 0 }
    }
}

impl From<Uuid> for uuid::Uuid {
    fn from(uuid: Uuid) -> Self {
        uuid.value
    }
}

impl Deref for Uuid {
    type Target = uuid::Uuid;

    fn deref(&self) -> &uuid::Uuid {
        &self.value
    }
}

impl FromStr for Uuid {
    type Err = InvalidUuid;

    fn from_str(text: &str) -> Result<Self, InvalidUuid> {
        // braces, `urn:` and missing hyphens are other ways to write one
        let value = if text.len() == 36 { text.parse().map_err(|_| InvalidUuid)? } else { return Err(InvalidUuid) };
        let digits = text.bytes().filter(|byte| *byte != b'-');
        let capitals = digits.fold(0, |capitals, digit| (capitals << 1) | u32::from(digit.is_ascii_uppercase()));
        Ok(Self { value, capitals })
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut buffer = uuid::Uuid::encode_buffer();
        let text = self.value.hyphenated().encode_lower(&mut buffer);
        let mut left = self.capitals;
        if left != 0 {
            // safe to change letter by letter: the text is ASCII
            let digits = text.char_indices().filter(|(_, digit)| *digit != '-').map(|(place, _)| place).collect::<Vec<_>>();
            for place in digits {
                if left & (1 << 31) != 0
                    && let Some(digit) = text.get_mut(place..=place)
                {
                    digit.make_ascii_uppercase();
                }
                left <<= 1;
            }
        }
        f.pad(text)
    }
}

impl fmt::Debug for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl PartialEq for Uuid {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Eq for Uuid {}

impl PartialEq<uuid::Uuid> for Uuid {
    fn eq(&self, other: &uuid::Uuid) -> bool {
        self.value == *other
    }
}

impl PartialOrd for Uuid {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Uuid {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

impl Hash for Uuid {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

impl fmt::Display for InvalidUuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a UUID such as `67e55044-10b1-426f-9247-bb680e5fe0c8`")
    }
}

impl std::error::Error for InvalidUuid {}

crate::date_time::text_value!(Uuid);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_case_of_each_digit_is_kept() {
        for text in [
            "67e55044-10b1-426f-9247-bb680e5fe0c8",
            "67E55044-10B1-426F-9247-BB680E5FE0C8",
            "Ffffffff-ffFf-ffff-ffff-fffffffffffF",
            "00000000-0000-0000-0000-000000000000",
        ] {
            let value: Uuid = text.parse().unwrap();
            assert_eq!(value.to_string(), text);
            assert_eq!(value, text.to_ascii_lowercase().parse::<Uuid>().unwrap());
            assert_eq!(value, text.parse::<uuid::Uuid>().unwrap());
        }
    }

    #[test]
    fn other_ways_to_write_one_are_refused() {
        for text in [
            "",
            "67e5504410b1426f9247bb680e5fe0c8",
            "{67e55044-10b1-426f-9247-bb680e5fe0c8}",
            "urn:uuid:67e55044-10b1-426f-9247-bb680e5fe0c8",
            "67e55044-10b1-426f-9247-bb680e5fe0cg",
            "67e550441-0b1-426f-9247-bb680e5fe0c8",
            "ééééééééé-1234-1234",
        ] {
            assert!(text.parse::<Uuid>().is_err(), "{text}");
        }
    }
}
