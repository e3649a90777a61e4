//! Moments as a number of seconds.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::scalar::{Scalar, expected};

/// `format: unixtime`: `1795468080`, seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnixTime(pub i64);

/// A text is no number of seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidUnixTime;

impl UnixTime {
    /// The instant; `None` where it is before the year -9999 or after 9999.
    pub fn timestamp(self) -> Option<Timestamp> {
        Timestamp::from_second(self.0).ok()
    }
}

/// What is less than a second is cut off.
impl From<Timestamp> for UnixTime {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.as_second())
    }
}

/// What bounds of the description are compared with.
impl From<UnixTime> for i128 {
    fn from(time: UnixTime) -> Self {
        time.0.into()
    }
}

impl FromStr for UnixTime {
    type Err = InvalidUnixTime;

    fn from_str(text: &str) -> Result<Self, InvalidUnixTime> {
        text.parse().map(Self).map_err(|_| InvalidUnixTime)
    }
}

impl fmt::Display for UnixTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for InvalidUnixTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a number of seconds such as `1795468080`")
    }
}

impl std::error::Error for InvalidUnixTime {}

impl Serialize for UnixTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for UnixTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i64::deserialize(deserializer).map(Self)
    }
}

impl Scalar for UnixTime {
    fn write(&self, text: &mut String) {
        self.0.write(text);
    }

    fn read(text: &str) -> Result<Self, String> {
        i64::read(text).map(Self).map_err(|_| expected("a number of seconds", text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_instants() {
        let time: UnixTime = serde_json::from_str("1795468080").unwrap();
        assert_eq!(time.timestamp().unwrap().to_string(), "2026-11-23T21:08:00Z");
        assert_eq!(UnixTime::from(Timestamp::UNIX_EPOCH), UnixTime(0));
        assert_eq!(UnixTime(i64::MAX).timestamp(), None);
        assert_eq!(serde_json::to_string(&UnixTime(-1)).unwrap(), "-1");
        assert!(serde_json::from_str::<UnixTime>("1.5").is_err() && serde_json::from_str::<UnixTime>("\"1\"").is_err());
    }
}
