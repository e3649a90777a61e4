//! Writing: a table of names beside a table of members, so that a type costs the compiler no more than the tables.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::Names;
use crate::field::Field;
use crate::patch::Change;
use crate::value::Map;

/// A member, or members, that know whether they are written.
pub trait Member<M: SerializeMap> {
    /// Writes the member under its name, or nothing.
    fn write(&self, name: &'static str, object: &mut M) -> Result<(), M::Error>;
}

/// A member that is always written, as null where it is `None`.
#[derive(Debug)]
pub struct Always<'a, T: ?Sized>(pub &'a T);

impl<M: SerializeMap, T: Serialize + ?Sized> Member<M> for Always<'_, T> {
    fn write(&self, name: &'static str, object: &mut M) -> Result<(), M::Error> {
        object.serialize_entry(name, self.0)
    }
}

/// Left out where it is `None`.
impl<M: SerializeMap, T: Serialize> Member<M> for Option<T> {
    fn write(&self, name: &'static str, object: &mut M) -> Result<(), M::Error> {
        self.as_ref().map_or(Ok(()), |value| object.serialize_entry(name, value))
    }
}

/// May be absent or null.
impl<M: SerializeMap, T: Serialize> Member<M> for Field<T> {
    fn write(&self, name: &'static str, object: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Value(value) => object.serialize_entry(name, value),
            Self::Null => object.serialize_entry(name, &()),
            Self::Absent => Ok(()),
        }
    }
}

/// May be kept, removed (null) or set.
impl<M: SerializeMap, T: Serialize> Member<M> for Change<T> {
    fn write(&self, name: &'static str, object: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Set(value) => object.serialize_entry(name, value),
            Self::Remove => object.serialize_entry(name, &()),
            Self::Keep => Ok(()),
        }
    }
}

/// Members besides the named ones, under their own names.
impl<M: SerializeMap, T: Serialize> Member<M> for Map<String, T> {
    fn write(&self, _name: &'static str, object: &mut M) -> Result<(), M::Error> {
        self.iter().try_for_each(|(name, value)| object.serialize_entry(name, value))
    }
}

/// Writes an object: each member under the name at its place; members behind the last name have names of their own.
pub fn write_object<S: Serializer>(
    serializer: S,
    names: &Names,
    members: &[&dyn Member<S::SerializeMap>],
) -> Result<S::Ok, S::Error> {
    // the length is left open: optional members are only counted once they are written
    let mut object = serializer.serialize_map(None)?;
    let names = names.names.iter().copied().chain(std::iter::repeat(""));
    members.iter().zip(names).try_for_each(|(member, name)| member.write(name, &mut object))?;
    object.end()
}
