//! What a request presents to be let in, and who decides.

use proc_macro2::TokenStream;
use quote::quote;

use super::{docs, ident};
use crate::api::{Api, Scheme, SchemeKind};

/// The struct of credentials and the trait that judges them.
pub(super) fn presented(api: &Api) -> TokenStream {
    let fields = api.schemes.iter().map(field);
    let takes = api.schemes.iter().map(take);
    quote! {
        /// What a request presents: the parts of one security alternative of its operation; the others are `None`.
        #[derive(Clone, Debug, Default)]
        pub struct Presented {
            #(#fields,)*
        }

        impl From<rt::auth::Credentials> for Presented {
            fn from(mut credentials: rt::auth::Credentials) -> Self {
                Self { #(#takes,)* }
            }
        }

        /// Decides who may call.
        pub trait Authenticator: Send + Sync + 'static {
            /// Tells the caller of whom these are the credentials. The scopes that an operation asks for are compared afterwards.
            fn authenticate(
                &self,
                presented: Presented,
            ) -> impl Future<Output = Result<rt::auth::Caller, rt::auth::Denied>> + Send;
        }
    }
}

fn field(scheme: &Scheme) -> TokenStream {
    let docs = docs::item(&scheme.docs, &format!("The credential of `{}`.", scheme.name.wire.replace('`', "'")));
    let name = ident(&scheme.name.rust);
    match scheme.kind {
        SchemeKind::Basic => quote! { #docs pub #name: Option<rt::auth::Basic> },
        SchemeKind::Http(_) | SchemeKind::Header(_) | SchemeKind::Query(_) | SchemeKind::Cookie(_) => {
            quote! { #docs pub #name: Option<rt::auth::Secret> }
        }
    }
}

fn take(scheme: &Scheme) -> TokenStream {
    let (name, constant) = (ident(&scheme.name.rust), ident(&scheme.constant));
    match scheme.kind {
        SchemeKind::Basic => quote! { #name: credentials.take_basic(&wire::#constant) },
        SchemeKind::Http(_) | SchemeKind::Header(_) | SchemeKind::Query(_) | SchemeKind::Cookie(_) => {
            quote! { #name: credentials.take(&wire::#constant) }
        }
    }
}
