//! The operations of a tag: methods that begin calls.

use proc_macro2::TokenStream;
use quote::quote;

use super::{contents, docs, ident, rust_type};
use crate::api::{Api, Body, Content, Contents, Group, Operation, Parameter, RustType, Scalar};

/// The handle of a tag.
pub(super) fn group(api: &Api, group: &Group) -> TokenStream {
    let docs = docs::item(&group.docs, &format!("The operations of {}.", group.type_name));
    let name = ident(&group.type_name);
    let methods = group.operations.iter().map(|index| method(api, &api.operations[*index]));
    quote! {
        #docs
        #[derive(Clone, Copy, Debug)]
        pub struct #name<'a> {
            client: &'a rt::client::Client,
        }

        impl<'a> #name<'a> {
            #(#methods)*
        }
    }
}

/// What is required is an argument: `pub fn get_pet(&self, pet_id: i64) -> GetPet<'a>`.
fn method(api: &Api, operation: &Operation) -> TokenStream {
    let docs = docs::item(&operation.docs, &format!("`{}`.", operation.title.replace('`', "'")));
    let (method, call, constant) = (ident(&operation.method_name), ident(&operation.type_name), ident(&operation.constant));
    let required: Vec<&Parameter> = operation.input.parameters.iter().filter(|parameter| parameter.required).collect();
    let body = operation.input.body.as_ref().filter(|body| body.required);
    let arguments = required.iter().map(|parameter| parameter_argument(api, parameter));
    let arguments = arguments.chain(body.map(|body| body_argument(api, body)));
    let parameters = required.iter().map(|parameter| {
        let (method, values) = (ident(if parameter.scalar { "with" } else { "with_composite" }), parameter_values(parameter));
        quote! { .#method #values }
    });
    let begun = quote! { rt::client::Call::new(self.client, &wire::#constant) #(#parameters)* };
    let value = match body {
        Some(body) => with_body(api, body, begun),
        None => begun,
    };
    quote! {
        #docs
        pub fn #method(&self, #(#arguments),*) -> #call<'a> {
            #call { call: #value }
        }
    }
}

/// `pet_id: i64`, `name: impl Into<String>`.
pub(super) fn parameter_argument(api: &Api, parameter: &Parameter) -> TokenStream {
    let (name, value) = (ident(&parameter.name.rust), rust_type::outside(api, &parameter.value));
    if parameter.value == RustType::Scalar(Scalar::String) {
        quote! { #name: impl Into<#value> }
    } else {
        quote! { #name: #value }
    }
}

/// `(&wire::GET_PET_ID, &pet_id)`.
pub(super) fn parameter_values(parameter: &Parameter) -> TokenStream {
    let (name, constant) = (ident(&parameter.name.rust), ident(&parameter.constant));
    match &parameter.value {
        RustType::Scalar(Scalar::String) => quote! { (&wire::#constant, &#name.into()) },
        _ => quote! { (&wire::#constant, &#name) },
    }
}

/// `body: &types::Pet`.
pub(super) fn body_argument(api: &Api, body: &Body) -> TokenStream {
    let name = ident(&body.rust);
    match body.contents.alternatives.as_slice() {
        [Content { value: RustType::Scalar(Scalar::String), .. }] => quote! { #name: &str },
        [Content { value: RustType::Bytes, .. }] => quote! { #name: impl Into<rt::Bytes> },
        [Content { value: RustType::Vec(inner), .. }] => {
            let inner = rust_type::outside(api, inner);
            quote! { #name: &[#inner] }
        }
        _ => {
            let value = contents::outside(api, &body.contents);
            quote! { #name: &#value }
        }
    }
}

/// A call with the body: `call.body(body, &wire::PET_SHAPE)`.
pub(super) fn with_body(api: &Api, body: &Body, call: TokenStream) -> TokenStream {
    let name = ident(&body.rust);
    match body.contents.alternatives.as_slice() {
        [Content { value: RustType::Bytes, .. }] => quote! { #call.octets(#name) },
        [only] => {
            let shape = crate::emit::wire::shape_reference(api, &only.shape);
            quote! { #call.body(#name, #shape) }
        }
        several => {
            let arms = several.iter().map(|content| body_arm(api, &body.contents, content));
            quote! {{
                let call = #call;
                match #name {
                    #(#arms)*
                }
            }}
        }
    }
}

fn body_arm(api: &Api, several: &Contents, content: &Content) -> TokenStream {
    let (variant, constant) = (contents::variant(several, content), ident(&content.constant));
    if content.value == RustType::Bytes {
        return quote! { #variant(value) => call.octets(value.clone()).of(wire::#constant), };
    }
    let shape = crate::emit::wire::shape_reference(api, &content.shape);
    quote! { #variant(value) => call.body(value, #shape).of(wire::#constant), }
}
