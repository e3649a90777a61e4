//! A call of one operation: chain what is optional, then `.await`.

use proc_macro2::TokenStream;
use quote::quote;

use super::group::{body_argument, body_values, parameter_argument, parameter_values};
use super::{docs, error_path, ident, success_type};
use crate::api::{Answer, Api, Body, Operation, Parameter};
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
    let (name, argument, values) = (ident(&body.rust), body_argument(api, body), body_values(api, body));
    quote! {
        #docs
        pub fn #name(mut self, #argument) -> Self {
            self.call.set_body #values;
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
    let shape = answer.value.as_ref().map(|(_, shape)| crate::emit::wire::shape_reference(api, shape));
    match (variant, shape, answer.status) {
        (None, None, _) => quote! { Ok(()) },
        (None, Some(shape), _) => quote! { reply.decode(#shape) },
        (Some(variant), None, Status::Code(_)) => quote! { Ok(#variant) },
        (Some(variant), Some(shape), Status::Code(_)) => quote! { reply.decode(#shape).map(#variant) },
        (Some(variant), None, Status::Class(_) | Status::Default) => quote! { Ok(#variant(reply.status())) },
        (Some(variant), Some(shape), Status::Class(_) | Status::Default) => {
            quote! {{
                let status = reply.status();
                reply.decode(#shape).map(|value| #variant(status, value))
            }}
        }
    }
}

fn error_arm(api: &Api, answer: &Answer) -> TokenStream {
    let variant = ident(&answer.variant);
    let shape = answer.value.as_ref().map(|(_, shape)| crate::emit::wire::shape_reference(api, shape));
    match (shape, answer.status) {
        (Some(shape), Status::Code(_)) => quote! { reply.error(#shape, Error::#variant) },
        (None, Status::Code(_)) => quote! { reply.bare_error(Error::#variant) },
        (Some(shape), Status::Class(_) | Status::Default) => {
            quote! {{
                let status = reply.status();
                reply.error(#shape, |value| Error::#variant(status, value))
            }}
        }
        (None, Status::Class(_) | Status::Default) => {
            quote! {{
                let status = reply.status();
                reply.bare_error(Error::#variant(status))
            }}
        }
    }
}
