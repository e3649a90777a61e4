//! The credentials that the API's security schemes take.

use proc_macro2::TokenStream;
use quote::quote;

use super::{docs, ident};
use crate::api::{Api, Scheme, SchemeKind};

/// `Credentials::new().so_ticket(ticket).so_app_token(token)`.
pub(super) fn credentials(api: &Api) -> TokenStream {
    let setters = api.schemes.iter().map(setter);
    quote! {
        /// What the client presents to be let in. A call takes the first alternative of its operation all of whose parts are here.
        #[derive(Clone, Debug, Default)]
        pub struct Credentials {
            inner: rt::auth::Credentials,
        }

        impl Credentials {
            /// No credentials yet.
            pub fn new() -> Self {
                Self::default()
            }

            #(#setters)*
        }

        impl From<Credentials> for rt::auth::Credentials {
            fn from(credentials: Credentials) -> Self {
                credentials.inner
            }
        }
    }
}

fn setter(scheme: &Scheme) -> TokenStream {
    let docs = docs::item(&scheme.docs, &format!("Sets the credential of `{}`.", scheme.name.wire.replace('`', "'")));
    let (name, constant) = (ident(&scheme.name.rust), ident(&scheme.constant));
    match scheme.kind {
        SchemeKind::Basic => quote! {
            #docs
            pub fn #name(mut self, user: impl Into<String>, password: impl Into<rt::auth::Secret>) -> Self {
                self.inner.set_basic(&wire::#constant, user, password);
                self
            }
        },
        SchemeKind::Http(_) | SchemeKind::Header(_) | SchemeKind::Query(_) | SchemeKind::Cookie(_) => quote! {
            #docs
            pub fn #name(mut self, #name: impl Into<rt::auth::Secret>) -> Self {
                self.inner.set(&wire::#constant, #name);
                self
            }
        },
    }
}
