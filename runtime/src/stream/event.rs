//! A server-sent event with data of one type.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::check::{At, Validate, Violations};

/// A server-sent event: `data` is a text, or what the JSON text in it says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Event<T> {
    /// What it tells.
    pub data: T,
    /// Of which kind it is; `None`: `message`.
    pub event: Option<String>,
    /// Its name, from which a client that lost its connection goes on; empty: none from here on.
    pub id: Option<String>,
    /// How long to wait before connecting again, in milliseconds.
    pub retry: Option<u64>,
}

impl<T> Event<T> {
    /// An event that is nothing but data.
    pub fn new(data: T) -> Self {
        Self { data, event: None, id: None, retry: None }
    }

    /// The same of this kind.
    #[must_use]
    pub fn event(mut self, event: impl Into<String>) -> Self {
        self.event = Some(event.into());
        self
    }

    /// The same of this name.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The same with a time to wait before connecting again, in milliseconds.
    #[must_use]
    pub fn retry(mut self, milliseconds: u64) -> Self {
        self.retry = Some(milliseconds);
        self
    }
}

impl<T> From<T> for Event<T> {
    fn from(data: T) -> Self {
        Self::new(data)
    }
}

impl<T: Validate> Validate for Event<T> {
    fn check(&self, at: &At<'_>, violations: &mut Violations) {
        self.data.check(&at.member("data"), violations);
    }
}

impl<T: Serialize> Serialize for Event<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("data", &self.data)?;
        self.event.as_ref().map_or(Ok(()), |event| map.serialize_entry("event", event))?;
        self.id.as_ref().map_or(Ok(()), |id| map.serialize_entry("id", id))?;
        self.retry.as_ref().map_or(Ok(()), |retry| map.serialize_entry("retry", retry))?;
        map.end()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Event<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Members(PhantomData))
    }
}

struct Members<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
    type Value = Event<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an event")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Event<T>, A::Error> {
        let (mut data, mut event, mut id, mut retry) = (None, None, None, None);
        while let Some(name) = members.next_key::<String>()? {
            match name.as_str() {
                "data" => data = Some(members.next_value()?),
                "event" => event = members.next_value()?,
                "id" => id = members.next_value()?,
                "retry" => retry = members.next_value()?,
                _ => _ = members.next_value::<IgnoredAny>()?,
            }
        }
        let data = data.ok_or_else(|| serde::de::Error::missing_field("data"))?;
        Ok(Event { data, event, id, retry })
    }
}
