//! What the client sends is what the server's method gets, whatever it contains.

use std::net::SocketAddr;
use std::sync::mpsc::{Receiver, Sender, channel};

use signal_event::webhook::server::{Authenticator, Presented, Webhook, service};
use signal_event::webhook::{SignalEvent, SignalEventError};
use specwright_runtime::auth::{Caller, Denied};
use specwright_runtime::server::Server;
use tokio::net::TcpListener;

use crate::script::client;
use crate::wire::event;

struct Recorder(Sender<SignalEvent>);

impl Webhook for Recorder {
    async fn signal_event(&self, request: SignalEvent) -> Result<(), SignalEventError> {
        self.0.send(request).unwrap();
        Ok(())
    }
}

struct Anyone;

impl Authenticator for Anyone {
    async fn authenticate(&self, _: Presented) -> Result<Caller, Denied> {
        Ok(Caller::new("anyone"))
    }
}

async fn start() -> (SocketAddr, Receiver<SignalEvent>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (sender, requests) = channel();
    let server = Server::new(listener, service(Recorder(sender), Anyone));
    tokio::spawn(server.shutdown(std::future::pending()).run());
    (address, requests)
}

#[tokio::test]
async fn query_values() {
    let (address, requests) = start().await;
    let client = client(address);
    let values = [
        "/",
        "..",
        "/../../",
        "?",
        "#",
        "&",
        "+",
        "=",
        "%",
        "%2F",
        "ü",
        " ",
        "a b",
        "\u{1f600}",
        "\r\n",
        "\0",
        ";",
        "\"<>\\^`{|}",
        "name,department,category/id",
        "&$select=other",
        "",
    ];
    for value in values {
        client.webhook().signal_event(&event("a", None, None)).select(value).await.unwrap();
        let request = requests.try_recv().unwrap();
        assert_eq!(request.select.as_deref(), Some(value));
        assert_eq!(request.body, event("a", None, None));
    }
}

#[tokio::test]
async fn header_values() {
    let (address, requests) = start().await;
    let client = client(address);
    let call = client.webhook().signal_event(&event("a", None, None));
    let call = call.accept_language("en, nb;q=0.5").so_language("*").so_culture("en-US").so_time_zone("NO, includeTZOffset");
    call.await.unwrap();
    let request = requests.try_recv().unwrap();
    assert_eq!(request.accept_language.as_deref(), Some("en, nb;q=0.5"));
    assert_eq!(request.so_language.as_deref(), Some("*"));
    assert_eq!(request.so_culture.as_deref(), Some("en-US"));
    assert_eq!(request.so_time_zone.as_deref(), Some("NO, includeTZOffset"));
    assert_eq!(request.select, None);
}
