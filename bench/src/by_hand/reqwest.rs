//! The client on reqwest.

use ::reqwest::Error;
use ::reqwest::header::{ACCEPT, AUTHORIZATION, HeaderMap, HeaderValue};

use super::TIME;
use super::types::{Event, Item};

pub(crate) struct Client {
    client: ::reqwest::Client,
    base: String,
}

impl Client {
    pub(crate) fn new(base: &str, token: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let mut authorization = HeaderValue::try_from(format!("Bearer {token}"))?;
        authorization.set_sensitive(true);
        let headers = HeaderMap::from_iter([(AUTHORIZATION, authorization)]);
        let client = ::reqwest::Client::builder().default_headers(headers).user_agent("bench/1").timeout(TIME).build()?;
        Ok(Self { client, base: base.to_owned() })
    }

    pub(crate) async fn signal(&self, event: &Event) -> Result<(), Error> {
        let request = self.client.post(format!("{}/events", self.base)).json(event);
        request.send().await?.error_for_status()?.bytes().await.map(drop)
    }

    pub(crate) async fn find(&self, id: i64, limit: i32, q: &str) -> Result<Item, Error> {
        let url = format!("{}/items/{id}", self.base);
        let limit = limit.to_string();
        let request = self.client.get(url).query(&[("limit", limit.as_str()), ("q", q)]).header(ACCEPT, "application/json");
        request.send().await?.error_for_status()?.json().await
    }
}
