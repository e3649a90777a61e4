//! From a request to an operation's input.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::ident;
use crate::api::{Api, Body, Operation, Parameter};

/// `read_signal_event`.
pub(super) fn name(operation: &Operation) -> Ident {
    format_ident!("read_{}", operation.method_name.trim_start_matches("r#"))
}

/// The function that reads every parameter and the body.
pub(super) fn read(api: &Api, operation: &Operation) -> TokenStream {
    let (function, input) = (name(operation), ident(&operation.type_name));
    let parameters: Vec<_> = operation.input.parameters.iter().map(parameter).collect();
    let body = operation.input.body.as_ref().map(|found| body(api, found));
    let request = if parameters.is_empty() && body.is_none() { quote! { _request } } else { quote! { request } };
    quote! {
        fn #function(#request: &rt::server::Request) -> Result<operations::#input, rt::server::Refusal> {
            Ok(operations::#input {
                #(#parameters,)*
                #body
            })
        }
    }
}

fn parameter(parameter: &Parameter) -> TokenStream {
    let (name, constant) = (ident(&parameter.name.rust), ident(&parameter.constant));
    match (parameter.required, parameter.scalar) {
        (true, true) => quote! { #name: request.required(&wire::#constant)? },
        (false, true) => quote! { #name: request.parameter(&wire::#constant)? },
        (true, false) => quote! { #name: request.required_composite(&wire::#constant)? },
        (false, false) => quote! { #name: request.composite(&wire::#constant)? },
    }
}

fn body(api: &Api, body: &Body) -> TokenStream {
    let name = ident(&body.rust);
    let shape = crate::emit::wire::shape_reference(api, &body.shape);
    if body.required { quote! { #name: request.body(#shape)?, } } else { quote! { #name: request.optional_body(#shape)?, } }
}
