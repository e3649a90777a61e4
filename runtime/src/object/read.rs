//! Reading: a table of names beside a table of slots, so that a type costs the compiler no more than the tables.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::Names;
use crate::value::Map;

/// A type that reads itself from the members of an object.
pub trait ReadObject<'de>: Sized {
    /// Reads all members.
    fn read<A: MapAccess<'de>>(object: ObjectReader<A>) -> Result<Self, A::Error>;
}

/// Where the value of a member goes.
pub trait Slot<'de, A> {
    /// Reads the value of the member at hand.
    fn fill(&mut self, object: &mut ObjectReader<A>) -> Result<(), A::Error>
    where
        A: MapAccess<'de>;
}

impl<'de, A, T: Deserialize<'de>> Slot<'de, A> for Option<T> {
    fn fill(&mut self, object: &mut ObjectReader<A>) -> Result<(), A::Error>
    where
        A: MapAccess<'de>,
    {
        object.read(self)
    }
}

/// The slot of a member that is known and goes nowhere: it travels the other way.
#[derive(Debug)]
pub struct PassedOver;

impl<'de, A> Slot<'de, A> for PassedOver {
    fn fill(&mut self, object: &mut ObjectReader<A>) -> Result<(), A::Error>
    where
        A: MapAccess<'de>,
    {
        object.skip()
    }
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
    /// The place behind that of the last known one.
    next: usize,
}

impl<'de, A: MapAccess<'de>> ObjectReader<A> {
    /// The place of the next member among the names, [`Names::UNKNOWN`] for others; `None` after the last.
    pub fn next(&mut self, names: &Names) -> Result<Option<usize>, A::Error> {
        let seed = KeySeed { names, key: &mut self.key };
        self.map.next_key_seed(seed)
    }

    /// Reads members into the slots at the places of their names, and passes over others.
    pub fn members(&mut self, names: &Names, slots: &mut [&mut dyn Slot<'de, A>]) -> Result<(), A::Error> {
        self.each(names, slots, Self::skip)
    }

    /// Reads members into the slots at the places of their names, and refuses others.
    pub fn members_alone(&mut self, names: &Names, slots: &mut [&mut dyn Slot<'de, A>]) -> Result<(), A::Error> {
        self.each(names, slots, Self::refuse)
    }

    /// Reads members into the slots at the places of their names, and others into a map.
    pub fn members_and<T: Deserialize<'de>>(
        &mut self,
        names: &Names,
        slots: &mut [&mut dyn Slot<'de, A>],
        rest: &mut Map<String, T>,
    ) -> Result<(), A::Error> {
        self.each(names, slots, |object| object.keep(rest))
    }

    fn each(
        &mut self,
        names: &Names,
        slots: &mut [&mut dyn Slot<'de, A>],
        mut other: impl FnMut(&mut Self) -> Result<(), A::Error>,
    ) -> Result<(), A::Error> {
        while let Some(place) = self.next(names)? {
            match slots.get_mut(place) {
                Some(slot) => slot.fill(self)?,
                None => other(self)?,
            }
        }
        Ok(())
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
    fn refuse(&mut self) -> Result<(), A::Error> {
        Err(unknown(self.key.name()))
    }

    /// Reads the member's value into the map of those that have no name in the type; a second one is refused.
    fn keep<T: Deserialize<'de>>(&mut self, members: &mut Map<String, T>) -> Result<(), A::Error> {
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
        let place = self.names.place_near(name, self.key.next);
        self.key.known = self.names.names.get(place).copied();
        if self.key.known.is_none() {
            self.key.other.clear();
            self.key.other.push_str(name);
        } else {
            self.key.next = place + 1;
        }
        Ok(place)
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
