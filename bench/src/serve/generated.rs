//! The generated server of the two endpoints, with the handlers that the servers written by hand have.

use specwright_runtime::auth::{Caller, Denied};
use specwright_runtime::server::Service;

use super::api::server::{Api, Authenticator, Presented};
use super::api::types::{Item, Part};
use super::api::{self, Find, FindError, Signal, SignalError};
use super::{item, routes};
use crate::by_hand::token::TOKEN;

/// The generated server.
pub(crate) fn service() -> Service {
    api::server::service(Handler, Tokens)
}

struct Handler;

impl Api for Handler {
    async fn signal(&self, request: Signal) -> Result<(), SignalError> {
        drop(request.body);
        Ok(())
    }

    async fn find(&self, request: Find) -> Result<Item, FindError> {
        let part = |(name, count): &(&str, i32)| Part { name: (*name).to_owned(), count: *count };
        Ok(Item {
            id: request.id,
            name: item::NAME.to_owned(),
            description: item::DESCRIPTION.to_owned(),
            price: 149.5,
            stock: 12,
            limit: request.limit,
            q: request.q,
            tags: item::TAGS.iter().map(|&tag| tag.to_owned()).collect(),
            parts: item::PARTS.iter().map(part).collect(),
        })
    }
}

/// Knows the one token.
pub(super) struct Tokens;

impl Authenticator for Tokens {
    async fn authenticate(&self, presented: Presented) -> Result<Caller, Denied> {
        known(presented.bearer.is_some_and(|token| token == TOKEN))
    }
}

impl routes::api::server::Authenticator for Tokens {
    async fn authenticate(&self, presented: routes::api::server::Presented) -> Result<Caller, Denied> {
        known(presented.bearer.is_some_and(|token| token == TOKEN))
    }
}

fn known(known: bool) -> Result<Caller, Denied> {
    if known { Ok(Caller::new("bench")) } else { Err(Denied::unauthenticated("the token is not known here")) }
}
