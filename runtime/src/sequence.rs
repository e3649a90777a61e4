//! How generated types write and read JSON arrays whose first elements have types of their own.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{IgnoredAny, SeqAccess, Visitor};
use serde::ser::{Error as _, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::field::Field;

/// Writes the elements of an array.
#[derive(Debug)]
pub struct SequenceWriter<S: Serializer> {
    elements: S::SerializeSeq,
    written: usize,
    /// Whether an element was left out: none can follow it.
    ended: bool,
}

impl<S: Serializer> SequenceWriter<S> {
    /// Begins an array.
    pub fn new(serializer: S) -> Result<Self, S::Error> {
        // the length is left open: elements that may be missing are only counted once they are written
        Ok(Self { elements: serializer.serialize_seq(None)?, written: 0, ended: false })
    }

    /// An element that is always written.
    pub fn required<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        if self.ended {
            return Err(S::Error::custom(format_args!("the element at {} is missing, and others follow it", self.written)));
        }
        self.written += 1;
        self.elements.serialize_element(value)
    }

    /// An element that is missing when it is `None`, with all that follow.
    pub fn optional<T: Serialize>(&mut self, value: &Option<T>) -> Result<(), S::Error> {
        match value {
            Some(value) => self.required(value),
            None => self.end_here(),
        }
    }

    /// An element that may be missing or `null`.
    pub fn field<T: Serialize>(&mut self, value: &Field<T>) -> Result<(), S::Error> {
        match value {
            Field::Value(value) => self.required(value),
            Field::Null => self.required(&()),
            Field::Absent => self.end_here(),
        }
    }

    /// Elements behind those with a type of their own.
    pub fn rest<T: Serialize>(&mut self, values: &[T]) -> Result<(), S::Error> {
        values.iter().try_for_each(|value| self.required(value))
    }

    /// Ends the array.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.elements.end()
    }

    fn end_here(&mut self) -> Result<(), S::Error> {
        self.ended = true;
        Ok(())
    }
}

/// A type that reads itself from the elements of an array.
pub trait ReadSequence<'de>: Sized {
    /// Reads all elements that the type has a place for.
    fn read<A: SeqAccess<'de>>(sequence: &mut SequenceReader<A>) -> Result<Self, A::Error>;
}

/// Reads a value from an array; elements that it has no place for are refused.
pub fn read_sequence<'de, T: ReadSequence<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_seq(SequenceVisitor(PhantomData))
}

struct SequenceVisitor<T>(PhantomData<T>);

impl<'de, T: ReadSequence<'de>> Visitor<'de> for SequenceVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, elements: A) -> Result<T, A::Error> {
        let mut reader = SequenceReader { elements, read: 0, ended: false };
        let value = T::read(&mut reader)?;
        reader.end()?;
        Ok(value)
    }
}

/// Reads the elements of an array one by one.
#[derive(Debug)]
pub struct SequenceReader<A> {
    elements: A,
    read: usize,
    ended: bool,
}

impl<'de, A: SeqAccess<'de>> SequenceReader<A> {
    /// An element that must be there.
    pub fn required<T: Deserialize<'de>>(&mut self) -> Result<T, A::Error> {
        self.optional()?.ok_or_else(|| too_few(self.read))
    }

    /// An element that may be missing: `None`.
    pub fn optional<T: Deserialize<'de>>(&mut self) -> Result<Option<T>, A::Error> {
        if self.ended {
            return Ok(None);
        }
        let found = self.elements.next_element()?;
        self.read += usize::from(found.is_some());
        self.ended = found.is_none();
        Ok(found)
    }

    /// An element that may be missing or `null`.
    pub fn field<T: Deserialize<'de>>(&mut self) -> Result<Field<T>, A::Error> {
        self.optional().map(Field::from_slot)
    }

    /// All elements that are left.
    pub fn rest<T: Deserialize<'de>>(&mut self) -> Result<Vec<T>, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = self.optional()? {
            values.push(value);
        }
        Ok(values)
    }

    fn end(&mut self) -> Result<(), A::Error> {
        let most = self.read;
        match self.optional::<IgnoredAny>()? {
            Some(_) => Err(too_many(most)),
            None => Ok(()),
        }
    }
}

fn too_few<E: serde::de::Error>(found: usize) -> E {
    E::custom(format_args!("expected at least {} elements, found {found}", found + 1))
}

fn too_many<E: serde::de::Error>(most: usize) -> E {
    E::custom(format_args!("expected at most {most} elements, found more"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::json;
    use crate::value::Json;

    #[derive(Debug, PartialEq)]
    struct Point {
        x: f64,
        unit: Option<String>,
        note: Field<Json>,
        rest: Vec<Option<bool>>,
    }

    impl Serialize for Point {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut sequence = SequenceWriter::new(serializer)?;
            sequence.required(&self.x)?;
            sequence.optional(&self.unit)?;
            sequence.field(&self.note)?;
            sequence.rest(&self.rest)?;
            sequence.end()
        }
    }

    impl<'de> Deserialize<'de> for Point {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            read_sequence(deserializer)
        }
    }

    impl<'de> ReadSequence<'de> for Point {
        fn read<A: SeqAccess<'de>>(sequence: &mut SequenceReader<A>) -> Result<Self, A::Error> {
            Ok(Self { x: sequence.required()?, unit: sequence.optional()?, note: sequence.field()?, rest: sequence.rest()? })
        }
    }

    #[test]
    fn what_is_missing_at_the_end_is_told_from_null() {
        let missing = || Point { x: 1.5, unit: None, note: Field::Absent, rest: Vec::new() };
        let cases = [
            ("[1.5]", missing()),
            (r#"[1.5,"m"]"#, Point { unit: Some("m".to_owned()), ..missing() }),
            (r#"[1.5,"m",null]"#, Point { unit: Some("m".to_owned()), note: Field::Null, ..missing() }),
            (
                r#"[1.5,"m",0,null,true]"#,
                Point { unit: Some("m".to_owned()), note: Field::Value(Json::from(0)), rest: vec![None, Some(true)], x: 1.5 },
            ),
        ];
        for (text, value) in cases {
            assert_eq!(json::encode(&value).unwrap(), text.as_bytes());
            assert_eq!(json::decode::<Point>(text.as_bytes()).unwrap(), value);
        }
    }

    #[test]
    fn a_wrong_element_is_named_by_its_place() {
        let cases = [
            ("[]", "expected at least 1 elements, found 0", ""),
            (r#"{"x":1}"#, "expected an array, found an object", ""),
            ("[1,null]", "expected a string, found null", "/1"),
            (r#"[1,"m",0,1]"#, "expected a boolean, found `1`", "/3"),
        ];
        for (text, message, pointer) in cases {
            let error = json::decode::<Point>(text.as_bytes()).unwrap_err();
            assert_eq!((error.message.as_str(), error.pointer.as_deref()), (message, Some(pointer)), "{text}");
        }
    }

    #[test]
    fn nothing_follows_a_missing_element() {
        let gap = Point { x: 1.0, unit: None, note: Field::Null, rest: Vec::new() };
        assert_eq!(json::encode(&gap).unwrap_err().message, "the element at 1 is missing, and others follow it");
    }

    #[test]
    fn more_elements_than_a_type_has_places_for_are_refused() {
        #[derive(Debug)]
        struct Pair;
        impl<'de> Deserialize<'de> for Pair {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                read_sequence(deserializer)
            }
        }
        impl<'de> ReadSequence<'de> for Pair {
            fn read<A: SeqAccess<'de>>(sequence: &mut SequenceReader<A>) -> Result<Self, A::Error> {
                sequence.required::<i32>()?;
                sequence.optional::<i32>().map(|_| Self)
            }
        }
        assert!(json::decode::<Pair>(b"[1]").is_ok());
        let error = json::decode::<Pair>(b"[1,2,3]").unwrap_err();
        assert_eq!(error.message, "expected at most 2 elements, found more");
    }
}
