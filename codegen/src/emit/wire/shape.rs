//! Shapes: what codecs read whose bytes do not tell types.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use crate::api::{Absent, Api, Member, Shape, ShapeItem, Xml};
use crate::model::XmlNode;

/// A shape under its name.
pub(super) fn item(api: &Api, item: &ShapeItem) -> TokenStream {
    let (name, shape) = (ident(&item.rust), value(Home { api, path: &TokenStream::new() }, &item.shape));
    quote! { pub(super) static #name: rt::Shape = #shape; }
}

/// A reference to a shape, from any module of the generated code but `wire`; shapes with members have names.
pub(in crate::emit) fn reference(api: &Api, shape: &Shape) -> TokenStream {
    let reference = referred(Home { api, path: &quote! { wire:: } }, shape);
    // within a function, what refers to a static or is made by a function lives long enough only in a constant
    match shape {
        Shape::Named(_) => reference,
        shape if is_made(shape) => quote! { const { #reference } },
        _ => reference,
    }
}

fn is_made(shape: &Shape) -> bool {
    match shape {
        Shape::Any | Shape::Boolean | Shape::Integer | Shape::Number | Shape::Text => false,
        Shape::Map(values) => is_made(values),
        Shape::OneOf(branches) => branches.iter().any(is_made),
        Shape::Alternative { shape, .. } | Shape::Root { shape, .. } => is_made(shape),
        Shape::Array { .. } | Shape::Object { .. } | Shape::Named(_) => true,
    }
}

/// As `reference`, inside of `wire`.
pub(super) fn local(api: &Api, shape: &Shape) -> TokenStream {
    referred(Home { api, path: &TokenStream::new() }, shape)
}

/// Where named shapes are found.
#[derive(Clone, Copy)]
struct Home<'a> {
    api: &'a Api,
    path: &'a TokenStream,
}

fn referred(home: Home<'_>, shape: &Shape) -> TokenStream {
    match shape {
        Shape::Named(id) => {
            let (path, name) = (home.path, ident(&home.api.shapes[id.0].rust));
            quote! { &#path #name }
        }
        shape => {
            let shape = value(home, shape);
            quote! { &#shape }
        }
    }
}

fn value(home: Home<'_>, shape: &Shape) -> TokenStream {
    match shape {
        Shape::Any => quote! { rt::Shape::Any },
        Shape::Boolean => quote! { rt::Shape::Boolean },
        Shape::Integer => quote! { rt::Shape::Integer },
        Shape::Number => quote! { rt::Shape::Number },
        Shape::Text => quote! { rt::Shape::Text },
        Shape::Array { first, items, first_xml, items_xml } => {
            let items = referred(home, items);
            let first = list("first", first.iter().map(|shape| referred(home, shape)).collect());
            let first_xml = list("first_xml", first_xml.iter().map(xml).collect());
            let items_xml = (*items_xml != Xml::default()).then(|| xml(items_xml)).map(|xml| quote! { items_xml: #xml, });
            match (&first, &first_xml, &items_xml) {
                (None, None, None) => quote! { rt::Shape::Array(&rt::ArrayShape::of(#items)) },
                _ => quote! { rt::Shape::Array(&rt::ArrayShape { #first #first_xml #items_xml ..rt::ArrayShape::of(#items) }) },
            }
        }
        Shape::Map(values) => {
            let values = referred(home, values);
            quote! { rt::Shape::Map(#values) }
        }
        Shape::Object { root, namespace, prefix, members, rest, ignore_case } => {
            let (namespace, prefix) = (option(namespace.as_ref()), option(prefix.as_ref()));
            let members = members.iter().map(|found| member(home, found));
            let rest = option_tokens(rest.as_ref().map(|rest| referred(home, rest)));
            quote! {
                rt::Shape::Object(&rt::ObjectShape {
                    root: #root,
                    namespace: #namespace,
                    prefix: #prefix,
                    members: &[#(#members),*],
                    rest: #rest,
                    ignore_case: #ignore_case,
                })
            }
        }
        Shape::OneOf(branches) => {
            let branches = branches.iter().map(|branch| referred(home, branch));
            quote! { rt::Shape::OneOf(&[#(#branches),*]) }
        }
        Shape::Alternative { required, fixed, shape } => {
            let shape = referred(home, shape);
            let fixed = fixed.iter().map(|(name, texts)| quote! { (#name, &[#(#texts),*]) });
            quote! {
                rt::Shape::Alternative(&rt::Alternative { required: &[#(#required),*], fixed: &[#(#fixed),*], shape: #shape })
            }
        }
        Shape::Root { name, namespace, prefix, shape } => {
            let (namespace, prefix, shape) = (option(namespace.as_ref()), option(prefix.as_ref()), referred(home, shape));
            quote! { rt::Shape::Root(&rt::Root { name: #name, namespace: #namespace, prefix: #prefix, shape: #shape }) }
        }
        Shape::Named(_) => {
            let shape = referred(home, shape);
            quote! { *#shape }
        }
    }
}

fn member(home: Home<'_>, member: &Member) -> TokenStream {
    let (name, shape) = (&member.wire, referred(home, &member.shape));
    if member.xml == Xml::default() {
        return quote! { rt::Member::new(#name, #shape) };
    }
    let xml = xml(&member.xml);
    quote! { rt::Member { name: #name, shape: #shape, xml: #xml } }
}

/// What is usual is left out.
fn xml(xml: &Xml) -> TokenStream {
    let Xml { name, namespace, prefix, node, absent } = xml;
    let text = |key: &str, text: &Option<String>| {
        let key = ident(key);
        text.as_ref().map(|text| quote! { #key: Some(#text), })
    };
    let (name, namespace, prefix) = (text("name", name), text("namespace", namespace), text("prefix", prefix));
    let node = node.map(|node| ident(node_name(node))).map(|node| quote! { node: rt::Node::#node, });
    let absent = absent_name(*absent).map(ident).map(|absent| quote! { absent: rt::Absent::#absent, });
    let all_said = [&name, &namespace, &prefix, &node, &absent].iter().all(|said| said.is_some());
    let rest = (!all_said).then(|| quote! { ..rt::Xml::USUAL });
    match *xml == Xml::default() {
        true => quote! { rt::Xml::USUAL },
        false => quote! { rt::Xml { #name #namespace #prefix #node #absent #rest } },
    }
}

fn node_name(node: XmlNode) -> &'static str {
    match node {
        XmlNode::Element => "Element",
        XmlNode::Attribute => "Attribute",
        XmlNode::Text => "Text",
        XmlNode::Cdata => "Cdata",
        XmlNode::None => "None",
    }
}

fn absent_name(absent: Absent) -> Option<&'static str> {
    match absent {
        Absent::Omitted => None,
        Absent::Null => Some("Null"),
        Absent::Empty => Some("Empty"),
    }
}

/// `first: &[…],`, unless it is empty.
fn list(key: &str, values: Vec<TokenStream>) -> Option<TokenStream> {
    let key = ident(key);
    (!values.is_empty()).then(|| quote! { #key: &[#(#values),*], })
}

fn option(text: Option<&String>) -> TokenStream {
    option_tokens(text.map(|text| quote! { #text }))
}

fn option_tokens(tokens: Option<TokenStream>) -> TokenStream {
    tokens.map_or_else(|| quote! { None }, |tokens| quote! { Some(#tokens) })
}
