//! `discriminator`: the value of a property that means a branch.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::convert::BASE;
use crate::description::Description;
use crate::pointer;

/// The schemas that extend others by `allOf`, by the one that is extended; both as references.
pub(crate) type Extensions = HashMap<String, Vec<String>>;

/// A value that a property must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tag {
    pub(crate) property: String,
    pub(crate) value: String,
}

/// Every schema of the components that extends another.
pub(crate) fn extensions(converted: &Value) -> Extensions {
    let mut all = Extensions::new();
    for place in ["/components/schemas", "/definitions"] {
        let schemas = converted.pointer(place).and_then(Value::as_object);
        for (name, schema) in schemas.into_iter().flatten() {
            let own = format!("{BASE}#{}", pointer::encode(&format!("{place}/{}", pointer::escape(name))));
            for branch in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
                if let Some(base) = branch.get("$ref").and_then(Value::as_str) {
                    all.entry(base.to_owned()).or_default().push(own.clone());
                }
            }
        }
    }
    all
}

/// The property of a schema's discriminator.
pub(crate) fn property(schema: &Map<String, Value>) -> Option<&str> {
    let discriminator = schema.get("discriminator")?;
    // Swagger 2.0 names the property alone
    discriminator.as_str().or_else(|| discriminator.get("propertyName").and_then(Value::as_str))
}

/// The tag of a branch: that of the mapping, else a constant of the branch, else its name.
pub(crate) fn of_branch(description: &Description, schema: &Map<String, Value>, branch: &Value) -> Option<Tag> {
    let property = property(schema)?;
    let reference = branch.get("$ref").and_then(Value::as_str);
    let mapped = reference.and_then(|reference| mapped(schema, reference));
    let mapped = mapped.or_else(|| reference.and_then(|reference| own(description, reference)));
    if mapped.is_none() && constant(description, branch, property) {
        // the property says it by itself
        return None;
    }
    if mapped.is_none()
        && reference.and_then(|reference| description.follow(reference)).is_some_and(|inner| chooses(inner, property))
    {
        // the tags of its branches lead through it
        return None;
    }
    let value = mapped.or_else(|| reference.map(pointer::last_step))?;
    Some(Tag { property: property.to_owned(), value })
}

/// Whether a schema is a union that the same property chooses from.
fn chooses(schema: &Value, name: &str) -> bool {
    let members = schema.as_object();
    members.is_some_and(|members| {
        property(members) == Some(name) && (members.contains_key("oneOf") || members.contains_key("anyOf"))
    })
}

/// The tag that a mapping gives to a reference.
pub(crate) fn mapped(schema: &Map<String, Value>, reference: &str) -> Option<String> {
    mapping(schema).find(|(_, target)| is_target(target, reference)).map(|(tag, _)| tag.to_owned())
}

/// The tag that a schema means without a mapping: the value that it gives itself, else its name.
pub(crate) fn implicit(description: &Description, reference: &str) -> String {
    own(description, reference).unwrap_or_else(|| pointer::last_step(reference))
}

/// The value that a schema gives itself.
fn own(description: &Description, reference: &str) -> Option<String> {
    description.follow(reference)?.get("x-ms-discriminator-value")?.as_str().map(str::to_owned)
}

/// The references of a mapping that are of this document.
pub(crate) fn mapping(schema: &Map<String, Value>) -> impl Iterator<Item = (&str, &str)> {
    let mapping = schema.get("discriminator").and_then(|discriminator| discriminator.get("mapping")).and_then(Value::as_object);
    mapping.into_iter().flatten().filter_map(|(tag, target)| Some((tag.as_str(), target.as_str()?)))
}

/// A mapping names a schema of the components, or refers to one.
pub(crate) fn is_target(target: &str, reference: &str) -> bool {
    let fragment = reference.strip_prefix(BASE).unwrap_or(reference);
    pointer::decode(target) == pointer::decode(fragment) || target == pointer::last_step(fragment)
}

/// The texts that a schema lists for the property of its discriminator.
pub(crate) fn listed<'d>(description: &'d Description, schema: &'d Map<String, Value>) -> Option<Vec<&'d str>> {
    let declared = schema.get("properties")?.get(property(schema)?)?;
    let values = referred(description, declared).get("enum")?.as_array()?;
    Some(values.iter().filter_map(Value::as_str).collect())
}

/// Whether the branch declares one value for the property.
fn constant(description: &Description, branch: &Value, property: &str) -> bool {
    let declared = referred(description, branch).get("properties").and_then(|properties| properties.get(property));
    let one_value = |schema: &Value| {
        schema.get("const").is_some() || schema.get("enum").and_then(Value::as_array).is_some_and(|values| values.len() == 1)
    };
    declared.is_some_and(one_value)
}

/// The schema that references lead to.
fn referred<'d>(description: &'d Description, mut schema: &'d Value) -> &'d Value {
    for _ in 0..8 {
        match schema.get("$ref").and_then(Value::as_str).and_then(|reference| description.follow(reference)) {
            Some(target) => schema = target,
            None => break,
        }
    }
    schema
}
