//! The types of bodies: one type, or an enum of several that the media type tells apart.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::{docs, ident, rust_type};
use crate::api::{Api, Content, ContentKind, Contents, Operation};

/// The type of a body as modules outside of `operations` write it.
pub(in crate::emit) fn outside(api: &Api, contents: &Contents) -> TokenStream {
    match &contents.type_name {
        Some(name) => {
            let name = ident(name);
            quote! { operations::#name }
        }
        None => one(api, contents, &quote! { operations:: }),
    }
}

/// The type of a body as `operations` itself writes it.
pub(super) fn inside(api: &Api, contents: &Contents) -> TokenStream {
    match &contents.type_name {
        Some(name) => {
            let name = ident(name);
            quote! { #name }
        }
        None => one(api, contents, &TokenStream::new()),
    }
}

/// The path of an alternative's variant, for modules outside of `operations`; none where there is no enum.
pub(in crate::emit) fn variant(contents: &Contents, content: &Content) -> Option<TokenStream> {
    let (name, variant) = (ident(contents.type_name.as_ref()?), ident(&content.variant));
    Some(quote! { operations::#name::#variant })
}

fn one(api: &Api, contents: &Contents, module: &TokenStream) -> TokenStream {
    let value = contents.alternatives.first().map(|content| alternative(api, content, module));
    value.unwrap_or_else(|| quote! { rt::Json })
}

/// The type of one alternative; `module` is the path to `operations`.
fn alternative(api: &Api, content: &Content, module: &TokenStream) -> TokenStream {
    let value = || rust_type::outside(api, &content.value);
    match &content.kind {
        ContentKind::Value => value(),
        ContentKind::Bytes => quote! { rt::Bytes },
        ContentKind::Octets => quote! { rt::Octets },
        ContentKind::Items { .. } => {
            let value = value();
            quote! { rt::Items<#value> }
        }
        ContentKind::Events { .. } => {
            let value = value();
            quote! { rt::Items<rt::Event<#value>> }
        }
        ContentKind::Multipart(multipart) => {
            let name = ident(&multipart.rust);
            quote! { #module #name }
        }
    }
}

/// What a type derives whose values may be of these bodies.
pub(super) fn derives(streams: bool) -> TokenStream {
    if streams {
        quote! { #[derive(Debug)] }
    } else {
        quote! { #[derive(Clone, Debug, PartialEq)] }
    }
}

/// The enums of an operation's bodies, each once.
pub(super) fn enums(api: &Api, operation: &Operation) -> TokenStream {
    let answers = operation.outcome.successes.iter().chain(&operation.outcome.errors);
    let body = operation.input.body.iter().map(|body| &body.contents);
    let mut seen = HashSet::new();
    body.chain(answers.filter_map(|answer| answer.contents.as_ref()))
        .filter(|contents| contents.type_name.as_ref().is_some_and(|name| seen.insert(name.clone())))
        .map(|contents| self::enum_(api, contents, operation))
        .collect()
}

fn enum_(api: &Api, contents: &Contents, operation: &Operation) -> TokenStream {
    let name = contents.type_name.as_ref().map(|name| ident(name));
    let docs = docs::text(&format!("A body of `{}`, told by its media type.", operation.title.replace('`', "'")));
    let variants = contents.alternatives.iter().map(|content| {
        let media: Vec<String> = content.media.iter().map(|media| format!("`{}`", media.name.replace('`', "'"))).collect();
        let docs = docs::text(&format!("{}.", media.join(", ")));
        let (variant, value) = (ident(&content.variant), alternative(api, content, &TokenStream::new()));
        quote! { #docs #variant(#value) }
    });
    let derives = derives(contents.streams());
    quote! {
        #docs
        #derives
        pub enum #name {
            #(#variants,)*
        }
    }
}
