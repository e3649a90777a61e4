//! Answers with headers: `pub struct GetPetOk { pub x_rate_limit: Option<i32>, pub body: Pet }`.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::{contents, docs, ident, input};
use crate::api::{Answer, Api, Contents, Operation};

/// The type of an answer's value as modules outside of `operations` write it; none where it has neither body nor headers.
pub(in crate::emit) fn outside(api: &Api, answer: &Answer) -> Option<TokenStream> {
    match &answer.type_name {
        Some(name) => {
            let name = ident(name);
            Some(quote! { operations::#name })
        }
        None => answer.contents.as_ref().map(|found| contents::outside(api, found)),
    }
}

/// The type of an answer's value as `operations` itself writes it.
pub(super) fn inside(api: &Api, answer: &Answer) -> Option<TokenStream> {
    match &answer.type_name {
        Some(name) => {
            let name = ident(name);
            Some(quote! { #name })
        }
        None => answer.contents.as_ref().map(|found| contents::inside(api, found)),
    }
}

/// The structs of an operation's answers, each once.
pub(super) fn structs(api: &Api, operation: &Operation) -> TokenStream {
    let answers = operation.outcome.successes.iter().chain(&operation.outcome.errors);
    let mut seen = HashSet::new();
    answers
        .filter_map(|answer| Some((answer, answer.type_name.as_ref()?)))
        .filter(|(_, name)| seen.insert((*name).clone()))
        .map(|(answer, name)| structure(api, operation, answer, name))
        .collect()
}

fn structure(api: &Api, operation: &Operation, answer: &Answer, name: &str) -> TokenStream {
    let docs = docs::item(&answer.docs, &format!("Headers and body of an answer of `{}`.", operation.title.replace('`', "'")));
    let name = ident(name);
    let headers = answer.headers.iter().map(|header| input::parameter(api, header));
    let body = answer.contents.as_ref().map(|found| {
        let value = contents::inside(api, found);
        quote! {
            /// The body.
            pub body: #value,
        }
    });
    let derives = contents::derives(answer.contents.as_ref().is_some_and(Contents::streams));
    quote! {
        #docs
        #derives
        pub struct #name {
            #(#headers,)*
            #body
        }
    }
}
