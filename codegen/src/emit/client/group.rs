//! The operations of a tag: methods that begin calls.

use proc_macro2::TokenStream;
use quote::quote;

use super::{contents, docs, ident, link, rust_type};
use crate::api::{Api, Body, Content, ContentKind, Contents, Group, Operation, Parameter, RustType, Scalar};

/// The handle of a tag.
pub(super) fn group(api: &Api, group: &Group) -> TokenStream {
    let docs = docs::item(&group.docs, &format!("The operations of {}.", group.type_name));
    let name = ident(&group.type_name);
    let methods = group.operations.iter().map(|index| method(api, &api.operations[*index]));
    let links = group.links.iter().map(|found| link::link(api, found));
    quote! {
        #docs
        #[derive(Clone, Copy, Debug)]
        pub struct #name<'a> {
            client: &'a rt::client::Client,
        }

        impl<'a> #name<'a> {
            #(#methods)*
            #(#links)*
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
    let server = operation.server.map(|place| {
        let server = server(api, place);
        quote! { .to(&#server) }
    });
    let begun = quote! { rt::client::Call::new(self.client, &wire::#constant) #server #(#parameters)* };
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

/// `servers::UPLOAD_FILE_SERVER`.
pub(super) fn server(api: &Api, place: usize) -> TokenStream {
    let constant = ident(&api.operation_servers[place].constant);
    quote! { servers::#constant }
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
    let value = contents::outside(api, &body.contents);
    match body.contents.alternatives.as_slice() {
        [only] => match (&only.kind, &only.value) {
            (ContentKind::Value, RustType::Scalar(Scalar::String)) => quote! { #name: &str },
            (ContentKind::Value, RustType::Vec(inner)) => {
                let inner = rust_type::outside(api, inner);
                quote! { #name: &[#inner] }
            }
            (ContentKind::Value, _) => quote! { #name: &#value },
            (ContentKind::Multipart(_), _) => quote! { #name: #value },
            (ContentKind::Bytes | ContentKind::Octets | ContentKind::Items { .. } | ContentKind::Events { .. }, _) => {
                quote! { #name: impl Into<#value> }
            }
        },
        _ if body.contents.streams() => quote! { #name: #value },
        _ => quote! { #name: &#value },
    }
}

/// A call with the body: `call.body(body, &wire::PET_SHAPE)`.
pub(in crate::emit) fn with_body(api: &Api, body: &Body, call: TokenStream) -> TokenStream {
    let name = ident(&body.rust);
    match body.contents.alternatives.as_slice() {
        [only] => {
            let put = put(api, only, &quote! { #name });
            quote! { #call.#put }
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
    let value = match (&content.kind, several.streams()) {
        (ContentKind::Value, true) => quote! { &value },
        (ContentKind::Bytes | ContentKind::Octets, false) => quote! { value.clone() },
        _ => quote! { value },
    };
    let put = put(api, content, &value);
    quote! { #variant(value) => call.#put.of(wire::#constant), }
}

/// The method that gives a call its body: `body(value, &wire::PET_SHAPE)`.
fn put(api: &Api, content: &Content, value: &TokenStream) -> TokenStream {
    let shape = crate::emit::wire::shape_reference(api, &content.shape);
    match content.kind {
        ContentKind::Value => quote! { body(#value, #shape) },
        ContentKind::Bytes | ContentKind::Octets => quote! { octets(#value) },
        ContentKind::Items { .. } => quote! { items(#value, #shape) },
        ContentKind::Events { .. } => quote! { events(#value, #shape) },
        ContentKind::Multipart(_) => quote! { parts(#value) },
    }
}
