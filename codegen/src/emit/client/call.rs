//! A call of one operation: chain what is optional, then `.await`.

use proc_macro2::TokenStream;
use quote::quote;

use super::group::{body_argument, parameter_argument, parameter_values, with_body};
use super::{contents, docs, error_path, ident, success_type};
use crate::api::{Answer, Api, Body, Content, ContentKind, Contents, Operation, Parameter};
use crate::model::Status;

/// The call's type, its chain and its future.
pub(super) fn call(api: &Api, operation: &Operation) -> TokenStream {
    let name = ident(&operation.type_name);
    let docs =
        docs::text(&format!("A call of `{}`: chain what is optional, then `.await` it.", operation.title.replace('`', "'")));
    let optional = operation.input.parameters.iter().filter(|parameter| !parameter.required);
    let setters = optional.map(|parameter| setter(api, parameter));
    let body = operation.input.body.as_ref().filter(|body| !body.required).map(|found| body_setter(api, found));
    let outcome = outcome(api, operation);
    let future = future(api, operation);
    let seen = seen(operation);
    let url = operation.tells_url.then(|| {
        quote! {
            /// The URL that the call goes to as it is now, without credentials; links of the answer take it.
            pub fn url(&self) -> Result<rt::Uri, rt::client::NotSent> {
                self.call.url()
            }
        }
    });
    quote! {
        #docs
        #[derive(Debug)]
        #[must_use = "a call is sent when it is awaited"]
        pub struct #name<'a> {
            #seen call: rt::client::Call<'a>,
        }

        impl<'a> #name<'a> {
            #(#setters)*
            #body

            /// Settings of this call alone: media types, time-out, further headers.
            pub fn with(mut self, options: rt::client::CallOptions) -> Self {
                self.call.set_options(options);
                self
            }

            /// Sends the call and gives the answer as it comes, whatever its status.
            pub fn reply(self) -> rt::BoxFuture<'a, Result<rt::Reply, rt::client::Failure>> {
                self.call.send()
            }

            #url
            #outcome
        }

        #future
    }
}

fn setter(api: &Api, parameter: &Parameter) -> TokenStream {
    let docs = docs::item(&parameter.docs, &format!("`{}`.", parameter.name.wire.replace('`', "'")));
    let (name, argument, values) = (ident(&parameter.name.rust), parameter_argument(api, parameter), parameter_values(parameter));
    let method = ident(if parameter.scalar { "parameter" } else { "composite" });
    quote! {
        #docs
        pub fn #name(mut self, #argument) -> Self {
            self.call.#method #values;
            self
        }
    }
}

fn body_setter(api: &Api, body: &Body) -> TokenStream {
    let docs = docs::item(&body.docs, "The body.");
    let (name, argument) = (ident(&body.rust), body_argument(api, body));
    let call = with_body(api, body, quote! { self.call });
    quote! {
        #docs
        pub fn #name(mut self, #argument) -> Self {
            self.call = #call;
            self
        }
    }
}

fn future(api: &Api, operation: &Operation) -> TokenStream {
    let name = ident(&operation.type_name);
    let (success, error) = (success_type(api, operation), error_path(operation));
    let sent = sent(operation);
    quote! {
        impl<'a> IntoFuture for #name<'a> {
            type Output = Result<#success, rt::client::Error<#error>>;
            type IntoFuture = rt::BoxFuture<'a, Self::Output>;

            fn into_future(self) -> Self::IntoFuture {
                #sent
            }
        }
    }
}

fn sent(operation: &Operation) -> TokenStream {
    if !operation.outcome.streams() {
        return quote! { self.call.outcome(Self::outcome) };
    }
    let streams = streams(operation);
    quote! { self.call.opened_outcome(#streams, Self::outcome) }
}

/// `let reply = call.send().await?;`, for what has `call` and wants to look at the reply.
pub(in crate::emit) fn opened(operation: &Operation) -> TokenStream {
    if !operation.outcome.streams() {
        return quote! { let reply = call.send().await?; };
    }
    let streams = streams(operation);
    quote! { let (reply, rest) = call.open(#streams).await?; }
}

/// `outcome(reply)`, for what has `reply` and `rest`.
pub(in crate::emit) fn outcome_of(operation: &Operation) -> TokenStream {
    if operation.outcome.streams() {
        quote! { outcome(reply, rest) }
    } else {
        quote! { outcome(reply) }
    }
}

/// Tells of which statuses successes come in pieces.
fn streams(operation: &Operation) -> TokenStream {
    let statuses = operation.outcome.successes.iter().filter(|answer| answer.streams()).map(|answer| pattern(answer.status));
    quote! { |status| matches!(status, #(#statuses)|*) }
}

/// What is seen by calls by name, too.
fn seen(operation: &Operation) -> Option<TokenStream> {
    operation.by_name.is_some().then(|| quote! { pub(super) })
}

/// From the status of a reply to the outcome it stands for.
fn outcome(api: &Api, operation: &Operation) -> TokenStream {
    let (success, error) = (success_type(api, operation), error_path(operation));
    let arms = arms(api, operation);
    let rest = operation.outcome.streams().then(|| quote! { rest: rt::client::Rest });
    let seen = seen(operation);
    quote! {
        #seen fn outcome(reply: rt::Reply, #rest) -> Result<#success, rt::client::Error<#error>> {
            use #error as Error;

            match reply.status().as_u16() {
                #arms
            }
        }
    }
}

/// One arm for each documented status, the most specific first, and one for the rest.
fn arms(api: &Api, operation: &Operation) -> TokenStream {
    let successes = operation.outcome.successes.iter().map(|answer| (answer.status, success_arm(api, answer, operation)));
    let errors = operation.outcome.errors.iter().map(|answer| (answer.status, error_arm(api, answer)));
    let mut arms: Vec<(Status, TokenStream)> = successes.chain(errors).collect();
    if operation.outcome.successes.is_empty() {
        arms.push((Status::Class(2), quote! { Ok(reply) }));
    }
    if !arms.iter().any(|(status, _)| *status == Status::Default) {
        arms.push((Status::Default, quote! { reply.undocumented(Error::Undocumented) }));
    }
    arms.sort_by_key(|(status, _)| *status);
    let arms = arms.into_iter().map(|(status, arm)| {
        let pattern = pattern(status);
        quote! { #pattern => #arm, }
    });
    arms.collect()
}

fn pattern(status: Status) -> TokenStream {
    match status {
        Status::Code(code) => {
            let code = proc_macro2::Literal::u16_unsuffixed(code);
            quote! { #code }
        }
        Status::Class(class) => {
            let first = proc_macro2::Literal::u16_unsuffixed(u16::from(class) * 100);
            let last = proc_macro2::Literal::u16_unsuffixed(u16::from(class) * 100 + 99);
            quote! { #first..=#last }
        }
        Status::Default => quote! { _ },
    }
}

fn success_arm(api: &Api, answer: &Answer, operation: &Operation) -> TokenStream {
    let variant = operation.outcome.success_type.as_ref().map(|name| {
        let (name, variant) = (ident(name), ident(&answer.variant));
        quote! { operations::#name::#variant }
    });
    let value = success_value(api, answer);
    match (variant, value, answer.status) {
        (None, None, _) => quote! { Ok(()) },
        (None, Some(value), _) => value,
        (Some(variant), None, Status::Code(_)) => quote! { Ok(#variant) },
        (Some(variant), Some(value), Status::Code(_)) => quote! { #value.map(#variant) },
        (Some(variant), None, Status::Class(_) | Status::Default) => quote! { Ok(#variant(reply.status())) },
        (Some(variant), Some(value), Status::Class(_) | Status::Default) => {
            quote! {{
                let status = reply.status();
                #value.map(|value| #variant(status, value))
            }}
        }
    }
}

/// Headers and body of a successful reply as a `Result`; none where it has neither.
fn success_value(api: &Api, answer: &Answer) -> Option<TokenStream> {
    let body = answer.contents.as_ref().map(|found| decoded(api, found));
    if answer.type_name.is_none() {
        return body;
    }
    let headers = read_headers(answer);
    let made = with_headers(answer, answer.contents.as_ref().map(|_| quote! { value }));
    Some(match body {
        Some(body) => quote! {{ #headers #body.map(|value| #made) }},
        None => quote! {{ #headers Ok(#made) }},
    })
}

/// `let header_0 = reply.header::<_, Error>(&wire::GET_PET_OK_LIMIT)?;`
fn read_headers(answer: &Answer) -> TokenStream {
    let reads = answer.headers.iter().enumerate().map(|(index, header)| {
        let (local, constant) = (quote::format_ident!("header_{index}"), ident(&header.constant));
        let method = ident(match (header.required, header.scalar) {
            (true, true) => "required_header",
            (false, true) => "header",
            (true, false) => "required_composite_header",
            (false, false) => "composite_header",
        });
        quote! { let #local = reply.#method::<_, Error>(&wire::#constant)?; }
    });
    reads.collect()
}

/// The struct of headers and body; the body alone where there are no headers.
fn with_headers(answer: &Answer, body: Option<TokenStream>) -> TokenStream {
    let Some(name) = &answer.type_name else { return body.unwrap_or_default() };
    let name = ident(name);
    let headers = answer.headers.iter().enumerate().map(|(index, header)| {
        let (local, field) = (quote::format_ident!("header_{index}"), ident(&header.name.rust));
        quote! { #field: #local }
    });
    let body = body.map(|body| quote! { body: #body });
    quote! { operations::#name { #(#headers,)* #body } }
}

/// The value of a successful reply: `reply.decode(&wire::PET_SHAPE)`.
fn decoded(api: &Api, several: &Contents) -> TokenStream {
    let read = |content: &Content| {
        let shape = crate::emit::wire::shape_reference(api, &content.shape);
        let reply = told(content);
        match content.kind {
            ContentKind::Value if content.checks.is_empty() => quote! { #reply.decode(#shape) },
            ContentKind::Value => {
                let check = crate::emit::wire::check_function(api, &content.value, &content.checks);
                quote! { #reply.decode_valid(#shape, #check) }
            }
            ContentKind::Bytes => quote! { reply.octets() },
            ContentKind::Octets => quote! { rest.octets() },
            ContentKind::Items { .. } => quote! { rest.items(reply, #shape) },
            ContentKind::Events { .. } => quote! { rest.events(reply, #shape) },
            ContentKind::Multipart(_) => quote! { rest.parts(reply) },
        }
    };
    by_media_type(several, |content| {
        let (variant, read) = (contents::variant(several, content), read(content));
        variant.map_or(read.clone(), |variant| quote! { #read.map(#variant) })
    })
}

/// The reply, told its media types where it would read some otherwise: `reply.of(wire::GET_PET_OK_CONTENT_FORM)`.
fn told(content: &Content) -> TokenStream {
    let constant = ident(&content.constant);
    if content.listed {
        quote! { reply.of(wire::#constant) }
    } else {
        quote! { reply }
    }
}

/// One expression for each alternative, chosen by the media type of the reply; the last stands for all others.
fn by_media_type(several: &Contents, expression: impl Fn(&Content) -> TokenStream) -> TokenStream {
    let Some((last, others)) = several.alternatives.split_last() else { return quote! { Ok(reply) } };
    let last = expression(last);
    let branches: Vec<TokenStream> = others
        .iter()
        .map(|content| {
            let (constant, expression) = (ident(&content.constant), expression(content));
            quote! { if reply.carries(wire::#constant) { #expression } else }
        })
        .collect();
    if branches.is_empty() {
        last
    } else {
        quote! { #(#branches)* { #last } }
    }
}

fn error_arm(api: &Api, answer: &Answer) -> TokenStream {
    let headers = read_headers(answer);
    let arm = match &answer.contents {
        Some(found) => by_media_type(found, |content| error_expression(api, answer, found, content)),
        None => {
            let error = error_value(answer, answer.type_name.as_ref().map(|_| with_headers(answer, None)));
            quote! { reply.bare_error(#error) }
        }
    };
    match (answer.status, headers.is_empty()) {
        (Status::Code(_), true) => arm,
        (Status::Code(_), false) => quote! {{ #headers #arm }},
        (Status::Class(_) | Status::Default, _) => quote! {{
            let status = reply.status();
            #headers
            #arm
        }},
    }
}

/// `Error::NotFound(value)`, with the status where the description leaves it open.
fn error_value(answer: &Answer, value: Option<TokenStream>) -> TokenStream {
    let variant = ident(&answer.variant);
    match (answer.status, value) {
        (Status::Code(_), Some(value)) => quote! { Error::#variant(#value) },
        (Status::Code(_), None) => quote! { Error::#variant },
        (Status::Class(_) | Status::Default, Some(value)) => quote! { Error::#variant(status, #value) },
        (Status::Class(_) | Status::Default, None) => quote! { Error::#variant(status) },
    }
}

fn error_expression(api: &Api, answer: &Answer, several: &Contents, content: &Content) -> TokenStream {
    let variant = ident(&answer.variant);
    let inner = contents::variant(several, content);
    let plain = inner.is_none() && answer.type_name.is_none() && matches!(answer.status, Status::Code(_));
    let make = if plain {
        quote! { Error::#variant }
    } else {
        let body = inner.map_or_else(|| quote! { value }, |inner| quote! { #inner(value) });
        let error = error_value(answer, Some(with_headers(answer, Some(body))));
        quote! { |value| #error }
    };
    match content.kind {
        ContentKind::Value => {
            let shape = crate::emit::wire::shape_reference(api, &content.shape);
            let reply = told(content);
            if content.checks.is_empty() {
                return quote! { #reply.error(#shape, #make) };
            }
            let check = crate::emit::wire::check_function(api, &content.value, &content.checks);
            quote! { #reply.valid_error(#shape, #check, #make) }
        }
        // bodies of errors are read whole
        ContentKind::Bytes
        | ContentKind::Octets
        | ContentKind::Items { .. }
        | ContentKind::Events { .. }
        | ContentKind::Multipart(_) => quote! { reply.octets_error(#make) },
    }
}
