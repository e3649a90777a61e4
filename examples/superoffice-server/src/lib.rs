//! The SuperOffice Webhook agent's server: who may signal an event, and what happens then.

use specwright_runtime::auth::{Caller, Denied};
use specwright_runtime::server::Service;
use superoffice_api::webhook::server::{Authenticator, Presented, Webhook, service as webhook_service};
use superoffice_api::webhook::{SignalEvent, SignalEventError};

/// The token that is let in.
pub const ACCESS_TOKEN: &str = "8A:Cust12345.AbCdEf";

/// The generated service around the handlers.
pub fn service() -> Service {
    webhook_service(Agent, Accounts)
}

struct Agent;

impl Webhook for Agent {
    async fn signal_event(&self, request: SignalEvent) -> Result<(), SignalEventError> {
        println!("{:?}", request.body);
        Ok(())
    }
}

struct Accounts;

impl Authenticator for Accounts {
    async fn authenticate(&self, presented: Presented) -> Result<Caller, Denied> {
        let known = presented.bearer.is_some_and(|token| token == ACCESS_TOKEN);
        if known { Ok(Caller::new("Cust12345")) } else { Err(Denied::unauthenticated("the token is not known here")) }
    }
}
