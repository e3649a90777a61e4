//! From a request to an operation's input.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{ident, literal};
use crate::api::{Api, Body, Content, ContentKind, Contents, Operation, Parameter, SchemeKind};
use crate::model::Place;

/// `read_signal_event`.
pub(super) fn name(operation: &Operation) -> Ident {
    format_ident!("read_{}", operation.function)
}

/// The function that reads every parameter and the body.
pub(super) fn read(api: &Api, operation: &Operation) -> TokenStream {
    let (function, input) = (name(operation), ident(&operation.type_name));
    let parameters: Vec<_> = operation.input.parameters.iter().map(|found| parameter(api, found)).collect();
    let body = operation.input.body.as_ref().map(|found| body(api, found));
    let known = known_query(api, operation);
    let request = if parameters.is_empty() && body.is_none() && known.is_none() {
        quote! { _request }
    } else {
        quote! { request }
    };
    let value = quote! { operations::#input { #(#parameters,)* #body } };
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
        fn #function(#request: &rt::server::Request) -> Result<operations::#input, rt::server::Refusal> {
            #known
            #value
        }
    }
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
    Some(quote! { request.known_query(&[#(&wire::#named),*], &[#(#others),*])?; })
}

fn parameter(api: &Api, parameter: &Parameter) -> TokenStream {
    let (name, constant) = (ident(&parameter.name.rust), ident(&parameter.constant));
    let or = |read: TokenStream| parameter.default.as_ref().map_or(read.clone(), |default| literal::or(api, read, default));
    match (parameter.required, parameter.scalar) {
        (true, true) => quote! { #name: request.required(&wire::#constant)? },
        (false, true) => {
            let read = or(quote! { request.parameter(&wire::#constant)? });
            quote! { #name: #read }
        }
        (true, false) => quote! { #name: request.required_composite(&wire::#constant)? },
        (false, false) => {
            let read = or(quote! { request.composite(&wire::#constant)? });
            quote! { #name: #read }
        }
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
