//! The `xml` object: what a value becomes in XML. `attribute`, `wrapped` and `x-ms-text` of versions before 3.2 are node types too.

use super::super::Resolver;
use super::facet::Facets;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Xml as Written;
use crate::model::{Shape, Xml, XmlNode};
use crate::source::Location;

/// The outermost `xml` object, as far as it can be followed by values of this shape.
pub(super) fn xml(resolver: &mut Resolver<'_>, facets: &Facets<'_>, shape: &Shape) -> Xml {
    let Some(xml) = facets.list.iter().find_map(|facet| facet.schema.xml.as_deref()) else { return Xml::default() };
    let text = |text: Option<&str>| text.map(str::to_owned);
    let node = node(resolver, xml).filter(|node| fits(resolver, xml, *node, shape));
    Xml { name: text(xml.name), namespace: text(xml.namespace), prefix: text(xml.prefix), node }
}

fn node(resolver: &mut Resolver<'_>, xml: &Written<'_>) -> Option<XmlNode> {
    match xml.node_type {
        None if xml.attribute => Some(XmlNode::Attribute),
        None if xml.text => Some(XmlNode::Text),
        None => xml.wrapped.then_some(XmlNode::Element),
        Some(("element", _)) => Some(XmlNode::Element),
        Some(("attribute", _)) => Some(XmlNode::Attribute),
        Some(("text", _)) => Some(XmlNode::Text),
        Some(("cdata", _)) => Some(XmlNode::Cdata),
        Some(("none", _)) => Some(XmlNode::None),
        Some((other, at)) => {
            let diagnostic = Diagnostic::new(Code::UnsupportedKeyword, at, format!("`{other}` is no XML node type"));
            resolver.report_once(at, || diagnostic.help("write `element`, `attribute`, `text`, `cdata` or `none`"));
            None
        }
    }
}

/// Whether values can be such a node; where they cannot they become elements, and that is told.
fn fits(resolver: &mut Resolver<'_>, xml: &Written<'_>, node: XmlNode, shape: &Shape) -> bool {
    let (message, at) = match (node, kind(shape)) {
        (XmlNode::Attribute, Kind::Composite) => ("an attribute holds no list or object: an element is made of it", xml.at),
        (XmlNode::Text | XmlNode::Cdata, Kind::Composite) => ("a text holds no list or object: an element is made of it", xml.at),
        (XmlNode::None, Kind::Single) => ("a single value must be a node of some type: an element is made of it", xml.at),
        _ => return true,
    };
    report(resolver, at, message);
    false
}

enum Kind {
    Single,
    Composite,
    Either,
}

fn kind(shape: &Shape) -> Kind {
    match shape {
        Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) | Shape::Enumeration { .. } => Kind::Single,
        Shape::Array { .. } | Shape::Tuple { .. } | Shape::Object(_) => Kind::Composite,
        Shape::Any | Shape::Never | Shape::Null | Shape::Alias(_) | Shape::OneOf { .. } | Shape::AnyOf { .. } => Kind::Either,
    }
}

fn report(resolver: &mut Resolver<'_>, at: Location, message: &str) {
    let diagnostic = Diagnostic::new(Code::IneffectiveKeyword, at, message).on_key();
    resolver.report_once(at, || diagnostic.help("leave the node type out, or write `nodeType: element`"));
}
