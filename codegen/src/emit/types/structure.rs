//! Objects: `pub struct Pet { pub name: String, pub tag: Option<String> }`.

use proc_macro2::TokenStream;
use quote::quote;

use super::{changes, constructors, derives, docs, ident, rust_type};
use crate::api::{Api, Field, Item, RestField, RestItems};

/// A struct with its fields and the map of what has no field.
pub(super) fn structure(api: &Api, item: &Item, fields: &[Field], rest: &RestField) -> TokenStream {
    let (docs, derives, name) = (docs::of_item(api, item), derives(&item.derives), ident(&item.rust));
    let constructors = constructors::constructors(api, item, fields, rest);
    let changes = changes::changes(api, item, fields);
    let fields = fields.iter().map(|field| self::field(api, field));
    let rest = rest_field(api, rest);
    quote! {
        #docs
        #derives
        pub struct #name {
            #(#fields,)*
            #rest
        }

        #constructors
        #changes
    }
}

/// As `structure`, of a list: a field an element, and one for all that follow.
pub(super) fn sequence(api: &Api, item: &Item, elements: &[Field], rest: Option<&RestItems>) -> TokenStream {
    let (docs, derives, name) = (docs::item(&item.docs, ""), derives(&item.derives), ident(&item.rust));
    let elements = elements.iter().map(|field| element(api, field));
    let rest = rest.map(|rest| {
        let (name, value) = (ident(&rest.rust), rust_type::inside(api, &rest.value));
        quote! {
            /// All further elements.
            pub #name: Vec<#value>,
        }
    });
    quote! {
        #docs
        #derives
        pub struct #name {
            #(#elements,)*
            #rest
        }
    }
}

fn element(api: &Api, field: &Field) -> TokenStream {
    let docs = docs::item(&field.docs, &format!("The element at {}.", field.name.wire));
    let (name, value) = (ident(&field.name.rust), rust_type::field(api, &field.value, &field.presence));
    quote! { #docs pub #name: #value }
}

fn field(api: &Api, field: &Field) -> TokenStream {
    let docs = docs::item(&field.docs, &format!("`{}`.", field.name.wire.replace('`', "'")));
    let name = ident(&field.name.rust);
    let value = rust_type::field(api, &field.value, &field.presence);
    quote! { #docs pub #name: #value }
}

fn rest_field(api: &Api, rest: &RestField) -> Option<TokenStream> {
    match rest {
        RestField::Kept { rust, value } => {
            let (name, value) = (ident(rust), rust_type::inside(api, value));
            Some(quote! {
                /// Members that have no field of their own.
                pub #name: rt::Map<String, #value>,
            })
        }
        RestField::Ignored | RestField::Refused => None,
    }
}
