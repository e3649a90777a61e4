//! Calls by name: operations called with JSON through the typed client, and a mock that answers through the typed server.

mod call;
mod mock;
mod table;

use proc_macro2::TokenStream;
use quote::quote;

use super::{client, ident, rust_type, server};
use crate::api::{Api, Body, ContentKind};

/// The module `by_name`; none where nobody asked for it.
pub(super) fn by_name(api: &Api) -> Option<TokenStream> {
    if !api.by_name {
        return None;
    }
    let table = table::table(api);
    let calls = call::calls(api);
    let mocks = mock::mocks(api);
    let types = (!api.items.is_empty()).then(|| quote! { use super::types; });
    let idle = api.operations.is_empty().then(|| quote! { unused_variables, });
    Some(quote! {
        /// Operations called by their ids, with JSON; and a server that answers without being implemented.
        #[allow(#idle deprecated, unused_imports)]
        pub mod by_name {
            use super::wire::*;
            use super::{client, operations, rt, server, wire};
            #types

            #table
            #calls
            #mocks
        }
    })
}

/// A body as the methods of the client take it: by reference, but for what is handed on in pieces.
fn handed_on(body: &Body) -> bool {
    match body.contents.alternatives.as_slice() {
        [only] => !matches!(only.kind, ContentKind::Value),
        _ => body.contents.streams(),
    }
}
