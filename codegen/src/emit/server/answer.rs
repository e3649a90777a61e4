//! From an operation's outcome to an answer.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, format_ident, quote};

use super::{contents, error_path, ident, success_type};
use crate::api::{Answer, Api, Content, ContentKind, Contents, Operation};
use crate::model::Status;

/// `answer_signal_event`.
pub(in crate::emit) fn name(operation: &Operation) -> Ident {
    format_ident!("answer_{}", operation.function)
}

/// The conversion of the errors and the function that writes every documented outcome.
pub(super) fn answer(api: &Api, operation: &Operation) -> TokenStream {
    let function = name(operation);
    let (success, error) = (success_type(api, operation), error_path(operation));
    let successes = successes(api, operation);
    let broken = broken(operation);
    let seen = super::seen(operation);
    let errors = operation.outcome.errors.iter().map(|answer| {
        let variant = ident(&answer.variant);
        let (binding, written) = written(api, answer);
        quote! { Error::#variant #binding => #written, }
    });
    quote! {
        #seen fn #function(outcome: Result<#success, #error>) -> rt::server::Answer {
            match outcome {
                #successes
                Err(error) => error.into(),
            }
        }

        impl From<#error> for rt::server::Answer {
            fn from(error: #error) -> Self {
                use #error as Error;

                match error {
                    #(#errors)*
                    Error::Undocumented(reply) => reply.into(),
                }
            }
        }

        #broken
    }
}

/// What a handler answers that cannot go on with the body of its request.
fn broken(operation: &Operation) -> Option<TokenStream> {
    let error = error_path(operation);
    operation.input.body.as_ref().filter(|body| body.contents.streams())?;
    Some(quote! {
        impl From<rt::StreamError> for #error {
            fn from(error: rt::StreamError) -> Self {
                Self::Undocumented(error.into())
            }
        }
    })
}

fn successes(api: &Api, operation: &Operation) -> TokenStream {
    match (&operation.outcome.success_type, operation.outcome.successes.as_slice()) {
        (Some(name), answers) => {
            let name = ident(name);
            let arms = answers.iter().map(|answer| {
                let variant = ident(&answer.variant);
                let (binding, written) = written(api, answer);
                quote! { Ok(operations::#name::#variant #binding) => #written, }
            });
            arms.collect()
        }
        (None, [only]) => {
            let status = proc_macro2::Literal::u16_unsuffixed(only_status(only));
            let written = answer_written(api, only, &quote! { #status });
            if has_value(only) {
                quote! { Ok(value) => #written, }
            } else {
                quote! { Ok(()) => #written, }
            }
        }
        (None, _) => quote! { Ok(reply) => reply.into(), },
    }
}

/// The status of a success that is documented as a class only.
fn only_status(answer: &Answer) -> u16 {
    match (answer.status, &answer.contents) {
        (Status::Code(code), _) => code,
        (Status::Class(class), _) if class != 2 => u16::from(class) * 100,
        (Status::Class(_) | Status::Default, Some(_)) => 200,
        (Status::Class(_) | Status::Default, None) => 204,
    }
}

/// What a variant binds and the answer made of it.
fn written(api: &Api, answer: &Answer) -> (TokenStream, TokenStream) {
    let (binds_status, status) = match answer.status {
        Status::Code(code) => (false, proc_macro2::Literal::u16_unsuffixed(code).to_token_stream()),
        Status::Class(_) | Status::Default => (true, quote! { status.as_u16() }),
    };
    let written = answer_written(api, answer, &status);
    match (has_value(answer), binds_status) {
        (true, false) => (quote! { (value) }, written),
        (true, true) => (quote! { (status, value) }, written),
        (false, false) => (TokenStream::new(), written),
        (false, true) => (quote! { (status) }, written),
    }
}

fn has_value(answer: &Answer) -> bool {
    answer.contents.is_some() || answer.type_name.is_some()
}

/// The answer of `value`, which is the body, or a struct of headers and body.
fn answer_written(api: &Api, answer: &Answer, status: &TokenStream) -> TokenStream {
    let body = match (&answer.contents, &answer.type_name) {
        (Some(found), None) => return value_written(api, found, status),
        (Some(found), Some(_)) => {
            let written = value_written(api, found, status);
            quote! {{ let value = value.body; #written }}
        }
        (None, _) => quote! { rt::server::Answer::empty(#status) },
    };
    if answer.headers.is_empty() {
        return body;
    }
    let locals = answer.headers.iter().enumerate().map(|(index, header)| {
        let (local, field) = (format_ident!("header_{index}"), ident(&header.name.rust));
        quote! { let #local = value.#field; }
    });
    let sets = answer.headers.iter().enumerate().map(|(index, header)| {
        let (local, constant) = (format_ident!("header_{index}"), ident(&header.constant));
        let method = ident(match (header.required, header.scalar) {
            (true, true) => "with",
            (false, true) => "with_optional",
            (true, false) => "with_composite",
            (false, false) => "with_optional_composite",
        });
        quote! { .#method(&wire::#constant, &#local) }
    });
    quote! {{ #(#locals)* let answer = #body; answer #(#sets)* }}
}

/// The answer that carries `value`.
fn value_written(api: &Api, several: &Contents, status: &TokenStream) -> TokenStream {
    if let [only] = several.alternatives.as_slice() {
        let (constant, written) = (ident(&only.constant), one_written(api, only, status));
        return if only.listed {
            quote! { #written.of(wire::#constant) }
        } else {
            written
        };
    }
    let arms = several.alternatives.iter().map(|content| {
        let (variant, constant) = (contents::variant(several, content), ident(&content.constant));
        let written = one_written(api, content, status);
        quote! { #variant(value) => #written.of(wire::#constant), }
    });
    quote! { match value { #(#arms)* } }
}

fn one_written(api: &Api, content: &Content, status: &TokenStream) -> TokenStream {
    let shape = crate::emit::wire::shape_reference(api, &content.shape);
    match content.kind {
        ContentKind::Value => quote! { rt::server::Answer::typed(#status, &value, #shape) },
        ContentKind::Bytes | ContentKind::Octets => quote! { rt::server::Answer::octets(#status, value) },
        ContentKind::Items { .. } => quote! { rt::server::Answer::items(#status, value, #shape) },
        ContentKind::Events { .. } => quote! { rt::server::Answer::events(#status, value, #shape) },
        ContentKind::Multipart(_) => quote! { rt::server::Answer::parts(#status, value) },
    }
}
