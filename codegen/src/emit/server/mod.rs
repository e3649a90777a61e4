//! The server: a trait for each tag, and the service that calls it.

mod answer;
mod dispatch;
mod presented;
mod read;

pub(super) use answer::name as answer_name;
pub(super) use dispatch::implementation as dispatch_implementation;
pub(super) use read::name as read_name;

use proc_macro2::TokenStream;
use quote::quote;

use super::operation::{contents, error_path, success_type};
use super::section::Section;
use super::{docs, ident, literal, use_types};
use crate::api::{Api, Group, Operation};

/// The module `server`.
pub(super) fn server(api: &Api) -> Section<'_> {
    let idle = api.operations.is_empty().then(|| quote! { dead_code, });
    let mut section = Section::module(quote! {
        /// The server: implement the traits, then hand the implementation to `service`.
        #[allow(#idle deprecated, unused_imports)]
        pub mod server {}
    });
    section.item(|| {
        let types = use_types(api);
        quote! { use super::{operations, rt, wire}; #types }
    });
    section.items(&api.groups, |group| trait_(api, group));
    if !api.schemes.is_empty() {
        section.item(|| presented::presented(api));
    }
    section.item(|| dispatch::dispatch(api));
    section.items(&api.operations, |operation| {
        let read = read::read(api, operation);
        let answer = answer::answer(api, operation);
        quote! { #read #answer }
    });
    section
}

/// What the functions are seen by that calls by name use too.
fn seen(operation: &Operation) -> Option<TokenStream> {
    operation.by_name.is_some().then(|| quote! { pub(super) })
}

fn trait_(api: &Api, group: &Group) -> TokenStream {
    let docs = docs::item(&group.docs, &format!("The operations of {}.", group.type_name));
    let name = ident(&group.type_name);
    let methods = group.operations.iter().map(|index| method(api, &api.operations[*index]));
    quote! {
        #docs
        pub trait #name: Send + Sync + 'static {
            #(#methods)*
        }
    }
}

fn method(api: &Api, operation: &Operation) -> TokenStream {
    let docs = docs::item(&operation.docs, &format!("`{}`.", operation.title.replace('`', "'")));
    let (name, input) = (ident(&operation.method_name), ident(&operation.type_name));
    let (success, error) = (success_type(api, operation), error_path(operation));
    quote! {
        #docs
        fn #name(&self, request: operations::#input) -> impl Future<Output = Result<#success, #error>> + Send;
    }
}
