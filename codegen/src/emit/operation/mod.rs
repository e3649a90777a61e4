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

use super::{docs, ident, rust_type};
use crate::api::Api;

/// The module `operations`.
pub(super) fn operations(api: &Api) -> TokenStream {
    let operations = api.operations.iter().map(|operation| {
        let input = input::input(api, operation);
        let outcome = outcome::outcome(api, operation);
        let contents = contents::enums(api, operation);
        let answers = answer::structs(api, operation);
        let parts = parts::structs(api, operation);
        quote! { #input #outcome #answers #contents #parts }
    });
    let types = (!api.items.is_empty()).then(|| quote! { use super::types; });
    quote! {
        /// What each operation takes and answers, for client and server alike.
        #[allow(deprecated, unused_imports)]
        pub mod operations {
            use super::rt;
            #types

            #(#operations)*
        }
    }
}
