//! From a request to the answer of a mock, through the types of both ends.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::{client, handed_on, ident, server};
use crate::api::{Api, Operation};

/// `mock`, and what finds the function of an operation.
pub(super) fn mocks(api: &Api) -> TokenStream {
    let arms = api.operations.iter().enumerate().map(|(index, operation)| {
        let (place, function) = (Literal::usize_unsuffixed(index), name(operation));
        quote! { #place => Box::pin(#function(&self.fixtures, request)), }
    });
    let authenticator = quote! { self.fixtures.authenticate(presented) };
    let dispatch = server::dispatch_implementation(&TokenStream::new(), &quote! { Mock }, Some(authenticator), arms);
    quote! {
        /// A server that answers what the fixtures say, else an example of the description, else values made to fit it. Whatever the
        /// description says is enforced; any credentials are as good as others, unless the fixtures say whom to let in.
        pub fn mock(fixtures: rt::by_name::Fixtures) -> Result<rt::server::Service, rt::by_name::WrongFixtures> {
            let fixtures = fixtures.of(&API)?;
            Ok(rt::server::Service::new(&wire::API, Mock { fixtures }))
        }

        struct Mock {
            fixtures: rt::by_name::Fixtures,
        }

        #dispatch
    }
}

fn name(operation: &Operation) -> Ident {
    format_ident!("mock_{}", operation.function)
}

/// The function of an operation.
pub(super) fn mock(api: &Api, index: usize, operation: &Operation) -> TokenStream {
    let (function, read, answer) = (name(operation), server::read_name(operation), server::answer_name(operation));
    let (place, call) = (Literal::usize_unsuffixed(index), ident(&operation.type_name));
    let sent = sent(api, operation);
    let input = if operation.input.body.is_none() { format_ident!("_input") } else { format_ident!("input") };
    let rest = if operation.outcome.streams() { format_ident!("rest") } else { format_ident!("_rest") };
    let outcome = client::outcome_of(operation);
    quote! {
        async fn #function(
            fixtures: &rt::by_name::Fixtures,
            request: rt::server::Request,
        ) -> Result<rt::server::Answer, rt::server::Refusal> {
            let operation = &API.operations[#place];
            let #input = server::#read(&request)?;
            let sent = #sent;
            let (reply, #rest) = rt::by_name::mocked(fixtures, operation, &request, sent).await?;
            rt::by_name::answered(operation, client::#call::#outcome, server::#answer)
        }
    }
}

/// The body of the request, filled in as the body of a call is.
fn sent(api: &Api, operation: &Operation) -> TokenStream {
    let none = quote! { rt::by_name::Sent::new() };
    let Some(body) = &operation.input.body else { return none };
    let (name, reference) = (ident(&body.rust), (!handed_on(body)).then(|| quote! { & }));
    let filled = client::with_body(api, body, none.clone());
    if body.required {
        return quote! {{
            let #name = #reference input.#name;
            #filled
        }};
    }
    quote! {
        match #reference input.#name {
            Some(#name) => #filled,
            None => #none,
        }
    }
}
