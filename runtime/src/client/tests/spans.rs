//! What a call tells `tracing`.

use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use super::{CallOptions, Server, TICKET, Then, signal_with};
use crate::auth::Credentials;
use crate::client::Client;

/// Writes down the fields of all spans of this crate.
#[derive(Clone, Default)]
struct Notes(Arc<Mutex<String>>);

impl Visit for Notes {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        writeln!(self.0.lock().unwrap(), "{field}={value:?}").unwrap();
    }
}

impl Subscriber for Notes {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("specwright_runtime")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut self.clone());
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut self.clone());
    }

    fn event(&self, event: &Event<'_>) {
        event.record(&mut self.clone());
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

#[tokio::test]
async fn a_span_names_the_call_and_no_secret() {
    let server = Server::start("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", Then::Read).await;
    let mut credentials = Credentials::new();
    credentials.set(&TICKET, "hunter2");
    let client: Client = Client::builder(server.url()).credentials(credentials).build().unwrap();

    let notes = Notes::default();
    let guard = tracing::subscriber::set_default(notes.clone());
    signal_with(&client, CallOptions::new().header("x-key", "hunter2")).await.unwrap_err();
    drop(guard);

    let notes = notes.0.lock().unwrap().clone();
    let expected = [
        "otel.kind=\"client\"",
        "operation.id=\"Signal\"",
        "http.request.method=\"POST\"",
        "server.address=\"127.0.0.1\"",
        &format!("server.port={}", server.address.port()),
        "url.template=\"/api/signal\"",
        "http.response.status_code=404",
        "error.type=\"404\"",
    ];
    assert_eq!(notes.lines().collect::<Vec<_>>(), expected);
}
