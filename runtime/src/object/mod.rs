//! How generated types write and read JSON objects: a few generic lines over serde.

mod read;
mod write;

use std::fmt;

use serde::Deserializer;
use serde::de::Visitor;

pub use self::read::{ObjectReader, PassedOver, ReadObject, Slot, read_object};
pub use self::write::{Always, Member, write_object};

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

    /// The same, where `likely` is the place that it has as a rule: members mostly come in the order of the description.
    fn place_near(&self, name: &str, likely: usize) -> usize {
        match self.names.get(likely) {
            Some(known) if *known == name => likely,
            _ => self.place(name),
        }
    }

    /// The place of names that are none of them.
    pub const UNKNOWN: usize = usize::MAX;
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

#[cfg(test)]
mod tests {
    use serde::de::MapAccess;
    use serde::{Deserialize, Serialize, Serializer};

    use super::*;
    use crate::body::json;
    use crate::field::Field;
    use crate::value::{Json, Map};

    #[derive(Debug, Default, PartialEq)]
    struct Event {
        name: String,
        key: Option<i32>,
        note: Field<String>,
        rest: Map<String, Json>,
    }

    static NAMES: Names = Names::ignoring_case(&["EventName", "PrimaryKey", "Note", "Skipped"]);

    impl Serialize for Event {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            write_object(serializer, &NAMES, &[&Always(&self.name), &self.key, &self.note, &self.rest])
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
            object.members_and(&NAMES, &mut [&mut name, &mut key, &mut note, &mut PassedOver], &mut rest)?;
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
    fn what_has_no_slot_is_passed_over_or_refused() {
        #[derive(Debug, PartialEq)]
        struct Open(Option<u8>);
        #[derive(Debug, PartialEq)]
        struct Closed(Option<u8>);
        static NAMES: Names = Names::exact(&["a", "b"]);
        impl<'de> ReadObject<'de> for Open {
            fn read<A: MapAccess<'de>>(mut object: ObjectReader<A>) -> Result<Self, A::Error> {
                let mut a = None;
                object.members(&NAMES, &mut [&mut a])?;
                Ok(Self(a))
            }
        }
        impl<'de> ReadObject<'de> for Closed {
            fn read<A: MapAccess<'de>>(mut object: ObjectReader<A>) -> Result<Self, A::Error> {
                let mut a = None;
                object.members_alone(&NAMES, &mut [&mut a, &mut PassedOver])?;
                Ok(Self(a))
            }
        }
        let open = |text| read_object::<Open, _>(&mut serde_json::Deserializer::from_str(text));
        let closed = |text| read_object::<Closed, _>(&mut serde_json::Deserializer::from_str(text));
        assert_eq!(open(r#"{"b":[],"c":{},"a":1}"#).unwrap(), Open(Some(1)));
        assert_eq!(closed(r#"{"b":[],"a":1}"#).unwrap(), Closed(Some(1)));
        assert!(closed(r#"{"c":{}}"#).unwrap_err().to_string().starts_with("unknown member `c`"));
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
