//! How values stand in XML: the `xml` object of a schema and of what it stands for, and the name of the root.

use super::View;
use super::types;
use crate::api::{Absent, Shape, Xml};
use crate::model::{self, Property, SchemaId, XmlNode};

/// Of an object's member.
pub(super) fn of_member(view: View<'_>, property: &Property) -> Xml {
    let said = said(view, property.schema);
    Xml { absent: absent(view, property, said.node), ..of_node(said) }
}

/// Of a list's item.
pub(super) fn of_item(view: View<'_>, id: SchemaId) -> Xml {
    of_node(said(view, id))
}

/// Of a list's first items; nothing where nothing is said of any.
pub(super) fn of_items(view: View<'_>, ids: &[SchemaId]) -> Vec<Xml> {
    let all: Vec<Xml> = ids.iter().map(|id| of_item(view, *id)).collect();
    if all.iter().all(|xml| *xml == Xml::default()) { Vec::new() } else { all }
}

/// The shape of a whole body, with the name of its root element where the shape alone does not say it.
pub(super) fn rooted(view: View<'_>, id: SchemaId, shape: Shape) -> Shape {
    let said = said(view, id);
    let meant = &view.model.schemas[types::meant(view, id)];
    let Some(name) = root_name(&said, meant) else { return shape };
    let is_told = matches!(&meant.shape, model::Shape::Object(object) if types::is_struct(object))
        && meant.xml.name.as_ref().or(meant.name.as_ref()) == Some(&name)
        && (&meant.xml.namespace, &meant.xml.prefix) == (&said.namespace, &said.prefix);
    match is_told {
        true => shape,
        false => Shape::Root { name, namespace: said.namespace, prefix: said.prefix, shape: Box::new(shape) },
    }
}

/// The items of a list have no element around them, unless one is asked for.
fn root_name(said: &model::Xml, meant: &model::Schema) -> Option<String> {
    let is_list = matches!(meant.shape, model::Shape::Array { .. } | model::Shape::Tuple { .. });
    let own = meant.name.clone().filter(|_| !is_list || said.node == Some(XmlNode::Element));
    said.name.clone().or(own)
}

/// What a schema says, and where it is silent, what the schemas say that it stands for.
fn said(view: View<'_>, id: SchemaId) -> model::Xml {
    let mut said = model::Xml::default();
    let mut id = id;
    for _ in 0..view.model.schemas.len() {
        let schema = &view.model.schemas[id];
        let own = schema.xml.clone();
        said = model::Xml {
            name: said.name.or(own.name),
            namespace: said.namespace.or(own.namespace),
            prefix: said.prefix.or(own.prefix),
            node: said.node.or(own.node),
        };
        match schema.shape {
            model::Shape::Alias(target) => id = target,
            _ => break,
        }
    }
    said
}

fn of_node(said: model::Xml) -> Xml {
    let model::Xml { name, namespace, prefix, node } = said;
    Xml { name, namespace, prefix, node, absent: Absent::Omitted }
}

/// An attribute that is not there is `null` where the schema allows that (OpenAPI 3.2.0, "Handling `null` Values"), and a text that must be
/// there is an empty one.
fn absent(view: View<'_>, property: &Property, node: Option<XmlNode>) -> Absent {
    let shape = &view.model.schemas[types::meant(view, property.schema)].shape;
    let is_text = matches!(shape, model::Shape::Text(_));
    match node {
        Some(XmlNode::Attribute | XmlNode::Text | XmlNode::Cdata | XmlNode::None) if types::nullable(view, property.schema) => {
            Absent::Null
        }
        Some(XmlNode::Text | XmlNode::Cdata) if property.required && is_text => Absent::Empty,
        Some(XmlNode::None) if property.required => Absent::Empty,
        Some(XmlNode::Attribute | XmlNode::Text | XmlNode::Cdata | XmlNode::Element | XmlNode::None) | None => Absent::Omitted,
    }
}
