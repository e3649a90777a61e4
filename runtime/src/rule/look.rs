//! From a value that can be written to what it looks like: a serde serializer that keeps nothing.

use std::fmt;

use serde::Serialize;
use serde::ser::{self, Serializer};

use super::Number;
use crate::union::Kind;
use crate::value::Json;

/// A value that can be looked at.
pub(super) trait Look {
    /// Shows the value: a scalar, or a list or an object and then what is in it.
    fn look(&self, see: See<'_>) -> Go;
}

/// Is shown a value piece by piece.
pub(super) type See<'s> = &'s mut dyn FnMut(Seen<'_>) -> Go;

/// Whether to go on looking.
pub(super) type Go = Result<(), Stop>;

/// Enough is seen.
#[derive(Debug)]
pub(super) struct Stop;

/// A piece of a value.
pub(super) enum Seen<'a> {
    Null,
    Boolean(bool),
    Number(Number),
    Text(&'a str),
    Array,
    Item(usize, &'a dyn Look),
    Object,
    Member(&'a str, &'a dyn Look),
}

impl<T: Serialize + ?Sized> Look for T {
    fn look(&self, see: See<'_>) -> Go {
        self.serialize(Eye(see))
    }
}

impl Seen<'_> {
    /// What the value is, where this is how it begins.
    pub(super) fn kind(&self) -> Option<Kind> {
        Some(match self {
            Seen::Null => Kind::Null,
            Seen::Boolean(_) => Kind::Boolean,
            Seen::Number(number) if number.is_integer() => Kind::Integer,
            Seen::Number(_) => Kind::Number,
            Seen::Text(_) => Kind::Text,
            Seen::Array => Kind::Array,
            Seen::Object => Kind::Object,
            Seen::Item(..) | Seen::Member(..) => return None,
        })
    }
}

/// Shows each item of a list.
pub(super) fn each_item(value: &dyn Look, mut see: impl FnMut(usize, &dyn Look) -> Go) {
    // stopping is no failure
    let _ = value.look(&mut |seen| match seen {
        Seen::Item(index, item) => see(index, item),
        _ => Ok(()),
    });
}

/// Shows each member of an object.
pub(super) fn each_member(value: &dyn Look, mut see: impl FnMut(&str, &dyn Look) -> Go) {
    let _ = value.look(&mut |seen| match seen {
        Seen::Member(name, member) => see(name, member),
        _ => Ok(()),
    });
}

/// Whether an object has a member.
pub(super) fn has(value: &dyn Look, wanted: &str) -> bool {
    let mut found = false;
    each_member(value, |name, _| {
        found |= name == wanted;
        if found { Err(Stop) } else { Ok(()) }
    });
    found
}

/// How serde_json writes a number or a value as the text it came as.
const RAW: [&str; 2] = ["$serde_json::private::RawValue", "$serde_json::private::Number"];

struct Eye<'s>(See<'s>);

/// A list, an object, or a value that is kept as its text.
struct Open<'s> {
    see: See<'s>,
    seen: usize,
    key: String,
    raw: bool,
}

impl<'s> Eye<'s> {
    fn open(self, begin: Option<Seen<'_>>) -> Result<Open<'s>, Stop> {
        let raw = begin.is_none();
        begin.map_or(Ok(()), |begin| (self.0)(begin))?;
        Ok(Open { see: self.0, seen: 0, key: String::new(), raw })
    }

    fn integer(self, value: i128) -> Go {
        (self.0)(Seen::Number(Number::Integer(value)))
    }
}

macro_rules! integers {
    ($($method:ident: $integer:ty),*) => {$(
        fn $method(self, value: $integer) -> Go {
            self.integer(value.into())
        }
    )*};
}

impl<'s> Serializer for Eye<'s> {
    type Ok = ();
    type Error = Stop;
    type SerializeSeq = Open<'s>;
    type SerializeTuple = Open<'s>;
    type SerializeTupleStruct = Open<'s>;
    type SerializeTupleVariant = Variant<'s>;
    type SerializeMap = Open<'s>;
    type SerializeStruct = Open<'s>;
    type SerializeStructVariant = Variant<'s>;

    integers!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_i128: i128);
    integers!(serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64);

    fn serialize_u128(self, value: u128) -> Go {
        match i128::try_from(value) {
            Ok(value) => self.integer(value),
            Err(_) => self.serialize_f64(value as f64),
        }
    }

    fn serialize_bool(self, value: bool) -> Go {
        (self.0)(Seen::Boolean(value))
    }

    fn serialize_f32(self, value: f32) -> Go {
        self.serialize_f64(Number::shortest(value))
    }

    fn serialize_f64(self, value: f64) -> Go {
        // as JSON has it
        if value.is_finite() { (self.0)(Seen::Number(Number::Float(value))) } else { (self.0)(Seen::Null) }
    }

    fn serialize_char(self, value: char) -> Go {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Go {
        (self.0)(Seen::Text(value))
    }

    fn serialize_bytes(self, value: &[u8]) -> Go {
        value.serialize(self)
    }

    fn serialize_none(self) -> Go {
        (self.0)(Seen::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Go {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Go {
        (self.0)(Seen::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Go {
        (self.0)(Seen::Null)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Go {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Go {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(self, _: &'static str, _: u32, variant: &'static str, value: &T) -> Go {
        (self.0)(Seen::Object)?;
        (self.0)(Seen::Member(variant, &value))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'s>, Stop> {
        self.open(Some(Seen::Array))
    }

    fn serialize_tuple(self, _: usize) -> Result<Open<'s>, Stop> {
        self.open(Some(Seen::Array))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Open<'s>, Stop> {
        self.open(Some(Seen::Array))
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, variant: &'static str, _: usize) -> Result<Variant<'s>, Stop> {
        Ok(Variant { see: self.0, variant, value: Json::Array(Vec::new()) })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'s>, Stop> {
        self.open(Some(Seen::Object))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Open<'s>, Stop> {
        self.open((!RAW.contains(&name)).then_some(Seen::Object))
    }

    fn serialize_struct_variant(self, _: &'static str, _: u32, variant: &'static str, _: usize) -> Result<Variant<'s>, Stop> {
        Ok(Variant { see: self.0, variant, value: Json::Object(crate::value::Map::new()) })
    }
}

impl Open<'_> {
    fn item<T: Serialize + ?Sized>(&mut self, item: &T) -> Go {
        self.seen += 1;
        (self.see)(Seen::Item(self.seen - 1, &item))
    }

    fn member<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Go {
        match self.raw {
            false => (self.see)(Seen::Member(name, &value)),
            true => with_text(value, &mut |text| raw(text, self.see)),
        }
    }
}

impl ser::SerializeSeq for Open<'_> {
    type Ok = ();
    type Error = Stop;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Go {
        self.item(value)
    }

    fn end(self) -> Go {
        Ok(())
    }
}

impl ser::SerializeTuple for Open<'_> {
    type Ok = ();
    type Error = Stop;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Go {
        self.item(value)
    }

    fn end(self) -> Go {
        Ok(())
    }
}

impl ser::SerializeTupleStruct for Open<'_> {
    type Ok = ();
    type Error = Stop;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Go {
        self.item(value)
    }

    fn end(self) -> Go {
        Ok(())
    }
}

impl ser::SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Stop;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Go {
        with_text(key, &mut |name| {
            name.clone_into(&mut self.key);
            Ok(())
        })
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Go {
        let key = std::mem::take(&mut self.key);
        self.member(&key, value)
    }

    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(&mut self, key: &K, value: &V) -> Go {
        with_text(key, &mut |name| self.member(name, value))
    }

    fn end(self) -> Go {
        Ok(())
    }
}

impl ser::SerializeStruct for Open<'_> {
    type Ok = ();
    type Error = Stop;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Go {
        self.member(key, value)
    }

    fn end(self) -> Go {
        Ok(())
    }
}

/// A variant of somebody's own enum that has several fields: an object of one member.
struct Variant<'s> {
    see: See<'s>,
    variant: &'static str,
    value: Json,
}

impl ser::SerializeTupleVariant for Variant<'_> {
    type Ok = ();
    type Error = Stop;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Go {
        let value = crate::value::to_json(value).map_err(|_| Stop)?;
        self.value.as_array_mut().ok_or(Stop)?.push(value);
        Ok(())
    }

    fn end(self) -> Go {
        (self.see)(Seen::Object)?;
        (self.see)(Seen::Member(self.variant, &self.value))
    }
}

impl ser::SerializeStructVariant for Variant<'_> {
    type Ok = ();
    type Error = Stop;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Go {
        let value = crate::value::to_json(value).map_err(|_| Stop)?;
        self.value.as_object_mut().ok_or(Stop)?.insert(key.to_owned(), value);
        Ok(())
    }

    fn end(self) -> Go {
        (self.see)(Seen::Object)?;
        (self.see)(Seen::Member(self.variant, &self.value))
    }
}

/// The text of a member's name: numbers and booleans are written as JSON objects have them.
fn with_text<T: Serialize + ?Sized>(key: &T, see: &mut dyn FnMut(&str) -> Go) -> Go {
    (&key as &dyn Look).look(&mut |seen| match seen {
        Seen::Text(text) => see(text),
        Seen::Number(number) => see(&number.to_string()),
        Seen::Boolean(value) => see(if value { "true" } else { "false" }),
        Seen::Null | Seen::Array | Seen::Item(..) | Seen::Object | Seen::Member(..) => Err(Stop),
    })
}

/// What a JSON text stands for.
fn raw(text: &str, see: See<'_>) -> Go {
    let text = text.trim();
    match Number::parse(text) {
        Some(number) => see(Seen::Number(number)),
        None => serde_json::from_str::<Json>(text).map_err(|_| Stop)?.look(see),
    }
}

impl ser::Error for Stop {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Stop
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value does not write itself as JSON")
    }
}

impl std::error::Error for Stop {}
