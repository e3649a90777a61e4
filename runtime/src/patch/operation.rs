//! One operation of a JSON Patch, and how it stands on the wire.

use serde::de::{Error, MapAccess};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::JsonPointer;
use crate::object::{Always, Names, ObjectReader, ReadObject, read_object, read_text, write_object};
use crate::value::Json;

/// An operation of a JSON Patch (RFC 6902 section 4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operation {
    /// Puts a value there: a new member, one in place of another, or an item before the one that stands there.
    Add {
        /// Where to.
        path: JsonPointer,
        /// What.
        value: Json,
    },
    /// Takes away what stands there.
    Remove {
        /// What stands here.
        path: JsonPointer,
    },
    /// Puts a value in place of what stands there.
    Replace {
        /// What stands here.
        path: JsonPointer,
        /// What it becomes.
        value: Json,
    },
    /// Takes what stands in one place and adds it in another.
    Move {
        /// Where from.
        from: JsonPointer,
        /// Where to.
        path: JsonPointer,
    },
    /// Adds what stands in one place in another, too.
    Copy {
        /// Where from.
        from: JsonPointer,
        /// Where to.
        path: JsonPointer,
    },
    /// Goes on where this value stands there, numbers equal by value.
    Test {
        /// What stands here.
        path: JsonPointer,
        /// What it must be.
        value: Json,
    },
}

impl Operation {
    /// The name on the wire: `add`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Add { .. } => "add",
            Self::Remove { .. } => "remove",
            Self::Replace { .. } => "replace",
            Self::Move { .. } => "move",
            Self::Copy { .. } => "copy",
            Self::Test { .. } => "test",
        }
    }

    /// The place it is about.
    pub fn path(&self) -> &JsonPointer {
        match self {
            Self::Add { path, .. } | Self::Remove { path } | Self::Replace { path, .. } => path,
            Self::Move { path, .. } | Self::Copy { path, .. } | Self::Test { path, .. } => path,
        }
    }

    fn value(&self) -> Option<&Json> {
        match self {
            Self::Add { value, .. } | Self::Replace { value, .. } | Self::Test { value, .. } => Some(value),
            Self::Remove { .. } | Self::Move { .. } | Self::Copy { .. } => None,
        }
    }

    fn from(&self) -> Option<&JsonPointer> {
        match self {
            Self::Move { from, .. } | Self::Copy { from, .. } => Some(from),
            Self::Add { .. } | Self::Remove { .. } | Self::Replace { .. } | Self::Test { .. } => None,
        }
    }
}

/// As the examples of RFC 6902 have it: `op`, `from`, `path`, `value`.
impl Serialize for Operation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        const WRITTEN: Names = Names::exact(&["op", "from", "path", "value"]);
        write_object(serializer, &WRITTEN, &[&Always(self.name()), &self.from(), &Always(self.path()), &self.value()])
    }
}

impl<'de> Deserialize<'de> for Operation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_object(deserializer)
    }
}

static NAMES: Names = Names::exact(&["op", "path", "value", "from"]);

impl<'de> ReadObject<'de> for Operation {
    fn read<A: MapAccess<'de>>(mut object: ObjectReader<A>) -> Result<Self, A::Error> {
        let (mut kind, mut path, mut value, mut from) = (None, None, None, None);
        while let Some(member) = object.next(&NAMES)? {
            match (member, kind) {
                (0, _) => object.read(&mut kind)?,
                (1, _) => object.read(&mut path)?,
                // what an operation does not define is not looked at (RFC 6902 section 4)
                (2, None | Some(Kind::Add | Kind::Replace | Kind::Test)) => object.read(&mut value)?,
                (3, None) => from = Some(From::Unjudged(slot(&mut object)?)),
                (3, Some(Kind::Move | Kind::Copy)) => from = Some(From::Judged(slot(&mut object)?)),
                _ => object.skip()?,
            }
        }
        let kind = object.required("op", kind)?;
        let path = object.required("path", path)?;
        Ok(match kind {
            Kind::Add => Self::Add { path, value: object.required("value", value)? },
            Kind::Remove => Self::Remove { path },
            Kind::Replace => Self::Replace { path, value: object.required("value", value)? },
            Kind::Move => Self::Move { from: object.required("from", from)?.judged()?, path },
            Kind::Copy => Self::Copy { from: object.required("from", from)?.judged()?, path },
            Kind::Test => Self::Test { path, value: object.required("value", value)? },
        })
    }
}

fn slot<'de, T: Deserialize<'de>, A: MapAccess<'de>>(object: &mut ObjectReader<A>) -> Result<T, A::Error> {
    let mut slot = None;
    object.read(&mut slot)?;
    object.required("from", slot)
}

/// `from`, which may stand before it is known whether it means anything.
enum From {
    Judged(JsonPointer),
    Unjudged(Json),
}

impl From {
    fn judged<E: Error>(self) -> Result<JsonPointer, E> {
        match self {
            Self::Judged(pointer) => Ok(pointer),
            Self::Unjudged(Json::String(text)) => text.try_into().map_err(|error| E::custom(format_args!("`from`: {error}"))),
            Self::Unjudged(_) => Err(E::custom("`from` must be a string")),
        }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Add,
    Remove,
    Replace,
    Move,
    Copy,
    Test,
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, |text| match text {
            "add" => Ok(Self::Add),
            "remove" => Ok(Self::Remove),
            "replace" => Ok(Self::Replace),
            "move" => Ok(Self::Move),
            "copy" => Ok(Self::Copy),
            "test" => Ok(Self::Test),
            _ => Err("expected one of `add`, `remove`, `replace`, `move`, `copy`, `test`".to_owned()),
        })
    }
}
