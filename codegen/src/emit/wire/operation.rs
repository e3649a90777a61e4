//! Static descriptions of operations and their parameters.

use proc_macro2::TokenStream;
use quote::quote;

use super::{ident, shape};
use crate::api::{Api, Codec, Content, Contents, FieldWritten, FormField, Media, Operation, Parameter, Requirement, Written};
use crate::model::{Method, PathPiece, Payload, Place, Selector, SelectorPlace, Style};

/// An operation with its parameters.
pub(super) fn operation(api: &Api, operation: &Operation) -> TokenStream {
    let (constant, id, template) = (ident(&operation.constant), &operation.id, &operation.template);
    let method = method(&operation.method);
    let path = path(&operation.path);
    let selectors = operation.selectors.iter().map(selector);
    let body = operation.input.body.as_ref();
    let request = body.iter().flat_map(|body| &body.media).map(media);
    let body_required = body.is_some_and(|body| body.required);
    let answers = operation.outcome.success_media.iter().map(media);
    let errors = operation.outcome.error_media.iter().map(media);
    let security = operation.security.iter().map(|alternative| self::alternative(api, alternative));
    let parameters = operation.input.parameters.iter().map(|found| parameter(api, found));
    let lists = media_lists(operation);
    let headers = headers(api, operation);
    quote! {
        pub(super) static #constant: rt::Operation = rt::Operation {
            id: #id,
            method: #method,
            template: #template,
            path: &[#(#path),*],
            selectors: &[#(#selectors),*],
            request: &[#(#request),*],
            body_required: #body_required,
            answers: &[#(#answers),*],
            errors: &[#(#errors),*],
            security: &[#(#security),*],
        };
        #(#parameters)*
        #lists
        #headers
    }
}

/// The headers of the answers, each once.
fn headers(api: &Api, operation: &Operation) -> TokenStream {
    let answers = operation.outcome.successes.iter().chain(&operation.outcome.errors);
    let mut seen = std::collections::HashSet::new();
    let headers = answers.flat_map(|answer| &answer.headers).filter(|header| seen.insert(header.constant.clone()));
    headers.map(|header| parameter(api, header)).collect()
}

/// The media types of each alternative of a body that has several, or whose readers need them, each list once.
fn media_lists(operation: &Operation) -> TokenStream {
    let answers = operation.outcome.successes.iter().chain(&operation.outcome.errors);
    let answers = answers.filter_map(|answer| answer.contents.as_ref());
    let body = operation.input.body.iter().flat_map(|body| several(&body.contents));
    let mut seen = std::collections::HashSet::new();
    let listed = answers.clone().filter(|contents| contents.type_name.is_none()).flat_map(|contents| &contents.alternatives);
    let lists = body.chain(answers.flat_map(several)).chain(listed.filter(|content| content.listed));
    lists
        .filter(|content| seen.insert(content.constant.clone()))
        .map(|content| {
            let (constant, media) = (ident(&content.constant), content.media.iter().map(media));
            quote! { pub(super) static #constant: &[rt::Media] = &[#(#media),*]; }
        })
        .collect()
}

/// The alternatives of a body that has several.
fn several(contents: &Contents) -> &[Content] {
    if contents.type_name.is_some() { &contents.alternatives } else { &[] }
}

/// `rt::Method::POST`.
pub(super) fn method(method: &Method) -> TokenStream {
    match method {
        Method::Get => quote! { rt::Method::GET },
        Method::Put => quote! { rt::Method::PUT },
        Method::Post => quote! { rt::Method::POST },
        Method::Delete => quote! { rt::Method::DELETE },
        Method::Options => quote! { rt::Method::OPTIONS },
        Method::Head => quote! { rt::Method::HEAD },
        Method::Patch => quote! { rt::Method::PATCH },
        Method::Trace => quote! { rt::Method::TRACE },
        Method::Query => quote! { rt::Method::QUERY },
        Method::Other(name) => quote! { rt::Method::new(#name) },
    }
}

/// `rt::Selector::Query("Action", Some("CreateDomain"))`.
fn selector(selector: &Selector) -> TokenStream {
    let name = &selector.name;
    let value = selector.value.as_ref().map_or(quote! { None }, |value| quote! { Some(#value) });
    match selector.place {
        SelectorPlace::Fixed => quote! { rt::Selector::Fixed(#name, #value) },
        SelectorPlace::Query => quote! { rt::Selector::Query(#name, #value) },
        SelectorPlace::Header => quote! { rt::Selector::Header(#name, #value) },
    }
}

/// Pieces with parameters numbered from the left.
pub(super) fn path(pieces: &[PathPiece]) -> Vec<TokenStream> {
    let mut parameters = 0_usize..;
    let mut number = || proc_macro2::Literal::usize_unsuffixed(parameters.next().unwrap_or_default());
    let pieces = pieces.iter().map(|piece| match piece {
        PathPiece::Literal(text) => quote! { rt::Piece::Literal(#text) },
        PathPiece::Parameter(_) => {
            let number = number();
            quote! { rt::Piece::Parameter(#number) }
        }
        PathPiece::Optional(_) => {
            let number = number();
            quote! { rt::Piece::Optional(#number) }
        }
        PathPiece::Span(_, pattern) => {
            let number = number();
            quote! { rt::Piece::Span(#number, #pattern) }
        }
    });
    pieces.collect()
}

pub(in crate::emit) fn media(media: &Media) -> TokenStream {
    let name = &media.name;
    match &media.codec {
        Codec::Json => quote! { rt::Media::json(#name) },
        Codec::Xml => quote! { rt::Media::xml(#name) },
        Codec::Form(fields) if fields.is_empty() => quote! { rt::Media::form(#name) },
        Codec::Form(fields) => {
            let fields = fields.iter().map(field);
            quote! { rt::Media::form_of(#name, &[#(#fields),*]) }
        }
        Codec::Text => quote! { rt::Media::text(#name) },
        Codec::Bytes => quote! { rt::Media::bytes(#name) },
        Codec::Octets => quote! { rt::Media::octets(#name) },
        Codec::JsonLines => quote! { rt::Media::json_lines(#name) },
        Codec::JsonSequence => quote! { rt::Media::json_sequence(#name) },
        Codec::Events => quote! { rt::Media::events(#name) },
        Codec::Multipart(constant) => {
            let form = ident(constant);
            quote! { rt::Media::multipart(#name, &#form) }
        }
    }
}

fn field(field: &FormField) -> TokenStream {
    let name = &field.name;
    let written = match field.written {
        FieldWritten::Usual => quote! { rt::Written::Usual },
        FieldWritten::Styled { style, explode, allow_reserved } => {
            let style = written(Written::Styled(style));
            quote! { rt::Written::Styled { style: #style, explode: #explode, allow_reserved: #allow_reserved } }
        }
        FieldWritten::Content(payload) => {
            let payload = self::payload(payload);
            quote! { rt::Written::Content(rt::Payload::#payload) }
        }
    };
    let absent = field.absent.map_or_else(|| quote! { None }, |absent| quote! { Some(#absent) });
    quote! { rt::FormField { name: #name, written: #written, absent: #absent } }
}

fn alternative(api: &Api, requirements: &[Requirement]) -> TokenStream {
    let requirements = requirements.iter().map(|requirement| {
        let scheme = ident(&api.schemes[requirement.scheme].constant);
        let scopes = &requirement.scopes;
        quote! { rt::Requirement { scheme: &#scheme, scopes: &[#(#scopes),*] } }
    });
    quote! { &[#(#requirements),*] }
}

pub(super) fn parameter(api: &Api, parameter: &Parameter) -> TokenStream {
    let (constant, name) = (ident(&parameter.constant), &parameter.name.wire);
    let shape = shape::local(api, &parameter.shape);
    let (plain, usual) = match parameter.place {
        Place::Path => {
            let place = proc_macro2::Literal::usize_unsuffixed(parameter.path_index);
            (quote! { path(#place, #name, #shape) }, (Style::Simple, false))
        }
        Place::Query => (quote! { query(#name, #shape) }, (Style::Form, true)),
        Place::QueryString => (quote! { query_string(#name, #shape) }, (Style::Form, true)),
        Place::Header => (quote! { header(#name, #shape) }, (Style::Simple, false)),
        Place::Cookie => (quote! { cookie(#name, #shape) }, (Style::Form, true)),
    };
    let is_usual = (parameter.written, parameter.explode) == (Written::Styled(usual.0), usual.1);
    let written = (!is_usual).then(|| {
        let (style, explode) = (written(parameter.written), parameter.explode);
        quote! { .written(#style, #explode) }
    });
    let allow_reserved = parameter.allow_reserved.then(|| quote! { .allow_reserved() });
    let allow_empty = parameter.allow_empty.then(|| quote! { .allow_empty() });
    let spanning = parameter.spans.then(|| quote! { .spanning() });
    let beside = (!parameter.others.is_empty()).then(|| {
        let others = &parameter.others;
        quote! { .beside(&[#(#others),*]) }
    });
    quote! {
        pub(super) static #constant: rt::Parameter =
            rt::Parameter::#plain #written #allow_reserved #allow_empty #spanning #beside;
    }
}

fn written(written: Written) -> TokenStream {
    match written {
        Written::Styled(Style::Simple) => quote! { rt::Style::Simple },
        Written::Styled(Style::Label) => quote! { rt::Style::Label },
        Written::Styled(Style::Matrix) => quote! { rt::Style::Matrix },
        Written::Styled(Style::Form) => quote! { rt::Style::Form },
        Written::Styled(Style::SpaceDelimited) => quote! { rt::Style::SpaceDelimited },
        Written::Styled(Style::PipeDelimited) => quote! { rt::Style::PipeDelimited },
        Written::Styled(Style::TabDelimited) => quote! { rt::Style::TabDelimited },
        Written::Styled(Style::DeepObject) => quote! { rt::Style::DeepObject },
        Written::Styled(Style::Cookie) => quote! { rt::Style::Cookie },
        Written::Content(payload) => {
            let payload = self::payload(payload);
            quote! { rt::Style::Content(rt::Payload::#payload) }
        }
    }
}

/// Of one value, which does not come in pieces.
fn payload(payload: Payload) -> TokenStream {
    match payload {
        Payload::Json | Payload::JsonPatch | Payload::MergePatch => quote! { Json },
        Payload::Xml => quote! { Xml },
        Payload::Form => quote! { Form(&[]) },
        Payload::Bytes => quote! { Bytes },
        Payload::Text | Payload::JsonLines | Payload::JsonSequence | Payload::Events | Payload::Multipart => quote! { Text },
    }
}
