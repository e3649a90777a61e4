//! From an operation's number to the method that answers it.

use proc_macro2::TokenStream;
use quote::quote;

use super::{answer, ident, read};
use crate::api::{Api, Group, Operation};

/// `service` and what stands behind it.
pub(super) fn dispatch(api: &Api) -> TokenStream {
    let traits: Vec<_> = api.groups.iter().map(|group| ident(&group.type_name)).collect();
    let handler = if traits.is_empty() {
        quote! { H: Send + Sync + 'static }
    } else {
        quote! { H: #(#traits)+* }
    };
    let service = if api.schemes.is_empty() { open_service(&handler) } else { guarded_service(&handler) };
    let arms = api.groups.iter().flat_map(|group| group.operations.iter().map(move |index| arm(api, group, *index)));
    let dispatch = if api.schemes.is_empty() {
        implementation(&quote! { <#handler> }, &quote! { Dispatch<H> }, None, arms)
    } else {
        let authenticator = quote! { Box::pin(self.authenticator.authenticate(presented.into())) };
        implementation(&quote! { <#handler, A: Authenticator> }, &quote! { Dispatch<H, A> }, Some(authenticator), arms)
    };
    quote! {
        #service

        #dispatch
    }
}

/// What calls the operation of each place.
pub(in crate::emit) fn implementation(
    generics: &TokenStream,
    subject: &TokenStream,
    authenticator: Option<TokenStream>,
    arms: impl Iterator<Item = TokenStream>,
) -> TokenStream {
    let authenticate = authenticator.map(|authenticator| {
        quote! {
            fn authenticate(
                &self,
                presented: rt::auth::Credentials,
            ) -> rt::BoxFuture<'_, Result<rt::auth::Caller, rt::auth::Denied>> {
                #authenticator
            }
        }
    });
    quote! {
        impl #generics rt::server::Dispatch for #subject {
            #authenticate

            fn dispatch(
                &self,
                operation: usize,
                request: rt::server::Request,
            ) -> rt::BoxFuture<'_, Result<rt::server::Answer, rt::server::Refusal>> {
                match operation {
                    #(#arms)*
                    _ => rt::server::no_such_operation(),
                }
            }
        }
    }
}

fn open_service(handler: &TokenStream) -> TokenStream {
    quote! {
        /// The API as a service: everything that the description says is enforced before a method runs.
        pub fn service<#handler>(handler: H) -> rt::server::Service {
            rt::server::Service::new(&wire::API, Dispatch { handler })
        }

        struct Dispatch<H> {
            handler: H,
        }
    }
}

fn guarded_service(handler: &TokenStream) -> TokenStream {
    quote! {
        /// The API as a service: everything that the description says is enforced before a method runs.
        pub fn service<#handler, A: Authenticator>(handler: H, authenticator: A) -> rt::server::Service {
            rt::server::Service::new(&wire::API, Dispatch { handler, authenticator })
        }

        struct Dispatch<H, A> {
            handler: H,
            authenticator: A,
        }
    }
}

fn arm(api: &Api, group: &Group, index: usize) -> TokenStream {
    let operation: &Operation = &api.operations[index];
    let number = proc_macro2::Literal::usize_unsuffixed(index);
    let (trait_, method) = (ident(&group.type_name), ident(&operation.method_name));
    let (read, answer) = (read::name(operation), answer::name(operation));
    quote! {
        #number => rt::server::handled(request, #read, |input| #trait_::#method(&self.handler, input), #answer),
    }
}
