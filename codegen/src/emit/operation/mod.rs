//! What client and server share of an operation: its input and its outcome.

pub(super) mod answer;
pub(super) mod contents;
mod input;
mod outcome;
mod parts;

pub(super) use outcome::{error_path, success_type};
pub(super) use parts::all as multiparts;

use proc_macro2::TokenStream;
use quote::quote;

use super::section::Section;
use super::{docs, ident, rust_type, use_types};
use crate::api::{Api, Operation};

/// The module `operations`.
pub(super) fn operations(api: &Api) -> Section<'_> {
    let mut section = Section::module(quote! {
        /// What each operation takes and answers, for client and server alike.
        #[allow(deprecated, unused_imports)]
        pub mod operations {}
    });
    section.item(|| {
        let types = use_types(api);
        quote! { use super::rt; #types }
    });
    section.items(&api.operations, |operation| self::operation(api, operation));
    section
}

fn operation(api: &Api, operation: &Operation) -> TokenStream {
    let input = input::input(api, operation);
    let outcome = outcome::outcome(api, operation);
    let contents = contents::enums(api, operation);
    let answers = answer::structs(api, operation);
    let parts = parts::structs(api, operation);
    quote! { #input #outcome #answers #contents #parts }
}
