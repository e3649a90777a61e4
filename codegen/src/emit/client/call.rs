//! A call of one operation: chain what is optional, then `.await`.

use proc_macro2::TokenStream;
use quote::quote;

use super::group::{body_argument, parameter_argument, parameter_values, with_body};
use super::{contents, docs, error_path, ident, success_type};
use crate::api::{Answer, Api, Body, Content, Contents, Operation, Parameter, RustType};
use crate::model::Status;

/// The call's type, its chain and its future.
pub(super) fn call(api: &Api, operation: &Operation) -> TokenStream {
    let name = ident(&operation.type_name);
    let docs = docs::text(&format!("A call of `{}`: chain what is optional, then `.await` it.", operation.title.replace('`', "'")));
    let optional = operation.input.parameters.iter().filter(|parameter| !parameter.required);
    let setters = optional.map(|parameter| setter(api, parameter));
    let body = operation.input.body.as_ref().filter(|body| !body.required).map(|found| body_setter(api, found));
    let outcome = outcome(api, operation);
    let future = future(api, operation);
    quote! {
        #docs
        #[derive(Debug)]
        #[must_use = "a call is sent when it is awaited"]
        pub struct #name<'a> {
            call: rt::client::Call<'a>,
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
            pub async fn reply(self) -> Result<rt::Reply, rt::client::Failure> {
                self.call.send().await
            }

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
    quote! {
        impl<'a> IntoFuture for #name<'a> {
            type Output = Result<#success, rt::client::Error<#error>>;
            type IntoFuture = rt::BoxFuture<'a, Self::Output>;

            fn into_future(self) -> Self::IntoFuture {
                Box::pin(async move { Self::outcome(self.call.send().await?) })
            }
        }
    }
}

/// From the status of a reply to the outcome it stands for.
fn outcome(api: &Api, operation: &Operation) -> TokenStream {
    let (success, error) = (success_type(api, operation), error_path(operation));
    let arms = arms(api, operation);
    quote! {
        fn outcome(reply: rt::Reply) -> Result<#success, rt::client::Error<#error>> {
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
    let value = answer.contents.as_ref().map(|found| decoded(api, found));
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

/// The value of a successful reply: `reply.decode(&wire::PET_SHAPE)`.
fn decoded(api: &Api, several: &Contents) -> TokenStream {
    let read = |content: &Content| match content.value {
        RustType::Bytes => quote! { reply.octets() },
        _ => {
            let shape = crate::emit::wire::shape_reference(api, &content.shape);
            quote! { reply.decode(#shape) }
        }
    };
    by_media_type(several, |content| {
        let (variant, read) = (contents::variant(several, content), read(content));
        variant.map_or(read.clone(), |variant| quote! { #read.map(#variant) })
    })
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
    if branches.is_empty() { last } else { quote! { #(#branches)* { #last } } }
}

fn error_arm(api: &Api, answer: &Answer) -> TokenStream {
    let variant = ident(&answer.variant);
    let arm = match (&answer.contents, answer.status) {
        (Some(found), _) => by_media_type(found, |content| error_expression(api, answer, found, content)),
        (None, Status::Code(_)) => quote! { reply.bare_error(Error::#variant) },
        (None, Status::Class(_) | Status::Default) => quote! { reply.bare_error(Error::#variant(status)) },
    };
    match answer.status {
        Status::Code(_) => arm,
        Status::Class(_) | Status::Default => quote! {{
            let status = reply.status();
            #arm
        }},
    }
}

fn error_expression(api: &Api, answer: &Answer, several: &Contents, content: &Content) -> TokenStream {
    let variant = ident(&answer.variant);
    let inner = contents::variant(several, content);
    let make = match (inner, answer.status) {
        (None, Status::Code(_)) => quote! { Error::#variant },
        (Some(inner), Status::Code(_)) => quote! { |value| Error::#variant(#inner(value)) },
        (None, Status::Class(_) | Status::Default) => quote! { |value| Error::#variant(status, value) },
        (Some(inner), Status::Class(_) | Status::Default) => quote! { |value| Error::#variant(status, #inner(value)) },
    };
    if content.value == RustType::Bytes {
        return quote! { reply.octets_error(#make) };
    }
    let shape = crate::emit::wire::shape_reference(api, &content.shape);
    quote! { reply.error(#shape, #make) }
}
