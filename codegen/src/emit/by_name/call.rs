//! From an operation's id and JSON arguments to a call of the typed client, and from its outcome to JSON.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::{client, handed_on, ident, rust_type, server};
use crate::api::{Api, Group, Operation, Parameter};

/// `call`, which finds the function of an operation.
pub(super) fn calls(api: &Api) -> TokenStream {
    let arms = api.operations.iter().enumerate().map(|(index, operation)| {
        let (place, function) = (Literal::usize_unsuffixed(index), name(operation));
        quote! { #place => Box::pin(#function(client, asked)), }
    });
    quote! {
        /// Calls the operation of this id. Arguments are by the names of parameters (`query.id` where several have one), the body is
        /// `body`; `header.Content-Type` and `header.Accept` choose media types.
        pub fn call<'a>(client: &'a client::Client, id: &str, arguments: &rt::Json) -> rt::BoxFuture<'a, rt::by_name::Called> {
            call_within(client, id, arguments, rt::by_name::Limits::default())
        }

        /// As [`call`], with other limits for bodies in pieces.
        pub fn call_within<'a>(
            client: &'a client::Client,
            id: &str,
            arguments: &rt::Json,
            limits: rt::by_name::Limits,
        ) -> rt::BoxFuture<'a, rt::by_name::Called> {
            let (place, asked) = match rt::by_name::ask(&API, id, arguments, limits) {
                Ok(asked) => asked,
                Err(failure) => return Box::pin(std::future::ready(Err(failure))),
            };
            match place {
                #(#arms)*
                _ => rt::by_name::no_such_operation(id),
            }
        }
    }
}

fn name(operation: &Operation) -> Ident {
    format_ident!("call_{}", operation.function)
}

/// The function of an operation.
pub(super) fn call(api: &Api, group: &Group, operation: &Operation) -> TokenStream {
    let (function, read, answer) = (name(operation), server::read_name(operation), server::answer_name(operation));
    let (group, method, call) = (ident(&group.method), ident(&operation.method_name), ident(&operation.type_name));
    let required = operation.input.parameters.iter().filter(|parameter| parameter.required);
    let arguments = required.map(|parameter| {
        let field = ident(&parameter.name.rust);
        quote! { input.#field }
    });
    let body = operation.input.body.as_ref();
    let required_body = body.filter(|body| body.required).map(|body| {
        let (field, reference) = (ident(&body.rust), (!handed_on(body)).then(|| quote! { & }));
        quote! { #reference input.#field }
    });
    let arguments = arguments.chain(required_body);
    let optional = operation.input.parameters.iter().filter(|parameter| !parameter.required).map(|found| set(api, found));
    let optional_body = body.filter(|body| !body.required).map(|body| {
        let (field, reference) = (ident(&body.rust), (!handed_on(body)).then(|| quote! { & }));
        setter(&field, quote! { input.#field }, &quote! { #reference value })
    });
    // what has a default is not taken from the input
    let taken = operation.input.parameters.iter().any(|parameter| parameter.required || parameter.default.is_none());
    let input = if taken || body.is_some() { format_ident!("input") } else { format_ident!("_input") };
    let (sent, outcome) = (client::opened(operation), client::outcome_of(operation));
    quote! {
        async fn #function(client: &client::Client, asked: rt::by_name::Asked) -> rt::by_name::Called {
            let #input = server::#read(asked.request())?;
            let call = client.#group().#method(#(#arguments),*);
            #(#optional)*
            #optional_body
            let client::#call { call } = call.with(asked.options());
            #sent
            let head = reply.head();
            let outcome = client::#call::#outcome;
            asked.tell(head, outcome, server::#answer).await
        }
    }
}

/// What has a default is sent where it was given, and left to the server where it was not.
fn set(api: &Api, parameter: &Parameter) -> TokenStream {
    let field = ident(&parameter.name.rust);
    let value = if parameter.default.is_some() {
        let (constant, value) = (ident(&parameter.constant), rust_type::outside(api, &parameter.value));
        let method = ident(if parameter.scalar { "parameter" } else { "composite" });
        quote! { asked.request().#method::<#value>(&wire::#constant)? }
    } else {
        quote! { input.#field }
    };
    setter(&field, value, &quote! { value })
}

fn setter(name: &Ident, value: TokenStream, argument: &TokenStream) -> TokenStream {
    quote! {
        let call = match #value {
            Some(value) => call.#name(#argument),
            None => call,
        };
    }
}
