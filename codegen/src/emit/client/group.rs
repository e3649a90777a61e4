//! The operations of a tag: methods that begin calls.

use proc_macro2::TokenStream;
use quote::quote;

use super::{docs, ident, rust_type};
use crate::api::{Api, Body, Group, Operation, Parameter, RustType, Scalar};

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
    let body = body.map(|body| {
        let values = body_values(api, body);
        quote! { .body #values }
    });
    quote! {
        #docs
        pub fn #method(&self, #(#arguments),*) -> #call<'a> {
            #call { call: rt::client::Call::new(self.client, &wire::#constant) #(#parameters)* #body }
        }
    }
}

/// `pet_id: i64`, `name: impl Into<String>`.
pub(super) fn parameter_argument(api: &Api, parameter: &Parameter) -> TokenStream {
    let (name, value) = (ident(&parameter.name.rust), rust_type::outside(api, &parameter.value));
    if parameter.value == RustType::Scalar(Scalar::String) { quote! { #name: impl Into<#value> } } else { quote! { #name: #value } }
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
    let value = match &body.value {
        RustType::Scalar(Scalar::String) => quote! { str },
        RustType::Vec(inner) => {
            let inner = rust_type::outside(api, inner);
            quote! { [#inner] }
        }
        value => rust_type::outside(api, value),
    };
    quote! { #name: &#value }
}

/// `(body, &wire::PET_SHAPE)`.
pub(super) fn body_values(api: &Api, body: &Body) -> TokenStream {
    let name = ident(&body.rust);
    let shape = crate::emit::wire::shape_reference(api, &body.shape);
    quote! { (#name, #shape) }
}
