//! From an operation's outcome to an answer.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{error_path, ident, success_type};
use crate::api::{Answer, Api, Operation};
use crate::model::Status;

/// `answer_signal_event`.
pub(super) fn name(operation: &Operation) -> Ident {
    format_ident!("answer_{}", operation.method_name.trim_start_matches("r#"))
}

/// The conversion of the errors and the function that writes every documented outcome.
pub(super) fn answer(api: &Api, operation: &Operation) -> TokenStream {
    let function = name(operation);
    let (success, error) = (success_type(api, operation), error_path(operation));
    let successes = successes(api, operation);
    let errors = operation.outcome.errors.iter().map(|answer| {
        let variant = ident(&answer.variant);
        let (binding, written) = written(api, answer);
        quote! { Error::#variant #binding => #written, }
    });
    quote! {
        fn #function(outcome: Result<#success, #error>) -> rt::server::Answer {
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
    }
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
            match &only.value {
                Some((_, shape)) => {
                    let shape = crate::emit::wire::shape_reference(api, shape);
                    quote! { Ok(value) => rt::server::Answer::typed(#status, &value, #shape), }
                }
                None => quote! { Ok(()) => rt::server::Answer::empty(#status), },
            }
        }
        (None, _) => quote! { Ok(reply) => reply.into(), },
    }
}

/// The status of a success that is documented as a class only.
fn only_status(answer: &Answer) -> u16 {
    match (answer.status, &answer.value) {
        (Status::Code(code), _) => code,
        (Status::Class(class), _) if class != 2 => u16::from(class) * 100,
        (Status::Class(_) | Status::Default, Some(_)) => 200,
        (Status::Class(_) | Status::Default, None) => 204,
    }
}

/// What a variant binds and the answer made of it.
fn written(api: &Api, answer: &Answer) -> (TokenStream, TokenStream) {
    let shape = answer.value.as_ref().map(|(_, shape)| crate::emit::wire::shape_reference(api, shape));
    match (answer.status, shape) {
        (Status::Code(code), Some(shape)) => {
            let code = proc_macro2::Literal::u16_unsuffixed(code);
            (quote! { (value) }, quote! { rt::server::Answer::typed(#code, &value, #shape) })
        }
        (Status::Code(code), None) => {
            let code = proc_macro2::Literal::u16_unsuffixed(code);
            (TokenStream::new(), quote! { rt::server::Answer::empty(#code) })
        }
        (Status::Class(_) | Status::Default, Some(shape)) => {
            (quote! { (status, value) }, quote! { rt::server::Answer::typed(status.as_u16(), &value, #shape) })
        }
        (Status::Class(_) | Status::Default, None) => {
            (quote! { (status) }, quote! { rt::server::Answer::empty(status.as_u16()) })
        }
    }
}
