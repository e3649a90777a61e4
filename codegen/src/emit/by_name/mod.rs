//! Calls by name: operations called with JSON through the typed client, and a mock that answers through the typed server.

mod call;
mod mock;
mod table;

use quote::quote;

use super::part::Part;
use super::{client, ident, rust_type, server, use_types};
use crate::api::{Api, Body, ContentKind, Group, Operation};

/// The module `by_name`.
pub(super) fn by_name(api: &Api) -> Part<'_> {
    let idle = api.operations.is_empty().then(|| quote! { unused_variables, });
    let mut part = Part::module(quote! {
        /// Operations called by their ids, with JSON; and a server that answers without being implemented.
        #[allow(#idle deprecated, unused_imports)]
        pub mod by_name {}
    });
    part.item(|| {
        let types = use_types(api);
        quote! {
            use super::wire::*;
            use super::{client, operations, rt, server, wire};
            #types
        }
    });
    part.item(|| table::table(api));
    part.item(|| call::calls(api));
    part.items(grouped(api), |(group, operation)| call::call(api, group, operation));
    part.item(|| mock::mocks(api));
    part.items(api.operations.iter().enumerate(), |(index, operation)| mock::mock(api, *index, operation));
    part
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
