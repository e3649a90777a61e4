//! Forms whose fields the description encodes one by one (`encoding`): each is written and read as a query parameter of its style would be,
//! or as the text of a media type, of a list each item (OpenAPI 3.2.0 section 4.15.1). Fields without an encoding are as in other forms.
//! A list that is written item by item leaves nothing where it has none, so that a required one which is not there is an empty one.

use http::HeaderMap;

use super::{Fields, Lists, Syntax, fields_to_json, pairs, write};
use crate::body::tree::Tree;
use crate::body::{self, DecodeError, EncodeError, json, literal, pointer};
use crate::operation::{FormField, Parameter, Place, Style, Written};
use crate::param::percent::{self, Escape};
use crate::param::{self, Source, Target};
use crate::shape::{Member, ObjectShape, Shape};

/// The form of a JSON text.
pub(in crate::body) fn from_json(json: &[u8], shape: &Shape, fields: &[FormField]) -> Result<Vec<u8>, EncodeError> {
    let tree = Tree::parse(json)?;
    let shape = shape.of_tree(&tree);
    let Tree::Object(members) = &tree else {
        return Err(EncodeError::new("a form holds named fields, no list and no single value"));
    };
    let mut target = Target::default();
    for (name, value) in members {
        let text = match fields.iter().find(|field| field.name == name) {
            Some(field) if field.written != Written::Usual => one(field, value, member_of(shape, name))?,
            _ => write::write("", &Tree::Object(vec![(name.clone(), value.clone())]), shape, SYNTAX)?,
        };
        param::append_query(&mut target.query, &text);
    }
    Ok(target.query.into_bytes())
}

/// The JSON text of a form.
pub(in crate::body) fn to_json(bytes: &[u8], shape: &Shape, fields: &[FormField]) -> Result<Vec<u8>, DecodeError> {
    let Shape::Object(object) = shape.bare() else { return super::to_json(bytes, shape) };
    let (mut own, mut others) = (vec![String::new(); fields.len()], Fields::default());
    for (name, value) in pairs(json::text(bytes)?) {
        match owner(name, object, fields).and_then(|place| own.get_mut(place)) {
            Some(query) => param::append_query(query, &format!("{name}={value}")),
            None => others.add(name, value)?,
        }
    }
    let mut out = fields_to_json(&others, shape)?;
    for (field, query) in fields.iter().zip(&own) {
        let json = if query.is_empty() { None } else { read(field, query, member_of(shape, field.name))? };
        let absent = || field.absent.filter(|_| !has(&others, object, field.name)).map(|json| json.as_bytes().to_vec());
        if let Some(json) = json.or_else(absent) {
            add(&mut out, field.name, checked(field, &json)?);
        }
    }
    Ok(out)
}

/// Whether a member is among the fields of the usual kind.
fn has(fields: &Fields, object: &ObjectShape, name: &str) -> bool {
    let place = object.member(name, |member| member.name);
    let mut names = fields.root().members.keys();
    names.any(|found| found == name || (place.is_some() && object.member(found, |member| member.name) == place))
}

const SYNTAX: Syntax = Syntax { escape: Escape::Form, names: Escape::Form, open: "[", close: "]", lists: Lists::Repeated };

/// One field, or one for each item of a list.
fn one(field: &FormField, value: &Tree<'_>, shape: &'static Shape) -> Result<String, EncodeError> {
    let parameter = parameter(field, shape);
    match (value, items_of(field, shape)) {
        (Tree::Null, _) => Ok(String::new()),
        (Tree::Array(items), Some(shape)) => {
            let parameter = Parameter { shape, ..parameter };
            items.iter().try_fold(String::new(), |mut query, item| {
                param::append_query(&mut query, &written(&parameter, item)?);
                Ok(query)
            })
        }
        (value, _) => written(&parameter, value),
    }
}

fn written(parameter: &Parameter, value: &Tree<'_>) -> Result<String, EncodeError> {
    let (mut target, mut json) = (Target::default(), Vec::new());
    value.write(&mut json);
    param::write_json(parameter, &json, &mut target).map_err(|error| refused(parameter.name, &error))?;
    Ok(target.query)
}

fn read(field: &FormField, query: &str, shape: &'static Shape) -> Result<Option<Vec<u8>>, DecodeError> {
    let parameter = parameter(field, shape);
    let (Some(items), Written::Content(payload)) = (items_of(field, shape), field.written) else {
        let source = Source { path: "", holes: &[], query, headers: &HeaderMap::new() };
        return param::read_json(&parameter, &source).map_err(|error| fault(field, &error.message));
    };
    let mut out = vec![b'['];
    for (index, (_, value)) in pairs(query).enumerate() {
        if index > 0 {
            out.push(b',');
        }
        let text = percent::decode(value, true).map_err(|error| fault(field, error.words()))?;
        let json = body::to_json(payload, text.as_bytes(), items).map_err(|error| fault(field, &error.off_text().to_string()))?;
        out.extend(checked(field, &json)?);
    }
    out.push(b']');
    Ok(Some(out))
}

/// The field that a pair is of: by its own name, else by that of a member where members are fields themselves.
fn owner(name: &str, object: &ObjectShape, fields: &[FormField]) -> Option<usize> {
    let decoded = percent::decode(name, true).ok()?;
    let first = decoded.split('[').next().unwrap_or_default();
    let named = fields.iter().position(|field| field.name == first);
    if named.and_then(|place| fields.get(place)).is_some_and(|field| field.written == Written::Usual) {
        return None;
    }
    let is_other = object.members.iter().any(|member| member.name == first);
    let spread = |open: bool| {
        let takes = |field: &FormField| {
            spreads(field) && holds(object.members.iter().find(|member| member.name == field.name), first, open)
        };
        (!is_other).then(|| fields.iter().position(takes)).flatten()
    };
    named.or_else(|| spread(false)).or_else(|| spread(true))
}

fn spreads(field: &FormField) -> bool {
    matches!(field.written, Written::Styled { style: Style::Form, explode: true, .. })
}

/// Whether an object has a member, or, where it is open, can have one.
fn holds(member: Option<&Member>, name: &str, open: bool) -> bool {
    match member.map(|member| member.shape.bare()) {
        Some(Shape::Object(object)) => object.member(name, |member| member.name).is_some() || (open && object.rest.is_some()),
        Some(Shape::Map(_)) => open,
        _ => false,
    }
}

/// What each item of a list is written by, where a media type is for them.
fn items_of(field: &FormField, shape: &'static Shape) -> Option<&'static Shape> {
    match (field.written, shape.bare()) {
        (Written::Content(_), Shape::Array(array)) => Some(array.items),
        _ => None,
    }
}

fn parameter(field: &FormField, shape: &'static Shape) -> Parameter {
    let plain = Parameter { name: field.name, place: Place::Query, shape, ..Parameter::PLAIN };
    match field.written {
        Written::Usual => plain,
        Written::Styled { style, explode, allow_reserved } => Parameter { style, explode, allow_reserved, ..plain },
        Written::Content(payload) => Parameter { style: Style::Content(payload), ..plain },
    }
}

/// What a field says is JSON stands among other JSON: nothing of it may reach beyond its own value.
fn checked<'j>(field: &FormField, json: &'j [u8]) -> Result<&'j [u8], DecodeError> {
    match serde_json::from_slice::<serde::de::IgnoredAny>(json) {
        Ok(_) => Ok(json),
        Err(_) => Err(fault(field, "expected JSON, found another text")),
    }
}

/// Adds a member to the text of an object.
fn add(object: &mut Vec<u8>, name: &str, json: &[u8]) {
    object.pop();
    if object.len() > 1 {
        object.push(b',');
    }
    literal::write_name(name, object);
    object.extend(json);
    object.push(b'}');
}

/// A parameter tells the place inside it at the end of its message.
fn fault(field: &FormField, message: &str) -> DecodeError {
    let inside =
        message.strip_suffix('`').and_then(|told| told.rsplit_once(" at `")).filter(|(_, inside)| inside.starts_with('/'));
    let (message, inside) = inside.unwrap_or((message, ""));
    DecodeError::new(format!("field `{}`: {message}", field.name)).at(place(field.name) + inside)
}

/// What is no parameter must not be called one.
fn refused(name: &str, error: &EncodeError) -> EncodeError {
    let told = error.message.strip_prefix("query parameter ").unwrap_or(&error.message);
    EncodeError::new(format!("field {told}")).at(place(name))
}

fn place(name: &str) -> String {
    let mut place = String::new();
    pointer::push(&mut place, name);
    place
}

fn member_of(shape: &Shape, name: &str) -> &'static Shape {
    match shape.bare() {
        Shape::Object(object) => {
            object.members.iter().find(|member| member.name == name).map_or(object.other(), |member| member.shape)
        }
        Shape::Map(values) => values,
        _ => &Shape::Any,
    }
}
