//! The Parameter and Header objects: what they say of values is a schema of its own, and `collectionFormat` a style.

use crate::document::example;
use crate::document::parameter::{Described, Header, Parameter};
use crate::document::reader::{Object, Reader};
use crate::document::schema::{self, Schema};
use crate::source::{Location, Node};

/// A parameter of an operation: where the operation lists it, and what stands there, references followed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Given<'a> {
    pub(super) at: Location,
    pub(super) target: Location,
    pub(super) name: &'a str,
    pub(super) place: &'a str,
    pub(super) required: bool,
}

impl Given<'_> {
    /// Whether it is the body, or a field of it.
    pub(super) fn is_in_body(&self) -> bool {
        matches!(self.place, "body" | "formData")
    }
}

/// An entry of `parameters`.
pub(super) fn given<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Given<'a>> {
    let mut target = reader.shared::<Parameter<'a>>(at)?;
    let mut passed = vec![target];
    while let Some(reference) = reader.parts.parameters.get(&target)?.reference {
        target = reader.shared::<Parameter<'a>>(reference.target?)?;
        if passed.contains(&target) {
            break;
        }
        passed.push(target);
    }
    let parameter = reader.parts.parameters.get(&target)?;
    let (name, place) = (parameter.name.unwrap_or_default(), parameter.place.map_or("", |(place, _)| place));
    Some(Given { at, target, name, place, required: parameter.value.required.unwrap_or(false) })
}

/// Reads a parameter, of the body or not.
pub(in crate::document) fn read<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Parameter<'a>> {
    let mut object = reader.object(at)?;
    let reference = object.reference::<Parameter<'a>>();
    if reference.is_none() {
        object.require("name");
        object.require("in");
    }
    let place = object.child("in", |reader, at| Some((reader.string(at)?, at)));
    let parameter = Parameter {
        at,
        reference,
        name: object.string("name"),
        place,
        value: described(&mut object, reference.is_none(), place.map_or("", |(place, _)| place)),
    };
    object.finish();
    Some(parameter)
}

/// Reads a response header.
pub(in crate::document) fn header<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Header<'a>> {
    let mut object = reader.object(at)?;
    let header = Header { at, reference: None, value: described(&mut object, true, "header") };
    object.finish();
    Some(header)
}

fn described<'a>(object: &mut Object<'_, 'a>, whole: bool, place: &str) -> Described<'a> {
    let own = object.child("schema", Reader::shared::<Schema<'a>>);
    if place != "body" {
        object.ignore(schema::FLAT);
    }
    let flat = (whole && own.is_none() && place != "body").then(|| schema::flat(object.reader, object.at));
    let collection = collection(object, place);
    let is_unencoded = object.flag("x-ms-skip-url-encoding").unwrap_or(false);
    Described {
        rust_name: object.string("x-rust-name"),
        description: object.string("description"),
        required: object.flag("required"),
        deprecated: object.flag("deprecated").unwrap_or(false),
        allow_empty: object.flag("allowEmptyValue").unwrap_or(false),
        allow_reserved: is_unencoded,
        spans: is_unencoded | object.flag("x-multi-segment").unwrap_or(false),
        style: None,
        collection,
        explode: None,
        schema: own.or(flat.flatten()),
        content: Vec::new(),
        examples: example::of(object),
    }
}

/// `collectionFormat`; `csv` where it is absent.
fn collection<'a>(object: &mut Object<'_, 'a>, place: &str) -> Option<(&'a str, Location)> {
    let at = object.take("collectionFormat");
    // fields of a form take what their media type gives them
    if matches!(place, "body" | "formData") {
        return None;
    }
    let Some(at) = at else { return Some(("csv", object.at)) };
    Some((object.reader.string(at)?, at))
}

/// Whether a parameter is a file.
pub(super) fn is_file(reader: &Reader<'_>, at: Location) -> bool {
    let Node::Object(members) = reader.sources.node(at) else { return false };
    members.get("type").is_some_and(|at| matches!(reader.sources.node(at), Node::String("file")))
}
