//! How values and operations stand on the wire: statics that the runtime reads, and the serde impls.

mod checks;
mod newtype;
mod operation;
mod parts;
mod route;
mod rule;
mod sequence;
mod shape;
mod structure;
mod union;

pub(super) use checks::{function as check_function, has_input_checks};
pub(super) use operation::media;
pub(super) use shape::reference as shape_reference;

use proc_macro2::TokenStream;
use quote::quote;

use super::section::Section;
use super::{ident, literal, operation as operation_parts, rust_type, use_types};
use crate::api::{Api, Item, ItemKind, Scheme, SchemeKind, Tagging};

/// The module `wire`.
pub(super) fn wire(api: &Api) -> Section<'_> {
    // a client alone reads no routes, a server alone no paths, and a check of parameters has no use for the place of the body
    let mut section = Section::module(quote! {
        /// How the values and operations stand on the wire.
        #[allow(dead_code, deprecated, unused_imports, unused_variables)]
        mod wire {}
    });
    let inputs: Vec<_> = api.operations.iter().filter(|operation| api.server && has_input_checks(operation)).collect();
    let multiparts: Vec<_> = api.operations.iter().flat_map(operation_parts::multiparts).collect();
    let uses_operations = !inputs.is_empty() || !multiparts.is_empty();
    section.item(move || {
        let operations = uses_operations.then(|| quote! { use super::operations; });
        let types = use_types(api);
        quote! { use super::rt; #operations #types }
    });
    if api.server {
        section.item(|| description(api));
    }
    section.items(&api.operations, |operation| operation::operation(api, operation));
    section.items(&api.schemes, |found| scheme(found));
    section.items(&api.shapes, |item| shape::item(api, item));
    section.items(&api.items, |item| codec(api, item));
    section.items(&api.patterns, |pattern| checks::pattern(pattern));
    section.items(&api.rules, |item| rule::item(api, item).unwrap_or_default());
    let checked = api.items.iter().zip(&api.checked).filter(|(_, checked)| **checked).map(|(item, _)| item);
    section.items(checked, |item| checks::item(api, item));
    section.items(inputs, |operation| checks::input(api, operation));
    section.items(multiparts, |found| parts::multipart(api, found));
    section
}

fn description(api: &Api) -> TokenStream {
    let title = &api.title;
    let operations = api.operations.iter().map(|operation| ident(&operation.constant));
    let routes = route::route(&api.routes);
    quote! {
        pub(super) static API: rt::Api = rt::Api { title: #title, operations: &[#(&#operations),*], routes: &#routes };
    }
}

fn scheme(scheme: &Scheme) -> TokenStream {
    let (constant, name) = (ident(&scheme.constant), &scheme.name.wire);
    let kind = match &scheme.kind {
        SchemeKind::Basic => quote! { rt::SchemeKind::Basic },
        SchemeKind::Http(scheme) => quote! { rt::SchemeKind::Http(#scheme) },
        SchemeKind::Header(name) => quote! { rt::SchemeKind::Header(#name) },
        SchemeKind::Query(name) => quote! { rt::SchemeKind::Query(#name) },
        SchemeKind::Cookie(name) => quote! { rt::SchemeKind::Cookie(#name) },
    };
    quote! { pub(super) static #constant: rt::Scheme = rt::Scheme { name: #name, kind: #kind }; }
}

/// The serde impls of an item.
fn codec(api: &Api, item: &Item) -> TokenStream {
    let name = ident(&item.rust);
    match &item.kind {
        ItemKind::Struct { fields, rest, passed, ignore_case } => {
            let members = structure::Members { fields, rest, passed, ignore_case: *ignore_case };
            structure::structure(api, item, members)
        }
        ItemKind::Sequence { elements, rest } => sequence::sequence(item, elements, rest.as_ref()),
        ItemKind::TextEnum { open: true, flags: true, .. } => quote! { rt::flags_enum!(open types::#name); },
        ItemKind::TextEnum { open: true, flags: false, .. } => quote! { rt::text_enum!(open types::#name); },
        ItemKind::TextEnum { variants, open: false, flags, .. } => {
            let known = variants.iter().map(|variant| &variant.name.wire);
            let macro_name = ident(if *flags { "flags_enum" } else { "text_enum" });
            quote! { rt::#macro_name!(closed types::#name, #(#known)*); }
        }
        ItemKind::IntegerEnum { open: true, .. } => quote! { rt::integer_enum!(open types::#name); },
        ItemKind::IntegerEnum { variants, open: false } => {
            let known = variants.iter().map(|variant| variant.value.to_string());
            quote! { rt::integer_enum!(closed types::#name, #(#known)*); }
        }
        ItemKind::ValueEnum { .. } => quote! { rt::value_enum!(types::#name); },
        ItemKind::Union { variants, tagging: Tagging::Tag { property, otherwise } } => {
            union::tagged(item, variants, property, *otherwise)
        }
        ItemKind::Union { variants, tagging: Tagging::Shape { branches, asserted: false } } => {
            union::untagged(item, variants, branches)
        }
        ItemKind::Union { variants, tagging: Tagging::Shape { branches, asserted: true } } => {
            union::asserted(item, variants, branches)
        }
        ItemKind::Alias(_) => TokenStream::new(),
        ItemKind::Newtype(value) => newtype::newtype(item, &rust_type::outside(api, value)),
    }
}
