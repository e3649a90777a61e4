//! From [`Api`] to tokens. Cannot fail and decides nothing: everything it prints stands in `api`.
//!
//! The text has the same parts whatever the API: what people read first (types, operations, client, server), then `wire`, where
//! values and operations are described to the runtime. It works included, as a module file, and inside a macro, so it has no
//! inner attributes.

mod by_name;
mod client;
mod docs;
mod literal;
mod operation;
mod rust_type;
mod section;
mod server;
mod servers;
mod types;
mod wire;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

pub(crate) use self::section::{Piece, Section};
use crate::api::Api;

/// The whole text of an API, section by section.
pub(crate) fn emit(api: &Api) -> Vec<Section<'_>> {
    let mut top = Section::top();
    top.item(|| uses(api));
    let sections = [
        Some(top),
        (!api.items.is_empty()).then(|| types::types(api)),
        (api.client || api.server || !api.operations.is_empty()).then(|| operation::operations(api)),
        api.client.then(|| client::client(api)),
        api.server.then(|| server::server(api)),
        (names_servers(api) && api.client).then(|| servers::servers(api)),
        api.by_name.then(|| by_name::by_name(api)),
        Some(wire::wire(api)),
    ];
    sections.into_iter().flatten().collect()
}

/// What is found at the top, without a path. Explicit names win over the globs, should a schema be named like them.
fn uses(api: &Api) -> TokenStream {
    let types = (!api.items.is_empty()).then(|| quote! { pub use types::*; });
    let client = api.client.then(|| {
        let credentials = (!api.schemes.is_empty()).then(|| quote! { , Credentials });
        quote! { pub use client::{Client #credentials}; }
    });
    let servers = (names_servers(api) && api.client).then(|| quote! { pub use servers::*; });
    let operations = (!api.operations.is_empty()).then(|| quote! { pub use operations::*; });
    quote! {
        use ::specwright_runtime::generated::v1 as rt;
        #client
        #operations
        #servers
        #types
    }
}

/// `use super::types;` where there are types.
fn use_types(api: &Api) -> Option<TokenStream> {
    (!api.items.is_empty()).then(|| quote! { use super::types; })
}

fn names_servers(api: &Api) -> bool {
    !api.servers.is_empty() || !api.operation_servers.is_empty()
}

/// An identifier, raw where its text says so.
fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(bare) => Ident::new_raw(bare, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}
