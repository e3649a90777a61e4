//! What calls by name read: operations with their parameters, bodies and answers, the schemas of arguments, samples.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::ident;
use crate::api::{Answer, Api, ByName, Content, ContentKind, Contents, Definition, Operation, Sample};
use crate::emit::wire;
use crate::model::Status;

/// The static `API`.
pub(super) fn table(api: &Api) -> TokenStream {
    let operations = api.operations.iter().filter_map(|found| Some(operation(api, found, found.by_name.as_ref()?)));
    let definitions = api.definitions.iter().map(definition);
    quote! {
        /// The operations, with the JSON Schemas of their arguments.
        pub static API: rt::by_name::Api = rt::by_name::Api {
            operations: &[#(#operations),*],
            definitions: &[#(#definitions),*],
        };
    }
}

fn definition(definition: &Definition) -> TokenStream {
    let Definition { name, schema, uses } = definition;
    let uses = places(uses);
    quote! { rt::by_name::Definition { name: #name, schema: #schema, uses: &[#uses] } }
}

fn places(places: &[usize]) -> TokenStream {
    let places = places.iter().map(|place| Literal::usize_unsuffixed(*place));
    quote! { #(#places),* }
}

fn operation(api: &Api, operation: &Operation, by_name: &ByName) -> TokenStream {
    let constant = ident(&operation.constant);
    let parameters = operation.input.parameters.iter().zip(&by_name.parameters).map(|(parameter, name)| {
        let constant = ident(&parameter.constant);
        quote! { (#name, &wire::#constant) }
    });
    let body = operation.input.body.iter().map(|body| contents(api, &body.contents));
    let mut answers: Vec<&Answer> = operation.outcome.successes.iter().chain(&operation.outcome.errors).collect();
    answers.sort_by_key(|answer| answer.status);
    let answers = answers.into_iter().map(|found| answer(api, found));
    let (arguments, uses) = (&by_name.arguments, places(&by_name.uses));
    let samples = by_name.answers.iter().map(sample);
    quote! {
        rt::by_name::Operation {
            operation: &wire::#constant,
            parameters: &[#(#parameters),*],
            body: &[#(#body)*],
            answers: &[#(#answers),*],
            arguments: #arguments,
            uses: &[#uses],
            samples: &[#(#samples),*],
        }
    }
}

fn contents(api: &Api, contents: &Contents) -> TokenStream {
    contents.alternatives.iter().map(|found| content(api, found)).collect()
}

fn content(api: &Api, content: &Content) -> TokenStream {
    let media = content.media.iter().map(wire::media);
    let shape = wire::shape_reference(api, &content.shape);
    let event_data = matches!(content.kind, ContentKind::Events { .. });
    quote! { rt::by_name::Content { media: &[#(#media),*], shape: #shape, event_data: #event_data }, }
}

fn answer(api: &Api, answer: &Answer) -> TokenStream {
    let (first, last) = match answer.status {
        Status::Code(code) => (code, code),
        Status::Class(class) => (u16::from(class) * 100, u16::from(class) * 100 + 99),
        Status::Default => (0, 999),
    };
    let (first, last) = (Literal::u16_unsuffixed(first), Literal::u16_unsuffixed(last));
    let headers = answer.headers.iter().map(|header| ident(&header.constant));
    let contents = answer.contents.as_ref().map(|found| contents(api, found));
    quote! {
        rt::by_name::Answer { statuses: (#first, #last), headers: &[#(&wire::#headers),*], contents: &[#contents] }
    }
}

fn sample(sample: &Sample) -> TokenStream {
    let status = Literal::u16_unsuffixed(sample.status);
    let headers = sample.headers.iter().map(|(name, value)| quote! { (#name, #value) });
    let media = optional(sample.media.as_ref());
    let body = optional(sample.body.as_ref());
    quote! { rt::by_name::Sample { status: #status, headers: &[#(#headers),*], media: #media, body: #body } }
}

fn optional(text: Option<&String>) -> TokenStream {
    text.map_or_else(|| quote! { None }, |text| quote! { Some(#text) })
}
