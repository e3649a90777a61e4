//! Calls by name: operations called with JSON through the typed client, and a mock that answers through the typed server.

mod call;
mod mock;
mod table;

use quote::quote;

use super::section::Section;
use super::{client, ident, rust_type, server, use_types};
use crate::api::{Api, Body, ContentKind, Group, Operation};

/// The module `by_name`.
pub(super) fn by_name(api: &Api) -> Section<'_> {
    let idle = api.operations.is_empty().then(|| quote! { unused_variables, });
    let mut section = Section::module(quote! {
        /// Operations called by their ids, with JSON; and a server that answers without being implemented.
        #[allow(#idle deprecated, unused_imports)]
        pub mod by_name {}
    });
    section.item(|| {
        let types = use_types(api);
        quote! {
            use super::wire::*;
            use super::{client, operations, rt, server, wire};
            #types
        }
    });
    section.item(|| table::table(api));
    section.item(|| call::calls(api));
    section.items(grouped(api), |(group, operation)| call::call(api, group, operation));
    section.item(|| mock::mocks(api));
    section.items(api.operations.iter().enumerate(), |(index, operation)| mock::mock(api, *index, operation));
    section
}

fn grouped(api: &Api) -> impl Iterator<Item = (&Group, &Operation)> {
    api.groups.iter().flat_map(move |group| group.operations.iter().map(move |index| (group, &api.operations[*index])))
}

/// A body as the methods of the client take it: by reference, but for what is handed on in pieces.
fn handed_on(body: &Body) -> bool {
    match body.contents.alternatives.as_slice() {
        [only] => !matches!(only.kind, ContentKind::Value),
        _ => body.contents.streams(),
    }
}
