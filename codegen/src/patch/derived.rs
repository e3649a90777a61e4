//! The schemas of merge patches (RFC 7396), derived from those of the values that they change.
//!
//! An object becomes one of changes: members that are objects become such in turn, all others are replaced whole. What the schema
//! asserts of the whole holds for the value that comes out, not for the patch.

use std::collections::HashMap;

use super::{behind, branches, meant, operations};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Access, Docs, Model, Object, Property, Rest, Schema, SchemaId, Shape};

/// The derived schemas, each once.
#[derive(Debug, Default)]
pub(super) struct Derived {
    done: HashMap<SchemaId, SchemaId>,
    /// Schemas with what is derived of them, whose shape is still to be made: a list, since schemas may go in circles.
    open: Vec<(SchemaId, SchemaId)>,
}

/// How a value is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Member by member.
    Members,
    /// By a value that takes its place.
    Whole,
    /// One of both, which only the value tells.
    Either,
}

impl Derived {
    /// The schema of the changes to values of a body's schema; `wish` is the name of one that has none.
    pub(super) fn of_body(&mut self, model: &mut Model, schema: SchemaId, wish: &str, diagnostics: &mut Diagnostics) -> SchemaId {
        let new = self.of(model, schema, diagnostics);
        let named = &mut model.schemas[new];
        if new != schema && named.name.is_none() && named.rust_name.is_none() {
            named.rust_name = Some(wish.to_owned());
        }
        while let Some((from, to)) = self.open.pop() {
            let shape = self.shape(model, from, diagnostics);
            model.schemas[to].shape = shape;
        }
        new
    }

    fn of(&mut self, model: &mut Model, schema: SchemaId, diagnostics: &mut Diagnostics) -> SchemaId {
        if let Some(done) = self.done.get(&schema) {
            return *done;
        }
        let new = match way(model, schema) {
            Way::Whole => return schema,
            Way::Either => {
                warn(model, schema, diagnostics);
                model.schemas.push(copy(&model.schemas[schema], Shape::Any))
            }
            Way::Members => {
                let new = model.schemas.push(named(&model.schemas[schema]));
                self.open.push((schema, new));
                new
            }
        };
        self.done.insert(schema, new);
        new
    }

    fn shape(&mut self, model: &mut Model, schema: SchemaId, diagnostics: &mut Diagnostics) -> Shape {
        match model.schemas[schema].shape.clone() {
            Shape::Alias(target) => Shape::Alias(self.of(model, target, diagnostics)),
            Shape::Object(object) => Shape::Object(self.object(model, schema, object, diagnostics)),
            // see `way`
            other => other,
        }
    }

    fn object(&mut self, model: &mut Model, schema: SchemaId, object: Object, diagnostics: &mut Diagnostics) -> Object {
        let written = object.properties.into_iter().filter(|property| model.schemas[property.schema].access != Access::Read);
        let written: Vec<Property> = written.collect();
        let properties = written
            .into_iter()
            .map(|property| Property { schema: self.of(model, property.schema, diagnostics), ..property })
            .collect();
        let patterns = object.patterns.into_iter();
        let patterns = patterns.map(|(pattern, value)| (pattern, self.or_null(model, value, diagnostics))).collect();
        let rest = match object.rest {
            Rest::Kept(rest) => Rest::Kept(self.or_null(model, rest, diagnostics)),
            rest @ (Rest::Ignored | Rest::Refused) => rest,
        };
        Object { properties, rest, patterns, ignore_case: object.ignore_case, changes: Some(schema) }
    }

    /// Of a member of any name, which null removes.
    fn or_null(&mut self, model: &mut Model, value: SchemaId, diagnostics: &mut Diagnostics) -> SchemaId {
        let target = self.of(model, value, diagnostics);
        let value = copy(&model.schemas[value], Shape::Alias(target));
        model.schemas.push(Schema { nullable: true, ..value })
    }
}

fn way(model: &Model, schema: SchemaId) -> Way {
    if behind(model, schema).any(|id| model.custom.contains_key(&id)) {
        return Way::Whole;
    }
    let Some(id) = meant(model, Some(schema)) else { return Way::Whole };
    match &model.schemas[id].shape {
        Shape::Object(_) if is_object(model, id) => Way::Members,
        Shape::OneOf { .. } | Shape::AnyOf { .. } if branches(model, id).iter().any(|branch| is_object(model, *branch)) => {
            Way::Either
        }
        Shape::Object(_) | Shape::OneOf { .. } | Shape::AnyOf { .. } => Way::Whole,
        Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) => Way::Whole,
        Shape::Text(_) | Shape::Enumeration { .. } | Shape::Array { .. } | Shape::Tuple { .. } | Shape::Alias(_) => Way::Whole,
    }
}

/// Whether a schema is an object that something is said of.
fn is_object(model: &Model, schema: SchemaId) -> bool {
    match &model.schemas[schema].shape {
        Shape::Object(object) => !operations::says_nothing(model, object),
        _ => false,
    }
}

/// `Pet` becomes `PetPatch`, `PetPatch` stays as it is.
fn named(schema: &Schema) -> Schema {
    let patch = |name: &String| {
        let ends = name.to_ascii_lowercase().ends_with("patch");
        if ends { name.clone() } else { format!("{name} Patch") }
    };
    let (name, rust_name) = (schema.name.as_ref().map(patch), schema.rust_name.as_ref().map(patch));
    Schema { name, rust_name, ..copy(schema, Shape::Any) }
}

/// The schema without what is said of whole values: assertions, a default, examples.
fn copy(schema: &Schema, shape: Shape) -> Schema {
    Schema {
        at: schema.at,
        name: None,
        rust_name: None,
        docs: Docs { examples: Vec::new(), ..schema.docs.clone() },
        shape,
        nullable: schema.nullable,
        checks: Vec::new(),
        rule: None,
        default: None,
        access: schema.access,
        xml: schema.xml.clone(),
    }
}

fn warn(model: &Model, schema: SchemaId, diagnostics: &mut Diagnostics) {
    let message = "in a merge patch this union is any JSON value: its changes do not tell which branch they are made to";
    diagnostics.push_once(Diagnostic::new(Code::UntypedMediaType, model.schemas[schema].at, message));
}
