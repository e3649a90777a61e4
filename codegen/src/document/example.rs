//! The Example object, and `example` and `examples` beside a schema.

use super::Parts;
use super::reader::{Object, Reader, Shared, Table};
use super::reference::Reference;
use crate::source::Location;

/// A member of `examples`.
#[derive(Debug, Clone)]
pub(crate) struct SharedExample {
    pub(crate) reference: Option<Reference>,
    /// `value` or `dataValue`; none where the example is a file elsewhere or text as sent.
    pub(crate) value: Option<Location>,
}

/// Where an example is had from.
#[derive(Debug, Clone)]
pub(crate) enum Example {
    /// `example: 3`.
    Here(Location),
    /// `examples: { three: { value: 3 } }`.
    Named(Location),
}

impl<'a> Shared<'a> for SharedExample {
    fn read(reader: &mut Reader<'a>, at: Location) -> Option<Self> {
        let mut object = reader.object(at)?;
        let reference = object.reference::<SharedExample>();
        let value = object.take("value");
        let data = object.take("dataValue");
        object.ignore(&["summary", "description", "externalValue", "serializedValue"]);
        object.finish();
        Some(SharedExample { reference, value: value.or(data) })
    }

    fn table<'p>(parts: &'p mut Parts<'a>) -> &'p mut Table<Self> {
        &mut parts.examples
    }
}

/// The examples of an object that has `example` and `examples`.
pub(super) fn of<'a>(object: &mut Object<'_, 'a>) -> Vec<Example> {
    let mut examples: Vec<_> = object.take("example").map(Example::Here).into_iter().collect();
    let named = object.extensible_map("examples", Reader::shared::<SharedExample>);
    examples.extend(named.into_iter().map(|(_, at)| Example::Named(at)));
    examples
}
