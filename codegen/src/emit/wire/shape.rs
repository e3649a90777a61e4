//! Shapes: what codecs read whose bytes do not tell types.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use crate::api::{Api, Member, Shape, ShapeItem};
use crate::model::{Xml, XmlNode};

/// A shape under its name.
pub(super) fn item(api: &Api, item: &ShapeItem) -> TokenStream {
    let (name, shape) = (ident(&item.rust), value(Home { api, path: &TokenStream::new() }, &item.shape));
    quote! { pub(super) static #name: rt::Shape = #shape; }
}

/// A reference to a shape, from any module of the generated code but `wire`; shapes with members have names.
pub(in crate::emit) fn reference(api: &Api, shape: &Shape) -> TokenStream {
    let reference = referred(Home { api, path: &quote! { wire:: } }, shape);
    // within a function, what refers to a static lives long enough only in a constant
    match shape {
        Shape::Named(_) => reference,
        shape if holds_named(shape) => quote! { const { #reference } },
        _ => reference,
    }
}

fn holds_named(shape: &Shape) -> bool {
    match shape {
        Shape::Any | Shape::Boolean | Shape::Integer | Shape::Number | Shape::Text => false,
        Shape::Array { first, items, .. } => first.iter().any(holds_named) || holds_named(items),
        Shape::Map(values) => holds_named(values),
        Shape::OneOf(branches) => branches.iter().any(holds_named),
        Shape::Object { .. } | Shape::Named(_) => true,
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
        Shape::Array { first, items, item_name, wrapped, root } => {
            let (items, item_name, root) = (referred(home, items), option(item_name.as_ref()), option(root.as_ref()));
            let first = first.iter().map(|shape| referred(home, shape));
            quote! {
                rt::Shape::Array(&rt::ArrayShape {
                    first: &[#(#first),*],
                    items: #items,
                    item_name: #item_name,
                    wrapped: #wrapped,
                    root: #root,
                })
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
        Shape::Named(_) => {
            let shape = referred(home, shape);
            quote! { *#shape }
        }
    }
}

fn member(home: Home<'_>, member: &Member) -> TokenStream {
    let (name, shape) = (&member.wire, referred(home, &member.shape));
    let plain = Xml { wrapped: false, ..member.xml.clone() } == Xml::default();
    if plain {
        return quote! { rt::Member::new(#name, #shape) };
    }
    let Xml { name: xml_name, namespace, prefix, node, wrapped: _ } = &member.xml;
    let (xml_name, namespace, prefix) = (option(xml_name.as_ref()), option(namespace.as_ref()), option(prefix.as_ref()));
    let attribute = *node == XmlNode::Attribute;
    quote! {
        rt::Member {
            name: #name,
            shape: #shape,
            xml: rt::Xml { name: #xml_name, namespace: #namespace, prefix: #prefix, attribute: #attribute },
        }
    }
}

fn option(text: Option<&String>) -> TokenStream {
    option_tokens(text.map(|text| quote! { #text }))
}

fn option_tokens(tokens: Option<TokenStream>) -> TokenStream {
    tokens.map_or_else(|| quote! { None }, |tokens| quote! { Some(#tokens) })
}
