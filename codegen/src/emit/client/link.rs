//! Links: methods that begin the call that an answer leads to.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::group::{body_argument, parameter_argument, server};
use super::{contents, docs, ident};
use crate::api::{AnswerPlace, Api, Body, Given, Link, LinkChange, LinkFrom, Operation, Parameter, Step, Taken};
use crate::emit::operation::answer;

/// `pub fn follow_get_user_by_id(&self, answer: &types::User) -> GetUser<'a>`; an `Option` where the answer may have no such value.
pub(super) fn link(api: &Api, link: &Link) -> TokenStream {
    let (source, target) = (&api.operations[link.source], &api.operations[link.target]);
    let (method, call) = (ident(&link.method), ident(&target.type_name));
    let may_miss = link.may_miss;
    let docs = docs::item(&link.docs, "");
    let arguments = arguments(api, link, source, target);
    let begun = sent_elsewhere(api, link, begun(link, target, may_miss));
    let body = optional(link, target, begun);
    let (result, body) = match may_miss {
        true => (quote! { Option<#call<'a>> }, quote! { Some(#body) }),
        false => (quote! { #call<'a> }, body),
    };
    quote! {
        #docs
        pub fn #method(&self, #(#arguments),*) -> #result {
            #body
        }
    }
}

fn given(link: &Link, index: usize) -> Option<&Given> {
    link.parameters.iter().find(|(place, _)| *place == index).map(|(_, given)| given)
}

/// The parameters that the call begins with.
fn required(target: &Operation) -> impl Iterator<Item = (usize, &Parameter)> {
    target.input.parameters.iter().enumerate().filter(|(_, parameter)| parameter.required)
}

fn arguments(api: &Api, link: &Link, source: &Operation, target: &Operation) -> Vec<TokenStream> {
    let all = || link.parameters.iter().map(|(_, given)| given).chain(&link.body);
    let answer = all().any(|given| given.is_from(LinkFrom::Answer)).then(|| answer_type(api, link, source)).flatten();
    let names = &link.arguments;
    let answer = answer.map(|value| {
        let name = ident(&names.answer);
        quote! { #name: &#value }
    });
    let request = all().any(|given| given.is_from(LinkFrom::Request)).then_some(source.input.body.as_ref()).flatten();
    let request = request.map(|body| {
        let (name, value) = (ident(&names.request), contents::outside(api, &body.contents));
        quote! { #name: &#value }
    });
    let status = all().any(|given| given.is_from(LinkFrom::Status)).then(|| {
        let name = ident(&names.status);
        quote! { #name: rt::StatusCode }
    });
    let url = all().any(|given| given.is_from(LinkFrom::Url)).then(|| {
        let name = ident(&names.url);
        quote! { #name: &rt::Uri }
    });
    let is_said = |index: usize, parameter: &Parameter| match given(link, index) {
        Some(given) => *given == Given::Argument,
        None => parameter.required,
    };
    let parameters = target.input.parameters.iter().enumerate().filter(|(index, parameter)| is_said(*index, parameter));
    let parameters = parameters.map(|(_, parameter)| parameter_argument(api, parameter));
    let body = target.input.body.as_ref().filter(|body| match &link.body {
        Some(given) => *given == Given::Argument,
        None => body.required,
    });
    let body = body.map(|body| body_argument(api, body));
    answer.into_iter().chain(request).chain(status).chain(url).chain(parameters).chain(body).collect()
}

fn answer_type(api: &Api, link: &Link, source: &Operation) -> Option<TokenStream> {
    let found = match link.answer {
        AnswerPlace::Success(index) => source.outcome.successes.get(index),
        AnswerPlace::Error(index) => source.outcome.errors.get(index),
    };
    found.and_then(|found| answer::outside(api, found))
}

/// `self.get_user(answer.id)`.
fn begun(link: &Link, target: &Operation, may_miss: bool) -> TokenStream {
    let method = ident(&target.method_name);
    let parameters = required(target).map(|(index, parameter)| match given(link, index) {
        Some(given) => value(link, given, parameter, may_miss),
        None => value(link, &Given::Argument, parameter, may_miss),
    });
    let body = target.input.body.as_ref().filter(|body| body.required).map(|body| body_value(link, body));
    let values = parameters.chain(body);
    quote! { self.#method(#(#values),*) }
}

/// The call, to the server of the link where it has one.
fn sent_elsewhere(api: &Api, link: &Link, begun: TokenStream) -> TokenStream {
    let Some(place) = link.server else { return begun };
    let server = server(api, place);
    quote! {{
        let mut call = #begun;
        call.call.set_server(&#server);
        call
    }}
}

/// The call with what may be left out, where it is given and there.
fn optional(link: &Link, target: &Operation, begun: TokenStream) -> TokenStream {
    let parameters = target.input.parameters.iter().enumerate().filter(|(_, parameter)| !parameter.required);
    let call = parameters.fold(begun, |call, (index, parameter)| match given(link, index) {
        Some(given) => set(&call, &parameter.name.rust, &value(link, given, parameter, false), given.may_miss()),
        None => call,
    });
    match (target.input.body.as_ref().filter(|body| !body.required), &link.body) {
        (Some(body), Some(Given::Taken(taken))) if taken.may_miss() => set(&call, &body.rust, &found(link, taken), true),
        (Some(body), Some(_)) => set(&call, &body.rust, &body_value(link, body), false),
        _ => call,
    }
}

fn set(call: &TokenStream, setter: &str, value: &TokenStream, may_miss: bool) -> TokenStream {
    let setter = ident(setter);
    match may_miss {
        false => quote! { #call.#setter(#value) },
        true => quote! {{
            let call = #call;
            match #value {
                Some(value) => call.#setter(value),
                None => call,
            }
        }},
    }
}

fn value(link: &Link, given: &Given, parameter: &Parameter, leaves: bool) -> TokenStream {
    match given {
        Given::Argument => {
            let name = ident(&parameter.name.rust);
            quote! { #name }
        }
        Given::Text(text) => quote! { #text },
        Given::Integer(number) => {
            let number = Literal::i128_unsuffixed(*number);
            quote! { #number }
        }
        Given::Boolean(value) => quote! { #value },
        Given::Taken(taken) => {
            if let Some(owned) = owned(link, taken) {
                return if leaves {
                    quote! { #owned? }
                } else {
                    owned
                };
            }
            let (found, leave) = (found(link, taken), (leaves && taken.may_miss()).then(|| quote! { ? }));
            match (taken.change, taken.may_miss()) {
                (LinkChange::Copied, false) if taken.steps.is_empty() => quote! { *#found },
                (LinkChange::Copied, false) => quote! { #found },
                (LinkChange::Cloned, false) => quote! { #found.clone() },
                (LinkChange::Text, false) => quote! { #found.to_string() },
                (LinkChange::Widened, false) => quote! { #found.into() },
                (LinkChange::Copied, true) => quote! { #found.copied() #leave },
                (LinkChange::Cloned, true) => quote! { #found.cloned() #leave },
                (LinkChange::Text, true) => quote! { #found.map(ToString::to_string) #leave },
                (LinkChange::Widened, true) => quote! { #found.copied().map(Into::into) #leave },
            }
        }
    }
}

/// The `Option` itself, where that is what the last step finds.
fn owned(link: &Link, taken: &Taken) -> Option<TokenStream> {
    let (Step::Optional(last), first) = taken.steps.split_last()? else { return None };
    if first.iter().any(|step| !matches!(step, Step::Field(_))) {
        return None;
    }
    let (holder, field) = (found(link, &Taken { steps: first.to_vec(), ..taken.clone() }), ident(last));
    match taken.change {
        LinkChange::Copied => Some(quote! { #holder.#field }),
        LinkChange::Cloned => Some(quote! { #holder.#field.clone() }),
        LinkChange::Text | LinkChange::Widened => None,
    }
}

fn body_value(link: &Link, body: &Body) -> TokenStream {
    match &link.body {
        Some(Given::Taken(taken)) => {
            let found = found(link, taken);
            match (taken.change, taken.may_miss(), taken.steps.is_empty()) {
                (LinkChange::Text, ..) => quote! { &#found.to_string() },
                (LinkChange::Widened, ..) => quote! { &#found.into() },
                (_, true, _) => quote! { #found? },
                (_, false, true) => found,
                (_, false, false) => quote! { &#found },
            }
        }
        Some(Given::Text(text)) => quote! { #text },
        Some(Given::Integer(number)) => {
            let number = Literal::i128_unsuffixed(*number);
            quote! { &#number }
        }
        Some(Given::Boolean(value)) => quote! { &#value },
        Some(Given::Argument) | None => {
            let name = ident(&body.rust);
            quote! { #name }
        }
    }
}

/// `answer.owner.as_ref().map(|it| &it.id)`: a place, or an `Option` of a reference once a value may miss.
fn found(link: &Link, taken: &Taken) -> TokenStream {
    let argument = |name: &str| {
        let name = ident(name);
        quote! { #name }
    };
    let start = match taken.from {
        LinkFrom::Answer => argument(&link.arguments.answer),
        LinkFrom::Request => argument(&link.arguments.request),
        LinkFrom::Status => {
            let status = argument(&link.arguments.status);
            quote! { #status.as_u16() }
        }
        LinkFrom::Url => argument(&link.arguments.url),
    };
    let mut may_miss = false;
    taken.steps.iter().fold(start, |found, step| {
        let next = if may_miss { beyond(&found, step) } else { directly(&found, step) };
        may_miss |= !matches!(step, Step::Field(_));
        next
    })
}

fn directly(found: &TokenStream, step: &Step) -> TokenStream {
    match step {
        Step::Field(field) => {
            let field = ident(field);
            quote! { #found.#field }
        }
        Step::Optional(field) => {
            let field = ident(field);
            quote! { #found.#field.as_ref() }
        }
        Step::Nullable(field) => {
            let field = ident(field);
            quote! { #found.#field.as_option() }
        }
        Step::Item(0) => quote! { #found.first() },
        Step::Item(index) => {
            let index = Literal::usize_unsuffixed(*index);
            quote! { #found.get(#index) }
        }
        Step::Key(key) => quote! { #found.get(#key) },
    }
}

fn beyond(found: &TokenStream, step: &Step) -> TokenStream {
    let inner = directly(&quote! { it }, step);
    match step {
        Step::Field(_) => quote! { #found.map(|it| &#inner) },
        Step::Optional(_) | Step::Nullable(_) | Step::Item(_) | Step::Key(_) => quote! { #found.and_then(|it| #inner) },
    }
}
