//! The structs of multipart bodies: `pub struct UploadParts { pub name: String, pub picture: rt::File }`.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::{docs, ident, input, rust_type};
use crate::api::{Api, ContentKind, Headed, Multipart, Operation, OtherParts, Part};

/// The multipart bodies of an operation, each once.
pub(in crate::emit) fn all(operation: &Operation) -> Vec<&Multipart> {
    let answers = operation.outcome.successes.iter().filter_map(|answer| answer.contents.as_ref());
    let bodies = operation.input.body.iter().map(|body| &body.contents).chain(answers);
    let mut seen = HashSet::new();
    let multiparts = bodies.flat_map(|contents| &contents.alternatives).filter_map(|content| match &content.kind {
        ContentKind::Multipart(multipart) => Some(multipart),
        ContentKind::Value | ContentKind::Bytes | ContentKind::Octets => None,
        ContentKind::Items { .. } | ContentKind::Events { .. } => None,
    });
    multiparts.filter(|multipart| seen.insert(multipart.rust.clone())).collect()
}

/// The structs of an operation's multipart bodies.
pub(super) fn structs(api: &Api, operation: &Operation) -> TokenStream {
    all(operation).into_iter().map(|multipart| structure(api, operation, multipart)).collect()
}

fn structure(api: &Api, operation: &Operation, multipart: &Multipart) -> TokenStream {
    let docs = docs::text(&format!("The parts of a body of `{}`.", operation.title.replace('`', "'")));
    let name = ident(&multipart.rust);
    let fields = multipart.parts.iter().map(|part| field(api, part));
    let others = match &multipart.others {
        OtherParts::Kept(name) => {
            let name = ident(name);
            quote! {
                /// Parts that the description does not name, with their names.
                pub #name: Vec<(String, rt::File)>,
            }
        }
        OtherParts::Ignored | OtherParts::Refused => TokenStream::new(),
    };
    let headed = multipart.parts.iter().filter_map(|part| Some(headed(api, part, part.headed.as_ref()?)));
    quote! {
        #docs
        #[derive(Debug)]
        pub struct #name {
            #(#fields,)*
            #others
        }
        #(#headed)*
    }
}

/// `pub struct UploadNamePart { pub x_trace: String, pub body: String }`
fn headed(api: &Api, part: &Part, headed: &Headed) -> TokenStream {
    let docs = docs::text(&format!("Headers and value of the part `{}`.", part.name.wire.replace('`', "'")));
    let (name, value) = (ident(&headed.rust), value(api, part));
    let headers = headed.headers.iter().map(|header| input::parameter(api, header));
    quote! {
        #docs
        #[derive(Debug)]
        pub struct #name {
            #(#headers,)*
            /// The value.
            pub body: #value,
        }
    }
}

/// The type of what a part holds, its headers aside.
fn value(api: &Api, part: &Part) -> TokenStream {
    if part.file {
        quote! { rt::File }
    } else {
        rust_type::outside(api, &part.value)
    }
}

fn field(api: &Api, part: &Part) -> TokenStream {
    let docs = docs::item(&part.docs, &format!("`{}`.", part.name.wire.replace('`', "'")));
    let name = ident(&part.name.rust);
    let value = match &part.headed {
        Some(headed) => {
            let name = ident(&headed.rust);
            quote! { #name }
        }
        None => value(api, part),
    };
    match (part.list, part.required) {
        (true, _) => quote! { #docs pub #name: Vec<#value> },
        (false, true) => quote! { #docs pub #name: #value },
        (false, false) => quote! { #docs pub #name: Option<#value> },
    }
}
