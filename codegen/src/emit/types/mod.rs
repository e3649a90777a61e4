//! The values of the API: what a user builds and reads. How they are encoded stands in `wire`.

mod changes;
mod constructors;
mod conversion;
mod enumeration;
mod structure;
mod union;

use proc_macro2::TokenStream;
use quote::quote;

use super::section::Section;
use super::{docs, ident, literal, rust_type};
use crate::api::{Api, Derive, Item, ItemKind};

/// The module `types`.
pub(super) fn types(api: &Api) -> Section<'_> {
    let mut section = Section::module(quote! {
        /// The values that the API takes and gives.
        #[allow(deprecated, unused_imports)]
        pub mod types {}
    });
    section.item(|| quote! { use super::rt; });
    section.items(&api.items, |item| self::item(api, item));
    section.items(&api.conversions, |found| conversion::conversion(api, found));
    section
}

fn item(api: &Api, item: &Item) -> TokenStream {
    match &item.kind {
        ItemKind::Struct { fields, rest, .. } => structure::structure(api, item, fields, rest),
        ItemKind::Sequence { elements, rest } => structure::sequence(api, item, elements, rest.as_ref()),
        ItemKind::TextEnum { variants, open, .. } => enumeration::text(item, variants, *open),
        ItemKind::IntegerEnum { variants, open } => enumeration::integers(item, variants, *open),
        ItemKind::ValueEnum { variants } => enumeration::values(item, variants),
        ItemKind::Union { variants, .. } => union::union(api, item, variants),
        ItemKind::Alias(value) => {
            let (docs, name, value) = (docs::of_item(api, item), ident(&item.rust), rust_type::inside(api, value));
            quote! { #docs pub type #name = #value; }
        }
        ItemKind::Newtype(value) => {
            let (docs, name, value) = (docs::of_item(api, item), ident(&item.rust), rust_type::inside(api, value));
            let derives = derives(&item.derives);
            quote! { #docs #derives pub struct #name(pub #value); }
        }
    }
}

/// `#[derive(Clone, Debug)]`.
pub(super) fn derives(derives: &[Derive]) -> TokenStream {
    let derives = derives.iter().map(|derive| match derive {
        Derive::Clone => quote! { Clone },
        Derive::Copy => quote! { Copy },
        Derive::Debug => quote! { Debug },
        Derive::Default => quote! { Default },
        Derive::Eq => quote! { Eq },
        Derive::Hash => quote! { Hash },
        Derive::Ord => quote! { Ord },
        Derive::PartialEq => quote! { PartialEq },
        Derive::PartialOrd => quote! { PartialOrd },
        Derive::Custom(path) => rust_type::custom(path),
    });
    quote! { #[derive(#(#derives),*)] }
}
