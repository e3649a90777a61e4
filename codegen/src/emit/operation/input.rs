//! The input of an operation: `pub struct SignalEvent { pub select: Option<String>, pub body: SignalEventRequest }`.

use proc_macro2::TokenStream;
use quote::quote;

use super::{contents, docs, ident, rust_type};
use crate::api::{Api, Body, Docs, Operation, Parameter};

/// The struct of all parameters and the body.
pub(super) fn input(api: &Api, operation: &Operation) -> TokenStream {
    let name = ident(&operation.type_name);
    let docs = docs::item(&Docs::default(), &format!("The input of `{}`.", operation.title.replace('`', "'")));
    let parameters = operation.input.parameters.iter().map(|parameter| self::parameter(api, parameter));
    let body = operation.input.body.as_ref().map(|body| self::body(api, body));
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name {
            #(#parameters,)*
            #body
        }
    }
}

/// The field of a parameter or header.
pub(super) fn parameter(api: &Api, parameter: &Parameter) -> TokenStream {
    let docs = docs::item(&parameter.docs, &format!("`{}`.", parameter.name.wire.replace('`', "'")));
    let (name, value) = (ident(&parameter.name.rust), rust_type::outside(api, &parameter.value));
    if parameter.required || parameter.default.is_some() {
        quote! { #docs pub #name: #value }
    } else {
        quote! { #docs pub #name: Option<#value> }
    }
}

fn body(api: &Api, body: &Body) -> TokenStream {
    let docs = docs::item(&body.docs, "The body.");
    let (name, value) = (ident(&body.rust), contents::inside(api, &body.contents));
    if body.required {
        quote! { #docs pub #name: #value, }
    } else {
        quote! { #docs pub #name: Option<#value>, }
    }
}
