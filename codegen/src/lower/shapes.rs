//! Static shapes of what travels as XML, forms, text or structured parameters.

use std::collections::HashMap;

use super::access::Direction;
use super::{View, alternatives, types, xml};
use crate::api::{Codec, Media, Member, Shape, ShapeId, ShapeItem, Xml};
use crate::model::{self, Object, Rest, SchemaId};
use crate::naming::{Scope, constant_name};

/// The shapes that are needed, found on the way through the operations.
#[derive(Debug, Default)]
pub(super) struct Shapes {
    ids: HashMap<(SchemaId, Direction), ShapeId>,
    /// In the order of their ids; filled by `finish`.
    wanted: Vec<(SchemaId, Direction)>,
    /// Lists and maps that are being spelled in place.
    open: Vec<SchemaId>,
}

impl Shapes {
    /// The shape of a body that travels as these media types: JSON tells its types itself.
    pub(super) fn body(&mut self, view: View<'_>, schema: Option<SchemaId>, media: &[Media]) -> Shape {
        let told = media.iter().all(|media| media.codec == Codec::Json);
        let in_xml = media.iter().any(|media| media.codec == Codec::Xml);
        match schema {
            Some(schema) if in_xml => xml::rooted(view, schema, self.of(view, schema)),
            Some(schema) if !told => self.of(view, schema),
            Some(_) | None => Shape::Any,
        }
    }

    /// The shape of a schema's values. What may go in circles, as schemas do, has a name.
    pub(super) fn of(&mut self, view: View<'_>, id: SchemaId) -> Shape {
        let schema = &view.model.schemas[id];
        match &schema.shape {
            model::Shape::Any | model::Shape::Never | model::Shape::Null => Shape::Any,
            model::Shape::Boolean => Shape::Boolean,
            model::Shape::Integer(_) => Shape::Integer,
            model::Shape::Number(_) => Shape::Number,
            model::Shape::Text(_) => Shape::Text,
            model::Shape::Enumeration { values, .. } => enumeration(view, values),
            model::Shape::Alias(target) => self.of(view, *target),
            model::Shape::Array { .. } | model::Shape::Tuple { .. } if self.may_inline(id, schema) => self.inline(view, id),
            model::Shape::Object(object) if !types::is_struct(object) && self.may_inline(id, schema) => self.inline(view, id),
            model::Shape::Object(_) | model::Shape::Array { .. } | model::Shape::Tuple { .. } => self.named(view, id),
            model::Shape::OneOf { .. } | model::Shape::AnyOf { .. } => self.named(view, id),
        }
    }

    /// All shapes, with the shapes they refer to in turn.
    pub(super) fn finish(mut self, view: View<'_>) -> Vec<ShapeItem> {
        let mut scope = Scope::default();
        let mut items = Vec::new();
        while let Some((id, direction)) = self.wanted.get(items.len()).copied() {
            let view = view.toward(direction);
            let wish = view.names.name(id, direction).or(view.model.schemas[id].name.as_deref()).unwrap_or("inline");
            let rust = scope.take(&constant_name(&format!("{wish} shape")), "", view.model.schemas[id].at).name;
            let shape = self.spelled(view, id);
            items.push(ShapeItem { rust, shape });
        }
        items
    }

    fn may_inline(&self, id: SchemaId, schema: &model::Schema) -> bool {
        schema.name.is_none() && !self.open.contains(&id)
    }

    fn inline(&mut self, view: View<'_>, id: SchemaId) -> Shape {
        self.open.push(id);
        let shape = self.spelled(view, id);
        self.open.pop();
        shape
    }

    fn named(&mut self, view: View<'_>, id: SchemaId) -> Shape {
        let side = (id, view.side(id));
        let next = ShapeId(self.wanted.len());
        let shape = *self.ids.entry(side).or_insert(next);
        if shape == next {
            self.wanted.push(side);
        }
        Shape::Named(shape)
    }

    fn spelled(&mut self, view: View<'_>, id: SchemaId) -> Shape {
        let schema = &view.model.schemas[id];
        match &schema.shape {
            model::Shape::Object(object) => self.object(view, id, object),
            model::Shape::Tuple { items, rest, .. } => Shape::Array {
                first: items.iter().map(|item| self.of(view, *item)).collect(),
                items: Box::new(rest.map_or(Shape::Text, |rest| self.of(view, rest))),
                first_xml: xml::of_items(view, items),
                items_xml: rest.map_or_else(Xml::default, |rest| xml::of_item(view, rest)),
            },
            model::Shape::Array { items } => Shape::Array {
                first: Vec::new(),
                items: Box::new(self.of(view, *items)),
                first_xml: Vec::new(),
                items_xml: xml::of_item(view, *items),
            },
            model::Shape::OneOf { branches, discriminator } | model::Shape::AnyOf { branches, discriminator } => {
                let shapes = branches.iter().map(|branch| (*branch, self.of(view, *branch))).collect();
                Shape::OneOf(alternatives::alternatives(view, shapes, discriminator.as_ref()))
            }
            // nothing else is spelled: see `of`
            _ => Shape::Any,
        }
    }

    fn object(&mut self, view: View<'_>, id: SchemaId, object: &Object) -> Shape {
        let schema = &view.model.schemas[id];
        let rest = match object.rest {
            Rest::Kept(rest) => Some(Box::new(self.of(view, rest))),
            Rest::Ignored | Rest::Refused => None,
        };
        if object.properties.is_empty() && object.rest != Rest::Refused {
            return Shape::Map(rest.unwrap_or_else(|| Box::new(Shape::Any)));
        }
        let members = view.travelling(object).map(|property| Member {
            wire: property.name.clone(),
            shape: self.of(view, property.schema),
            xml: xml::of_member(view, property),
        });
        let members = members.collect();
        Shape::Object {
            root: schema.xml.name.clone().or(schema.name.clone()).unwrap_or_default(),
            namespace: schema.xml.namespace.clone(),
            prefix: schema.xml.prefix.clone(),
            members,
            rest,
            ignore_case: object.ignore_case,
        }
    }
}

/// Of the values, if they are of one kind.
fn enumeration(view: View<'_>, values: &[crate::source::Location]) -> Shape {
    let values: Vec<serde_json::Value> =
        values.iter().map(|value| view.sources.json(*value)).filter(|value| !value.is_null()).collect();
    if values.iter().all(serde_json::Value::is_string) {
        Shape::Text
    } else if values.iter().all(|value| value.is_i64() || value.is_u64()) {
        Shape::Integer
    } else if values.iter().all(serde_json::Value::is_number) {
        Shape::Number
    } else if values.iter().all(serde_json::Value::is_boolean) {
        Shape::Boolean
    } else {
        Shape::Any
    }
}
