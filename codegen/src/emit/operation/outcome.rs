//! The outcome of an operation: its result where one success is documented, an enum of several, and the enum of its errors.

use proc_macro2::TokenStream;
use quote::quote;

use super::{answer, contents, docs, ident};
use crate::api::{Answer, Api, Operation};
use crate::model::Status;

/// The enums of an operation's answers.
pub(super) fn outcome(api: &Api, operation: &Operation) -> TokenStream {
    let success = success_enum(api, operation);
    let errors = error_enum(api, operation);
    quote! { #success #errors }
}

/// The type of an operation's success as other modules write it.
pub(in crate::emit) fn success_type(api: &Api, operation: &Operation) -> TokenStream {
    match (&operation.outcome.success_type, operation.outcome.successes.as_slice()) {
        (Some(name), _) => {
            let name = ident(name);
            quote! { operations::#name }
        }
        (None, [only]) => answer::outside(api, only).unwrap_or_else(|| quote! { () }),
        (None, _) => quote! { rt::Reply },
    }
}

/// The type of an operation's errors as other modules write it.
pub(in crate::emit) fn error_path(operation: &Operation) -> TokenStream {
    let name = ident(&operation.outcome.error_type);
    quote! { operations::#name }
}

fn success_enum(api: &Api, operation: &Operation) -> Option<TokenStream> {
    let name = ident(operation.outcome.success_type.as_ref()?);
    let docs = docs::text(&format!("The successes of `{}`.", operation.title.replace('`', "'")));
    let variants = operation.outcome.successes.iter().map(|answer| variant(api, answer));
    let derives = contents::derives(operation.outcome.streams());
    Some(quote! {
        #docs
        #derives
        pub enum #name {
            #(#variants,)*
        }
    })
}

fn error_enum(api: &Api, operation: &Operation) -> TokenStream {
    let name = ident(&operation.outcome.error_type);
    let docs = docs::text(&format!("The errors of `{}`.", operation.title.replace('`', "'")));
    let variants = operation.outcome.errors.iter().map(|answer| variant(api, answer));
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        pub enum #name {
            #(#variants,)*
            /// A status that the description does not name.
            Undocumented(rt::Reply),
        }

        rt::api_error!(#name);
    }
}

fn variant(api: &Api, answer: &Answer) -> TokenStream {
    let status = match answer.status {
        Status::Code(code) => code.to_string(),
        Status::Class(class) => format!("{class}XX"),
        Status::Default => "any other status".to_owned(),
    };
    let docs = docs::item(&crate::api::Docs { text: format!("{status}: {}", answer.docs.text), ..Default::default() }, "");
    let name = ident(&answer.variant);
    let value = answer::inside(api, answer);
    match (answer.status, value) {
        (Status::Code(_), Some(value)) => quote! { #docs #name(#value) },
        (Status::Code(_), None) => quote! { #docs #name },
        (Status::Class(_) | Status::Default, Some(value)) => quote! { #docs #name(rt::StatusCode, #value) },
        (Status::Class(_) | Status::Default, None) => quote! { #docs #name(rt::StatusCode) },
    }
}
