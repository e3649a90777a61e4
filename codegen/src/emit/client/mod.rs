//! The client: a handle for each tag, a call for each operation, the credentials.

mod call;
mod credentials;
mod group;
mod link;

pub(super) use call::{opened, outcome_of};
pub(super) use group::with_body;

use proc_macro2::TokenStream;
use quote::quote;

use super::operation::{contents, error_path, success_type};
use super::section::Section;
use super::{docs, ident, rust_type, use_types};
use crate::api::{Api, Group};

/// The module `client`.
pub(super) fn client(api: &Api) -> Section<'_> {
    let idle = api.operations.is_empty().then(|| quote! { dead_code, });
    let mut section = Section::module(quote! {
        /// The async client.
        #[allow(#idle deprecated, unused_imports)]
        pub mod client {}
    });
    section.item(|| {
        let types = use_types(api);
        let servers = (!api.operation_servers.is_empty()).then(|| quote! { use super::servers; });
        quote! { use super::{operations, rt, wire}; #types #servers }
    });
    section.item(|| handle(api));
    if !api.schemes.is_empty() {
        section.item(|| credentials::credentials(api));
    }
    section.items(&api.groups, |group| group::group(api, group));
    section.items(&api.operations, |operation| call::call(api, operation));
    section
}

fn handle(api: &Api) -> TokenStream {
    let docs = docs::item(&api.docs, &api.title);
    let accessors = api.groups.iter().map(accessor);
    let builder_docs = docs::text(match api.operation_servers.is_empty() {
        true => "Begins a client of the API at a base URL.",
        false => {
            "Begins a client of the API at a base URL, which is that of all operations; of one of `servers`, where those that have \
             servers of their own go to them."
        }
    });
    quote! {
        #docs
        #[derive(Clone, Debug)]
        pub struct Client {
            inner: rt::client::Client,
        }

        impl Client {
            #builder_docs
            pub fn builder(base_url: impl Into<rt::client::BaseUrl>) -> rt::client::Builder<Self> {
                rt::client::Builder::new(base_url)
            }

            #(#accessors)*
        }

        impl From<rt::client::Client> for Client {
            fn from(inner: rt::client::Client) -> Self {
                Self { inner }
            }
        }
    }
}

fn accessor(group: &Group) -> TokenStream {
    let docs = docs::item(&group.docs, &format!("The operations of {}.", group.type_name));
    let (method, handle) = (ident(&group.method), ident(&group.type_name));
    quote! {
        #docs
        pub fn #method(&self) -> #handle<'_> {
            #handle { client: &self.inner }
        }
    }
}
