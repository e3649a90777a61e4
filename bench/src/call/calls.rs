//! The two calls by each client, of the same values.

use std::fmt::Display;

use specwright_runtime::json;

use crate::by_hand::{hyper_util, reqwest, types};
use crate::failure::Failure;
use crate::serve::api;

/// A client of the two endpoints.
pub(super) trait Call: Send + Sync + 'static {
    fn signal(&self) -> impl Future<Output = Result<(), Failure>> + Send;
    fn find(&self) -> impl Future<Output = Result<(), Failure>> + Send;
}

const NAME: &str = "window.closed";
const KEY: i32 = 4711;
const ID: i64 = 123_456_789;
const LIMIT: i32 = 10;
const Q: &str = "standing desk";

/// The generated client.
pub(super) struct Specwright(api::Client);

impl Specwright {
    pub(super) fn new(url: &str, token: &str) -> Result<Self, Failure> {
        let client = api::Client::builder(url).credentials(api::Credentials::new().bearer(token)).build();
        client.map(Self).map_err(failed)
    }
}

impl Call for Specwright {
    async fn signal(&self) -> Result<(), Failure> {
        let data = json::from_str(r#"{"who":"ann","open":false}"#)?;
        let event = api::types::Event { primary_key: Some(KEY), data: Some(data), ..api::types::Event::new(NAME) };
        self.0.api().signal(&event).await.map_err(failed)
    }

    async fn find(&self) -> Result<(), Failure> {
        self.0.api().find(ID).limit(LIMIT).q(Q).await.map(drop).map_err(failed)
    }
}

fn event() -> Result<types::Event, Failure> {
    let data = serde_json::from_str(r#"{"who":"ann","open":false}"#)?;
    Ok(types::Event { event_name: NAME.to_owned(), primary_key: Some(KEY), data: Some(data), lines: None })
}

impl Call for hyper_util::Client {
    async fn signal(&self) -> Result<(), Failure> {
        self.signal(&event()?).await.map_err(failed)
    }

    async fn find(&self) -> Result<(), Failure> {
        self.find(ID, LIMIT, Q).await.map(drop).map_err(failed)
    }
}

impl Call for reqwest::Client {
    async fn signal(&self) -> Result<(), Failure> {
        self.signal(&event()?).await.map_err(failed)
    }

    async fn find(&self) -> Result<(), Failure> {
        self.find(ID, LIMIT, Q).await.map(drop).map_err(failed)
    }
}

fn failed(error: impl Display) -> Failure {
    Failure::from(error.to_string())
}
