//! Any bytes as the answer to a call of each operation: it ends in a value or an error.

use std::error::Error as StdError;
use std::task::{Context, Poll};

use hyper::body::Incoming;
use hyper_util::rt::TokioIo;
use specwright_runtime::bytes::Bytes;
use specwright_runtime::client::Error;
use specwright_runtime::http::{Request, Response};
use specwright_runtime::http_body::HttpBody;
use specwright_runtime::stream::{Event, Items, Octets, StreamError};
use specwright_runtime::{BoxError, BoxFuture};
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};
use tower_service::Service;

use super::api::types::{Filter, FilterVariant1, Signal};
use super::api::{Client, SendInputParts};
use super::{Ends, words};
use crate::fuzz::verdict::Verdict;

/// Bytes and items that an answer may have.
const MOST: usize = 100_000;

/// Gives an input to the client.
pub(in crate::fuzz) fn response(ends: &Ends, input: &[u8]) -> Verdict {
    let play = Play(Bytes::copy_from_slice(input));
    ends.judge(async {
        let client = Client::builder("http://h").transport(play).validate_responses(true).follow_redirects(2).build();
        let client = client.map_err(|error| error.to_string())?;
        Ok(calls(&client).await)
    })
}

/// What comes of a call of each operation.
async fn calls(client: &Client) -> Vec<String> {
    let api = client.api();
    let filter = || Filter::Variant1(FilterVariant1::new("a"));
    let parts = SendInputParts { title: "a".to_owned(), filter: Some(filter()), tags: vec![1], file: None };
    let event = Event::new(filter());
    vec![
        told("signal", api.signal(&Signal { name: "a".to_owned(), ..Signal::default() }).await),
        told("find", api.find(1, vec!["a".to_owned()]).await),
        told("note", api.note().body("a").await),
        told("send", api.send(parts).await),
        items("lines", api.lines(vec![filter()]).await).await,
        items("sequence", api.sequence(vec![filter()]).await).await,
        items("events", api.events(vec![event]).await).await,
        octets(api.file("a").await).await,
    ]
}

fn told<T, E: StdError + 'static>(operation: &str, outcome: Result<T, Error<E>>) -> String {
    match outcome {
        Ok(_) => format!("{operation} ok"),
        Err(error) => format!("{operation} {} {}", words(&error.to_string()), source(&error)),
    }
}

fn source(error: &dyn StdError) -> String {
    error.source().map(|source| words(&source.to_string())).unwrap_or_default()
}

async fn items<T, E: StdError + 'static>(operation: &str, outcome: Result<Items<T>, Error<E>>) -> String {
    let mut items = match outcome {
        Ok(items) => items,
        Err(error) => return told::<(), E>(operation, Err(error)),
    };
    let mut said = format!("{operation} items");
    let mut count = 0;
    while let Some(item) = items.next().await {
        count += 1;
        match item {
            Ok(_) if count < MOST => {}
            Ok(_) => break,
            Err(error) => said = format!("{operation} {}", told_of_stream(&error)),
        }
    }
    said
}

async fn octets<E: StdError + 'static>(outcome: Result<Octets, Error<E>>) -> String {
    match outcome {
        Err(error) => told::<(), E>("file", Err(error)),
        Ok(octets) => octets.collect(MOST).await.map_or_else(|error| told_of_stream(&error), |_| "file ok".to_owned()),
    }
}

fn told_of_stream(error: &StreamError) -> String {
    format!("{} {}", words(&error.to_string()), source(error))
}

/// Answers every request with the same bytes.
#[derive(Clone)]
struct Play(Bytes);

impl Service<Request<HttpBody>> for Play {
    type Response = Response<Incoming>;
    type Error = BoxError;
    type Future = BoxFuture<'static, Result<Response<Incoming>, BoxError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<HttpBody>) -> Self::Future {
        let bytes = self.0.clone();
        Box::pin(async move {
            let (near, mut far) = duplex(64 * 1024);
            tokio::spawn(async move {
                let mut asked = vec![0; 4096];
                // an answer before the question is none
                _ = far.read(&mut asked).await;
                _ = far.write_all(&bytes).await;
                _ = far.shutdown().await;
                while far.read(&mut asked).await.is_ok_and(|length| length > 0) {}
            });
            let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(near)).await?;
            tokio::spawn(connection);
            Ok(sender.send_request(request).await?)
        })
    }
}
