//! Both ends in one process, over real HTTP: every media type with every kind of credential.

use std::net::SocketAddr;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use signal_event::agent::{self, ACCESS_TOKEN, APP_TOKEN, Agent, TICKET, USER, XSRF};
use signal_event::webhook::{Client, Credentials, SignalEventRequest};
use specwright_runtime::client::CallOptions;
use specwright_runtime::server::serve;
use specwright_runtime::{BoxError, json};
use tokio::net::TcpListener;

const MEDIA_TYPES: [&str; 7] = [
    "application/json",
    "text/json",
    "application/xml",
    "text/xml",
    "application/x-www-form-urlencoded",
    "application/json-patch+json",
    "application/merge-patch+json",
];

fn credentials() -> [(&'static str, Credentials); 4] {
    [
        ("Basic", Credentials::new().basic(USER.0, USER.1)),
        ("SOTicket + SO-AppToken", Credentials::new().so_ticket(TICKET).so_app_token(APP_TOKEN)),
        ("Bearer", Credentials::new().bearer(ACCESS_TOKEN)),
        ("XSRF cookie + header", Credentials::new().xsrf_cookie(XSRF).xsrf_token(XSRF)),
    ]
}

pub(crate) async fn run() -> Result<(), BoxError> {
    let (address, decoded) = start().await?;
    println!("{:<34}{:<24}{:<8}{:<16}time", "media type", "credential", "status", "handler decoded");
    let mut wrong = 0;
    for (credential, credentials) in credentials() {
        let client = Client::builder(format!("http://{address}/")).credentials(credentials).build()?;
        for media_type in MEDIA_TYPES {
            let row = signal(&client, media_type, &decoded).await?;
            println!("{media_type:<34}{credential:<24}{:<8}{:<16}{:.1?}", row.status, row.decoded, row.time);
            wrong += usize::from(row.status != 204 || row.decoded != "the same");
        }
    }
    if wrong == 0 { Ok(()) } else { Err(format!("{wrong} rows are not a 204 whose decoded request equals the sent one").into()) }
}

/// A server on a free port, and what its handler decodes.
async fn start() -> Result<(SocketAddr, Receiver<SignalEventRequest>), BoxError> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let (sender, decoded) = channel();
    let agent = Agent::new(move |event| drop(sender.send(event)));
    tokio::spawn(serve(listener, agent::service(agent)));
    Ok((address, decoded))
}

struct Row {
    status: u16,
    decoded: &'static str,
    time: Duration,
}

async fn signal(client: &Client, media_type: &str, decoded: &Receiver<SignalEventRequest>) -> Result<Row, BoxError> {
    let request = request()?;
    let options = CallOptions::new().content_type(media_type);
    let start = Instant::now();
    let reply = client.webhook().signal_event(&request).with(options).reply().await?;
    let time = start.elapsed();
    let decoded = match decoded.try_recv() {
        Ok(received) if received == request => "the same",
        Ok(_) => "something else",
        Err(_) => "nothing",
    };
    Ok(Row { status: reply.status().as_u16(), decoded, time })
}

/// An event with values of every JSON type, and texts that read like them.
fn request() -> Result<SignalEventRequest, BoxError> {
    let data = r#"{"windowName": "w & <1>", "widgets": 3, "ratio": 0.25, "open": false, "parent": null, "number-like": "42",
        "tags": ["a", 1, []], "nested": {"größe": {}, "a=b&c": "ü+%"}, "": " "}"#;
    let request =
        SignalEventRequest { event_name: "window.closed".to_owned(), primary_key: Some(952), data: Some(json::from_str(data)?) };
    Ok(request)
}
