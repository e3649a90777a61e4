//! A JSON Patch: its operations in order, and how a program makes one.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{InvalidPointer, JsonPointer, Operation};
use crate::value::Json;

/// A JSON Patch (RFC 6902), `application/json-patch+json`: operations that are done in order, all or none.
///
/// ```
/// use specwright_runtime::patch::JsonPatch;
/// use specwright_runtime::value::Json;
///
/// let patch = JsonPatch::new().replace("/name", "Rex")?.remove("/tags/0")?;
/// let mut pet: Json = r#"{"name": "Max", "tags": ["old", "good"]}"#.parse()?;
/// patch.apply(&mut pet)?;
/// assert_eq!(pet.to_string(), r#"{"name":"Rex","tags":["good"]}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JsonPatch {
    /// In the order in which they are done.
    pub operations: Vec<Operation>,
}

impl JsonPatch {
    /// One that changes nothing.
    pub const fn new() -> Self {
        Self { operations: Vec::new() }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.operations.is_empty()
    }

    /// Puts a value there: a new member, one in place of another, or an item before the one that stands there.
    pub fn add<P: Into<InvalidPointer>>(
        self,
        path: impl TryInto<JsonPointer, Error = P>,
        value: impl Into<Json>,
    ) -> Result<Self, InvalidPointer> {
        Ok(self.with(Operation::Add { path: pointer(path)?, value: value.into() }))
    }

    /// Takes away what stands there.
    pub fn remove<P: Into<InvalidPointer>>(self, path: impl TryInto<JsonPointer, Error = P>) -> Result<Self, InvalidPointer> {
        Ok(self.with(Operation::Remove { path: pointer(path)? }))
    }

    /// Puts a value in place of what stands there.
    pub fn replace<P: Into<InvalidPointer>>(
        self,
        path: impl TryInto<JsonPointer, Error = P>,
        value: impl Into<Json>,
    ) -> Result<Self, InvalidPointer> {
        Ok(self.with(Operation::Replace { path: pointer(path)?, value: value.into() }))
    }

    /// Takes what stands in one place and adds it in another.
    pub fn move_to<F: Into<InvalidPointer>, P: Into<InvalidPointer>>(
        self,
        from: impl TryInto<JsonPointer, Error = F>,
        path: impl TryInto<JsonPointer, Error = P>,
    ) -> Result<Self, InvalidPointer> {
        Ok(self.with(Operation::Move { from: pointer(from)?, path: pointer(path)? }))
    }

    /// Adds what stands in one place in another, too.
    pub fn copy_to<F: Into<InvalidPointer>, P: Into<InvalidPointer>>(
        self,
        from: impl TryInto<JsonPointer, Error = F>,
        path: impl TryInto<JsonPointer, Error = P>,
    ) -> Result<Self, InvalidPointer> {
        Ok(self.with(Operation::Copy { from: pointer(from)?, path: pointer(path)? }))
    }

    /// Goes on where this value stands there, numbers equal by value.
    pub fn test<P: Into<InvalidPointer>>(
        self,
        path: impl TryInto<JsonPointer, Error = P>,
        value: impl Into<Json>,
    ) -> Result<Self, InvalidPointer> {
        Ok(self.with(Operation::Test { path: pointer(path)?, value: value.into() }))
    }

    /// With one more operation.
    pub fn with(mut self, operation: Operation) -> Self {
        self.operations.push(operation);
        self
    }
}

fn pointer<E: Into<InvalidPointer>>(path: impl TryInto<JsonPointer, Error = E>) -> Result<JsonPointer, InvalidPointer> {
    path.try_into().map_err(Into::into)
}

impl From<Vec<Operation>> for JsonPatch {
    fn from(operations: Vec<Operation>) -> Self {
        Self { operations }
    }
}

impl FromIterator<Operation> for JsonPatch {
    fn from_iter<I: IntoIterator<Item = Operation>>(operations: I) -> Self {
        Self { operations: operations.into_iter().collect() }
    }
}

impl Serialize for JsonPatch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.operations.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for JsonPatch {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Deserialize::deserialize(deserializer).map(|operations| Self { operations })
    }
}
