//! What a schema says, as a text that is the same for all that say it.

use std::fmt::Write as _;

use crate::model::{Check, Discriminator, Number, Object, Rest, Schema, SchemaId, Shape};
use crate::source::{Location, Node, Sources};

/// The text of a schema; `first` tells the schema that stands for one it holds. Places and examples are not said.
pub(super) fn said(sources: &Sources, schema: &Schema, first: &mut dyn FnMut(SchemaId) -> SchemaId) -> String {
    let Schema { docs, nullable, checks, default, access, xml, .. } = schema;
    let default = default.map(|at| json(sources, at));
    let format = written_format(sources, schema);
    let mut text = format!(
        "{:?} {:?} {} {nullable} {default:?} {access:?} {xml:?} {format:?} ",
        docs.title, docs.description, docs.deprecated
    );
    checks.iter().for_each(|found| check(&mut text, sources, found));
    shape(&mut text, sources, &schema.shape, first);
    text
}

/// `format` as it is written: one that no type says is said of the arguments of calls by name.
fn written_format(sources: &Sources, schema: &Schema) -> Option<String> {
    let Node::Object(members) = sources.node(schema.at) else { return None };
    members.get("format").map(|at| json(sources, at))
}

fn check(text: &mut String, sources: &Sources, check: &Check) {
    let (name, bound) = match check {
        Check::Minimum(bound) => ("minimum", bound),
        Check::ExclusiveMinimum(bound) => ("above", bound),
        Check::Maximum(bound) => ("maximum", bound),
        Check::ExclusiveMaximum(bound) => ("below", bound),
        Check::MultipleOf(unit) => ("unit", unit),
        Check::MinLength(_) | Check::MaxLength(_) | Check::Pattern(_) | Check::MinItems(_) | Check::MaxItems(_) => {
            return put(text, check);
        }
        Check::UniqueItems | Check::MinProperties(_) | Check::MaxProperties(_) => return put(text, check),
    };
    match bound {
        Number::Integer(bound) => put(text, &(name, bound)),
        Number::Float(_, at) => put(text, &(name, json(sources, *at))),
    }
}

fn shape(text: &mut String, sources: &Sources, shape: &Shape, first: &mut dyn FnMut(SchemaId) -> SchemaId) {
    match shape {
        Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => {
            put(text, shape);
        }
        Shape::Enumeration { values, names, descriptions, open, any_text, flags } => {
            let values: Vec<String> = values.iter().map(|at| json(sources, *at)).collect();
            put(text, &("enumeration", values, names, descriptions, open, any_text, flags));
        }
        Shape::Array { items } => put(text, &("array", first(*items))),
        Shape::Tuple { items, least, rest } => put(text, &("tuple", each(items, first), least, rest.map(&mut *first))),
        Shape::Object(object) => self::object(text, object, first),
        Shape::OneOf { branches, discriminator } => {
            put(text, &("one", each(branches, first)));
            self::discriminator(text, discriminator.as_ref(), first);
        }
        Shape::AnyOf { branches, discriminator } => {
            put(text, &("any", each(branches, first)));
            self::discriminator(text, discriminator.as_ref(), first);
        }
        Shape::Alias(target) => put(text, &("alias", first(*target))),
    }
}

fn object(text: &mut String, object: &Object, first: &mut dyn FnMut(SchemaId) -> SchemaId) {
    let Object { properties, rest, patterns, ignore_case, changes } = object;
    put(text, &("object", ignore_case, changes.map(&mut *first)));
    for property in properties {
        put(text, &(&property.name, &property.rust_name, property.required, first(property.schema)));
    }
    for (pattern, schema) in patterns {
        put(text, &("pattern", pattern, first(*schema)));
    }
    match rest {
        Rest::Ignored | Rest::Refused => put(text, rest),
        Rest::Kept(schema) => put(text, &("kept", first(*schema))),
    }
}

fn discriminator(text: &mut String, discriminator: Option<&Discriminator>, first: &mut dyn FnMut(SchemaId) -> SchemaId) {
    let Some(Discriminator { property, tags, beside, default }) = discriminator else { return };
    put(text, &("by", property, each(beside, first), default.map(&mut *first)));
    for (tag, branch) in tags {
        put(text, &(tag, first(*branch)));
    }
}

fn each(schemas: &[SchemaId], first: &mut dyn FnMut(SchemaId) -> SchemaId) -> Vec<SchemaId> {
    schemas.iter().map(|schema| first(*schema)).collect()
}

/// Strings are quoted, so that no two things are written alike.
fn put(text: &mut String, what: &dyn std::fmt::Debug) {
    _ = write!(text, "{what:?};");
}

fn json(sources: &Sources, at: Location) -> String {
    sources.json(at).to_string()
}
