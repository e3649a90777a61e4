//! From a request to an operation's input.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::{ident, literal};
use crate::api::{Api, Body, Content, ContentKind, Contents, Literal, Operation, Parameter, SchemeKind};
use crate::model::Place;

/// `read_signal_event`.
pub(in crate::emit) fn name(operation: &Operation) -> Ident {
    format_ident!("read_{}", operation.function)
}

/// The function that reads every parameter and the body.
pub(super) fn read(api: &Api, operation: &Operation) -> TokenStream {
    let (function, input) = (name(operation), ident(&operation.type_name));
    let seen = super::seen(operation);
    let parts = parts(api, operation);
    let body = operation.input.body.as_ref().map(|found| body(api, found));
    let request = if parts.is_empty() && body.is_none() {
        quote! { _request }
    } else {
        quote! { request }
    };
    let (first, fields) = together(api, &parts);
    let value = quote! { operations::#input { #fields #body } };
    let value = if crate::emit::wire::has_input_checks(operation) {
        quote! {
            let input = #value;
            request.check(&input)?;
            Ok(input)
        }
    } else {
        quote! { Ok(#value) }
    };
    quote! {
        #seen fn #function(#request: &rt::server::Request) -> Result<operations::#input, rt::server::Refusal> {
            #first
            #value
        }
    }
}

/// A result of reading part of the head of a request, and the field it becomes, if any.
struct Part<'a> {
    local: Ident,
    field: Option<Ident>,
    read: TokenStream,
    /// What stands for an absent value.
    default: Option<&'a Literal>,
}

/// The check of the query's names, if there is one, and every parameter.
fn parts<'a>(api: &Api, operation: &'a Operation) -> Vec<Part<'a>> {
    let known = known_query(api, operation);
    let known = known.map(|read| Part { local: format_ident!("known_query"), field: None, read, default: None });
    known.into_iter().chain(operation.input.parameters.iter().map(parameter)).collect()
}

/// What comes first, and the fields: several parts are read before one refuses, so that all that is wrong is told.
fn together(api: &Api, parts: &[Part<'_>]) -> (TokenStream, TokenStream) {
    if let [Part { field, read, default, .. }] = parts {
        return match field {
            Some(field) => (TokenStream::new(), assigned(api, field, read, *default)),
            None => (quote! { #read?; }, TokenStream::new()),
        };
    }
    let lets = parts.iter().map(|Part { local, read, .. }| quote! { let #local = #read; });
    let errors = parts.iter().map(|Part { local, .. }| quote! { #local.as_ref().err() });
    let all = (!parts.is_empty()).then(|| quote! { rt::server::all(&[#(#errors),*])?; });
    let fields =
        parts.iter().filter_map(|Part { local, field, default, .. }| Some(assigned(api, field.as_ref()?, local, *default)));
    (quote! { #(#lets)* #all }, fields.collect())
}

/// `limit: limit?.unwrap_or(20),`.
fn assigned(api: &Api, field: &Ident, read: &impl ToTokens, default: Option<&Literal>) -> TokenStream {
    let read = quote! { #read? };
    let value = default.map_or(read.clone(), |default| literal::or(api, read, default));
    quote! { #field: #value, }
}

/// Refuses what the description does not name in the query; a parameter that is the whole query takes everything.
fn known_query(api: &Api, operation: &Operation) -> Option<TokenStream> {
    let parameters = &operation.input.parameters;
    if !api.refuse_unknown_query || parameters.iter().any(|parameter| parameter.place == Place::QueryString) {
        return None;
    }
    let named = parameters.iter().filter(|parameter| parameter.place == Place::Query).map(|parameter| ident(&parameter.constant));
    let keys = api.schemes.iter().filter_map(|scheme| match &scheme.kind {
        SchemeKind::Query(name) => Some(name.as_str()),
        SchemeKind::Basic | SchemeKind::Http(_) | SchemeKind::Header(_) | SchemeKind::Cookie(_) => None,
    });
    let others = operation.selectors.iter().map(|selector| selector.name.as_str()).chain(keys);
    Some(quote! { request.known_query(&[#(&wire::#named),*], &[#(#others),*]) })
}

fn parameter(parameter: &Parameter) -> Part<'_> {
    let (name, constant) = (ident(&parameter.name.rust), ident(&parameter.constant));
    let method = ident(match (parameter.required, parameter.scalar) {
        (true, true) => "required",
        (false, true) => "parameter",
        (true, false) => "required_composite",
        (false, false) => "composite",
    });
    let read = match parameter.absent {
        Some(absent) => quote! { request.composite_or(&wire::#constant, #absent) },
        None => quote! { request.#method(&wire::#constant) },
    };
    Part { local: local(&parameter.name.rust), field: Some(name), read, default: parameter.default.as_ref() }
}

/// The local of a field; the suffix keeps it from being one of the others.
fn local(field: &str) -> Ident {
    match field.trim_start_matches("r#") {
        bare @ ("request" | "known_query") => format_ident!("{bare}_parameter"),
        _ => ident(field),
    }
}

fn body(api: &Api, body: &Body) -> TokenStream {
    let name = ident(&body.rust);
    match (body.contents.alternatives.as_slice(), body.required) {
        ([only], true) => {
            let read = one(api, only);
            quote! { #name: #read, }
        }
        ([only], false) => match only.kind {
            ContentKind::Value => {
                let shape = crate::emit::wire::shape_reference(api, &only.shape);
                quote! { #name: request.optional_body(#shape)?, }
            }
            ContentKind::Bytes
            | ContentKind::Octets
            | ContentKind::Items { .. }
            | ContentKind::Events { .. }
            | ContentKind::Multipart(_) => {
                let read = one(api, only);
                quote! { #name: if request.media().is_none() { None } else { Some(#read) }, }
            }
        },
        (several, true) => {
            let read = by_media_type(api, &body.contents, several);
            quote! { #name: #read, }
        }
        (several, false) => {
            let read = by_media_type(api, &body.contents, several);
            quote! { #name: if request.media().is_none() { None } else { Some(#read) }, }
        }
    }
}

fn one(api: &Api, content: &Content) -> TokenStream {
    let shape = crate::emit::wire::shape_reference(api, &content.shape);
    let checks = |checked: bool| checked.then(|| quote! { .checked() });
    match content.kind {
        ContentKind::Value => quote! { request.body(#shape)? },
        ContentKind::Bytes | ContentKind::Octets => quote! { request.octets()? },
        ContentKind::Items { checked } => {
            let checked = checks(checked);
            quote! { request.items(#shape)? #checked }
        }
        ContentKind::Events { checked } => {
            let checked = checks(checked);
            quote! { request.events(#shape)? #checked }
        }
        ContentKind::Multipart(_) => quote! { request.parts()? },
    }
}

/// The alternative that the request's media type tells; the last stands for all others.
fn by_media_type(api: &Api, contents: &Contents, several: &[Content]) -> TokenStream {
    let read = |content: &Content| {
        let (variant, value) = (super::contents::variant(contents, content), one(api, content));
        quote! { #variant(#value) }
    };
    let Some((last, others)) = several.split_last() else { return quote! { request.body(&rt::Shape::Any)? } };
    let branches = others.iter().map(|content| {
        let (constant, read) = (ident(&content.constant), read(content));
        quote! { if request.carries(wire::#constant) { #read } else }
    });
    let last = read(last);
    quote! { #(#branches)* { #last } }
}
