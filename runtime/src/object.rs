//! How generated types write and read JSON objects: a few generic lines over serde.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::field::Field;
use crate::patch::Change;
use crate::value::Map;

/// Writes the members of an object.
#[derive(Debug)]
pub struct ObjectWriter<S: Serializer> {
    map: S::SerializeMap,
}

impl<S: Serializer> ObjectWriter<S> {
    /// Begins an object of at most `members` members.
    pub fn new(serializer: S, _members: usize) -> Result<Self, S::Error> {
        // the length is left open: optional members are only counted once they are written
        Ok(Self { map: serializer.serialize_map(None)? })
    }

    /// A member that is always written.
    pub fn required<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), S::Error> {
        self.map.serialize_entry(name, value)
    }

    /// A member that is left out when it is `None`.
    pub fn optional<T: Serialize>(&mut self, name: &'static str, value: &Option<T>) -> Result<(), S::Error> {
        match value {
            Some(value) => self.map.serialize_entry(name, value),
            None => Ok(()),
        }
    }

    /// A member that may be absent or `null`.
    pub fn field<T: Serialize>(&mut self, name: &'static str, value: &Field<T>) -> Result<(), S::Error> {
        match value {
            Field::Value(value) => self.map.serialize_entry(name, value),
            Field::Null => self.map.serialize_entry(name, &()),
            Field::Absent => Ok(()),
        }
    }

    /// A member that may be kept, removed (`null`) or set.
    pub fn change<T: Serialize>(&mut self, name: &'static str, value: &Change<T>) -> Result<(), S::Error> {
        match value {
            Change::Set(value) => self.map.serialize_entry(name, value),
            Change::Remove => self.map.serialize_entry(name, &()),
            Change::Keep => Ok(()),
        }
    }

    /// Members besides the named ones.
    pub fn rest<T: Serialize>(&mut self, members: &Map<String, T>) -> Result<(), S::Error> {
        members.iter().try_for_each(|(name, value)| self.map.serialize_entry(name, value))
    }

    /// Ends the object.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.map.end()
    }
}

/// The names of a type's members, as its reader finds them.
#[derive(Debug, Clone, Copy)]
pub struct Names {
    names: &'static [&'static str],
    ignore_case: bool,
}

impl Names {
    /// Names that match as they are.
    pub const fn exact(names: &'static [&'static str]) -> Self {
        Self { names, ignore_case: false }
    }

    /// Names that match without regard to ASCII case.
    pub const fn ignoring_case(names: &'static [&'static str]) -> Self {
        Self { names, ignore_case: true }
    }

    /// The place of a name, an exact match first; [`Names::UNKNOWN`] when it is none of them.
    pub fn place(&self, name: &str) -> usize {
        let exact = self.names.iter().position(|known| *known == name);
        let found = match exact {
            None if self.ignore_case => self.names.iter().position(|known| known.eq_ignore_ascii_case(name)),
            exact => exact,
        };
        found.unwrap_or(Self::UNKNOWN)
    }

    /// The place of names that are none of them.
    pub const UNKNOWN: usize = usize::MAX;
}

/// A type that reads itself from the members of an object.
pub trait ReadObject<'de>: Sized {
    /// Reads all members.
    fn read<A: MapAccess<'de>>(object: ObjectReader<A>) -> Result<Self, A::Error>;
}

/// Reads a value from an object.
pub fn read_object<'de, T: ReadObject<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(ObjectVisitor(PhantomData))
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: ReadObject<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::read(ObjectReader { map, key: Key::default() })
    }
}

/// Reads the members of an object one by one.
#[derive(Debug)]
pub struct ObjectReader<A> {
    map: A,
    key: Key,
}

/// The name of the member at hand: its place, and its text when it is none of the known ones.
#[derive(Debug, Default)]
struct Key {
    known: Option<&'static str>,
    other: String,
}

impl<'de, A: MapAccess<'de>> ObjectReader<A> {
    /// The place of the next member among the names, [`Names::UNKNOWN`] for others; `None` after the last.
    pub fn next(&mut self, names: &Names) -> Result<Option<usize>, A::Error> {
        let seed = KeySeed { names, key: &mut self.key };
        self.map.next_key_seed(seed)
    }

    /// Reads the member's value into its slot; a second one is refused.
    pub fn read<T: Deserialize<'de>>(&mut self, slot: &mut Option<T>) -> Result<(), A::Error> {
        if slot.is_some() {
            return Err(twice(self.key.name()));
        }
        *slot = Some(self.map.next_value()?);
        Ok(())
    }

    /// Passes over the member's value.
    pub fn skip(&mut self) -> Result<(), A::Error> {
        self.map.next_value::<IgnoredAny>().map(drop)
    }

    /// Refuses the member: the type has no such one.
    pub fn refuse(&mut self) -> Result<(), A::Error> {
        Err(unknown(self.key.name()))
    }

    /// Reads the member's value into the map of those that have no name in the type; a second one is refused.
    pub fn keep<T: Deserialize<'de>>(&mut self, members: &mut Map<String, T>) -> Result<(), A::Error> {
        if members.contains_key(self.key.name()) {
            return Err(twice(self.key.name()));
        }
        let value = self.map.next_value()?;
        members.insert(self.key.name().to_owned(), value);
        Ok(())
    }

    /// The value of a member that must be there.
    pub fn required<T>(&self, name: &'static str, slot: Option<T>) -> Result<T, A::Error> {
        slot.ok_or_else(|| missing(name))
    }
}

impl Key {
    fn name(&self) -> &str {
        self.known.unwrap_or(&self.other)
    }
}

struct KeySeed<'k> {
    names: &'k Names,
    key: &'k mut Key,
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for KeySeed<'_> {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a member name")
    }

    fn visit_str<E>(self, name: &str) -> Result<usize, E> {
        let place = self.names.place(name);
        self.key.known = self.names.names.get(place).copied();
        if self.key.known.is_none() {
            self.key.other.clear();
            self.key.other.push_str(name);
        }
        Ok(place)
    }
}

/// Reads a value from a text, so that an error stands at it; the error of `read` says what is wrong.
pub fn read_text<'de, T, D: Deserializer<'de>>(deserializer: D, read: fn(&str) -> Result<T, String>) -> Result<T, D::Error> {
    deserializer.deserialize_str(TextVisitor(read))
}

struct TextVisitor<T>(fn(&str) -> Result<T, String>);

impl<T> Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        (self.0)(text).map_err(E::custom)
    }
}

fn twice<E: serde::de::Error>(name: &str) -> E {
    E::custom(format_args!("member `{name}` stands twice"))
}

fn unknown<E: serde::de::Error>(name: &str) -> E {
    E::custom(format_args!("unknown member `{name}`"))
}

fn missing<E: serde::de::Error>(name: &'static str) -> E {
    E::custom(format_args!("missing member `{name}`"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::json;
    use crate::value::Json;

    #[derive(Debug, Default, PartialEq)]
    struct Event {
        name: String,
        key: Option<i32>,
        note: Field<String>,
        rest: Map<String, Json>,
    }

    static NAMES: Names = Names::ignoring_case(&["EventName", "PrimaryKey", "Note", "Refused", "Skipped"]);

    impl Serialize for Event {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut object = ObjectWriter::new(serializer, 4)?;
            object.required("EventName", &self.name)?;
            object.optional("PrimaryKey", &self.key)?;
            object.field("Note", &self.note)?;
            object.rest(&self.rest)?;
            object.end()
        }
    }

    impl<'de> Deserialize<'de> for Event {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            read_object(deserializer)
        }
    }

    impl<'de> ReadObject<'de> for Event {
        fn read<A: MapAccess<'de>>(mut object: ObjectReader<A>) -> Result<Self, A::Error> {
            let (mut name, mut key, mut note, mut rest) = (None, None, None, Map::new());
            while let Some(member) = object.next(&NAMES)? {
                match member {
                    0 => object.read(&mut name)?,
                    1 => object.read(&mut key)?,
                    2 => object.read(&mut note)?,
                    3 => object.refuse()?,
                    4 => object.skip()?,
                    _ => object.keep(&mut rest)?,
                }
            }
            Ok(Self { name: object.required("EventName", name)?, key: key.flatten(), note: Field::from_slot(note), rest })
        }
    }

    #[test]
    fn members_are_read_in_any_case_and_order_and_written_in_theirs() {
        let cases = [
            (r#"{"eventname":"a","PRIMARYKEY":1,"skipped":[{}],"x":[1]}"#, r#"{"EventName":"a","PrimaryKey":1,"x":[1]}"#),
            (r#"{"Note":null,"PrimaryKey":null,"EventName":""}"#, r#"{"EventName":"","Note":null}"#),
            (r#"{"Note":"n","EventName":"\u0041"}"#, r#"{"EventName":"A","Note":"n"}"#),
        ];
        for (text, written) in cases {
            let event: Event = json::decode(text.as_bytes()).unwrap();
            assert_eq!(json::encode(&event).unwrap(), written.as_bytes());
        }
    }

    #[test]
    fn faults_name_the_member_and_its_place() {
        let cases = [
            (r#"{"PrimaryKey":1 }"#, "missing member `EventName`", ""),
            (r#"[{"EventName":"a"},{"x":{}}]"#, "missing member `EventName`", "/1"),
            (r#"{"EventName":"a","eventName":"b"}"#, "member `EventName` stands twice", "/eventName"),
            (r#"{"EventName":"a","x":1,"x" : 2}"#, "member `x` stands twice", "/x"),
            (r#"{"EventName":"a","refused":1}"#, "unknown member `Refused`", "/refused"),
            (
                r#"{"EventName":"a","PrimaryKey":"1"}"#,
                "expected an integer between -2147483648 and 2147483647, found a string",
                "/PrimaryKey",
            ),
            (
                r#"{"EventName":"a","PrimaryKey":2147483648}"#,
                "expected an integer between -2147483648 and 2147483647, found `2147483648`",
                "/PrimaryKey",
            ),
            (r#"{"EventName": [] }"#, "expected a string, found an array", "/EventName"),
            (r#"{"EventName":null}"#, "expected a string, found null", "/EventName"),
            (r#""x""#, "expected an object, found a string", ""),
        ];
        for (text, message, pointer) in cases {
            let error = match text.starts_with('[') {
                true => json::decode::<Vec<Event>>(text.as_bytes()).map(drop),
                false => json::decode::<Event>(text.as_bytes()).map(drop),
            };
            let error = error.expect_err(text);
            assert_eq!((error.message.as_str(), error.pointer.as_deref()), (message, Some(pointer)), "{text}");
        }
    }

    #[test]
    fn a_text_that_is_refused_is_named_by_its_place() {
        #[derive(Debug)]
        struct Day;
        impl<'de> Deserialize<'de> for Day {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                read_text(deserializer, |text| if text == "monday" { Ok(Day) } else { Err("expected `monday`".to_owned()) })
            }
        }
        let error = json::decode::<Map<String, Day>>(br#"{"a":"monday","b":"x"}"#).unwrap_err();
        assert_eq!((error.message.as_str(), error.pointer.as_deref()), ("expected `monday`", Some("/b")));
    }
}
