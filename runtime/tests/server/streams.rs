//! Bodies that come in pieces, with an API of their own.

use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use specwright_runtime::client::{Call, CallOptions, Client, Error, reconnecting};
use specwright_runtime::generated::v1 as rt;
use specwright_runtime::stream::StreamErrorKind;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use rt::server::{Answer, Dispatch, Limits, Refusal, Request, Service};
use rt::{BoxFuture, Event, Items, Media, Method, Octets, Operation, Piece, Route, Shape};

use crate::wire::{Wire, exchange, plain, start_service};

struct Handler;

/// How many bytes `/endless` has made.
static MADE: AtomicUsize = AtomicUsize::new(0);

impl Dispatch for Handler {
    fn dispatch(&self, operation: usize, request: Request) -> BoxFuture<'_, Result<Answer, Refusal>> {
        match operation {
            0 => Box::pin(async move {
                let (mut octets, mut length) = (request.octets()?, 0);
                while let Some(piece) = octets.next().await {
                    match piece {
                        Ok(piece) => length += piece.len(),
                        Err(error) => return Ok(Answer::from(rt::Reply::from(error))),
                    }
                }
                Ok(Answer::typed(200, &length, &Shape::Any))
            }),
            1 => Box::pin(async move { Ok(Answer::octets(200, Octets::from_stream(Endless))) }),
            2 => Box::pin(async move {
                let events = Once(Some(Event::new("a".to_owned())));
                Ok(Answer::events(200, Items::new(events), &Shape::Text))
            }),
            3 => Box::pin(async move { Ok(Answer::empty(204)) }),
            _ => rt::server::no_such_operation(),
        }
    }
}

struct Endless;

impl Stream for Endless {
    type Item = Result<Bytes, std::io::Error>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        MADE.fetch_add(64 * 1024, Relaxed);
        Poll::Ready(Some(Ok(Bytes::from_static(&[b'x'; 64 * 1024]))))
    }
}

/// One event, and then none for ever.
struct Once(Option<Event<String>>);

impl Stream for Once {
    type Item = Event<String>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.take().map_or(Poll::Pending, |event| Poll::Ready(Some(event)))
    }
}

const fn operation(method: Method, path: &'static [Piece], request: &'static [Media], answers: &'static [Media]) -> Operation {
    let id = "";
    Operation {
        id,
        method,
        template: id,
        path,
        selectors: &[],
        request,
        body_required: true,
        answers,
        errors: &[],
        security: &[],
    }
}

static UPLOAD: Operation = operation(
    Method::POST,
    &[Piece::Literal("/upload")],
    &[Media::octets("application/octet-stream")],
    &[Media::json("application/json")],
);
static ENDLESS: Operation = operation(Method::GET, &[Piece::Literal("/endless")], &[], &[Media::octets("*/*")]);
static EVENTS: Operation = operation(Method::GET, &[Piece::Literal("/events")], &[], &[Media::events("text/event-stream")]);
static IGNORE: Operation = operation(Method::POST, &[Piece::Literal("/ignore")], &[Media::octets("image/*")], &[]);

static API: rt::Api = rt::Api {
    title: "Streams",
    operations: &[&UPLOAD, &ENDLESS, &EVENTS, &IGNORE],
    routes: &Route {
        literals: &[
            ("endless", &Route { methods: &[(Method::GET, 1)], ..Route::NONE }),
            ("events", &Route { methods: &[(Method::GET, 2)], ..Route::NONE }),
            ("ignore", &Route { methods: &[(Method::POST, 3)], ..Route::NONE }),
            ("upload", &Route { methods: &[(Method::POST, 0)], ..Route::NONE }),
        ],
        ..Route::NONE
    },
};

async fn start(limits: Limits) -> std::net::SocketAddr {
    start_service(Service::new(&API, Handler).limits(limits)).await
}

fn client(address: std::net::SocketAddr) -> Client {
    Client::builder(format!("http://{address}")).build().unwrap()
}

const UPLOAD_HEAD: &str = "POST /upload HTTP/1.1\r\nhost: x\r\ncontent-type: application/octet-stream\r\n";

#[tokio::test]
async fn a_slow_reader_slows_the_writer() {
    let client = client(start(Limits::default()).await);
    let (_, rest) = Call::new(&client, &ENDLESS).open(|status| status == 200).await.unwrap();
    let mut octets = rest.octets::<()>().unwrap();
    octets.next().await.unwrap().unwrap();
    tokio::time::sleep(Duration::from_millis(300)).await;
    let before = MADE.load(Relaxed);
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(MADE.load(Relaxed), before, "the server goes on although nobody reads");
    assert!(before < 64 << 20, "{before} bytes wait on the way");
    let mut read = 0;
    while read < 2 * before {
        read += octets.next().await.unwrap().unwrap().len();
    }
    assert!(MADE.load(Relaxed) > before);
}

#[tokio::test]
async fn a_body_in_pieces_has_limits_of_its_own() {
    let limits = Limits::default().body(10).stream_body(2000).body_stall_time(Duration::from_millis(200));
    let address = start(limits).await;
    let body = |length: usize| format!("{UPLOAD_HEAD}content-length: {length}\r\n\r\n{}", "x".repeat(length));
    assert_eq!(exchange(address, &body(2000)).await.body, "2000");
    assert_eq!(exchange(address, &body(2001)).await.status, 413);
    assert_eq!(exchange(address, &body(0)).await.body, "0");
    let mut wire = Wire::connect(address).await;
    let chunk = format!("7d1\r\n{}\r\n0\r\n\r\n", "x".repeat(2001));
    wire.send(&format!("{UPLOAD_HEAD}transfer-encoding: chunked\r\n\r\n{chunk}")).await;
    assert_eq!(wire.receive().await.status, 413);
    let mut wire = Wire::connect(address).await;
    wire.send(&format!("{UPLOAD_HEAD}content-length: 5\r\n\r\n1")).await;
    assert_eq!(wire.receive().await.status, 408);
    let mut wire = Wire::connect(address).await;
    wire.send(&format!("{UPLOAD_HEAD}transfer-encoding: chunked\r\n\r\nzz\r\n")).await;
    assert_eq!(wire.receive().await.status, 400);
}

#[tokio::test]
async fn what_is_wrong_with_a_body_is_told_in_the_shape_of_refusals() {
    let plain = |refusal: &Refusal, _: Option<&'static Operation>| {
        let text = http::HeaderValue::from_static("text/plain");
        Some(Answer::raw(refusal.status().as_u16(), text, refusal.detail().as_bytes().to_vec()))
    };
    let limits = Limits::default().stream_body(4);
    let address = start_service(Service::new(&API, Handler).limits(limits).refusals(plain)).await;
    let chunked = format!("{UPLOAD_HEAD}transfer-encoding: chunked\r\n\r\n5\r\n12345\r\n0\r\n\r\n");
    let received = exchange(address, &chunked).await;
    assert_eq!((received.status, received.body.as_str()), (413, "the body is larger than it may be"));
}

#[tokio::test]
async fn a_body_that_goes_on_keeps_its_handler_going() {
    let limits = Limits::default().request_time(Duration::from_millis(300));
    let mut wire = Wire::connect(start(limits).await).await;
    wire.send(&format!("{UPLOAD_HEAD}content-length: 6\r\n\r\n")).await;
    for _ in 0..6 {
        wire.send("x").await;
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(wire.receive().await.body, "6");
}

#[tokio::test]
async fn a_body_that_nobody_reads_does_not_cost_the_connection() {
    let mut wire = Wire::connect(start(Limits::default()).await).await;
    for _ in 0..2 {
        wire.send("POST /ignore HTTP/1.1\r\nhost: x\r\ncontent-type: image/png\r\ncontent-length: 5\r\n\r\n12345").await;
        assert_eq!(wire.receive().await.status, 204);
    }
    wire.send("POST /ignore HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: 5\r\n\r\n12345").await;
    assert_eq!(wire.receive().await.status, 415);
}

#[tokio::test]
async fn a_silent_stream_of_events_sends_comments() {
    let limits = Limits::default().keep_alive(Duration::from_millis(50));
    let address = start(limits).await;
    let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
    stream.write_all(plain("GET", "/events", "").as_bytes()).await.unwrap();
    let mut text = String::new();
    while text.matches(":\n\n").count() < 3 {
        let mut buffer = [0; 1000];
        let length = stream.read(&mut buffer).await.unwrap();
        text.push_str(std::str::from_utf8(&buffer[..length]).unwrap());
    }
    assert!(text.contains("data: a\n\n"), "{text}");
}

/// Answers each connection with the next of these, and tells what it was asked.
async fn script(answers: Vec<&'static str>) -> (String, tokio::task::JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let asked = tokio::spawn(async move {
        let mut asked = Vec::new();
        for answer in answers {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut request = vec![0; 4000];
            let length = stream.read(&mut request).await.unwrap();
            let request = String::from_utf8_lossy(&request[..length]).into_owned();
            asked.push(request.lines().find_map(|line| line.strip_prefix("last-event-id: ")).unwrap_or("none").to_owned());
            stream.write_all(answer.as_bytes()).await.unwrap();
        }
        asked
    });
    (url, asked)
}

const EVENTS_HEAD: &str = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: 1000\r\n\r\n";

fn watch<'a>(client: &'a Client, last: Option<String>) -> BoxFuture<'a, Result<Items<Event<String>>, Error<()>>> {
    let mut call = Call::new(client, &EVENTS);
    call.set_options(last.map_or(CallOptions::new(), |id| CallOptions::new().last_event_id(id)));
    Box::pin(async move {
        let (reply, rest) = call.open(|status| status == 200).await?;
        match reply.status().as_u16() {
            200 => rest.events(reply, &Shape::Text),
            _ => reply.undocumented(|_| ()),
        }
    })
}

#[tokio::test]
async fn events_survive_connections_that_drop() {
    let first = [EVENTS_HEAD, "retry: 10\nid: 7\ndata: a\n\ndata: cut"].concat().leak();
    let second = [EVENTS_HEAD, "data: b\n\nid: 8\ndata: c\n\n"].concat().leak();
    let (url, asked) = script(vec![first, "", second, "HTTP/1.1 204 No Content\r\n\r\n"]).await;
    let client: Client = Client::builder(url).build().unwrap();
    let mut events = reconnecting(|last| watch(&client, last));
    let mut data = Vec::new();
    let end = loop {
        match events.next().await {
            Some(Ok(event)) => data.push(event.data),
            Some(Err(error)) => break error,
            None => panic!("the answer 204 is an error of this operation"),
        }
    };
    assert_eq!(data, ["a", "b", "c"]);
    assert_eq!(end.status().map(|status| status.as_u16()), Some(204));
    assert!(events.next().await.is_none());
    assert_eq!(asked.await.unwrap(), ["none", "7", "7", "8"]);
}

#[tokio::test]
async fn reconnecting_has_an_end() {
    let (url, _asked) = script(vec!["", "", "", ""]).await;
    let client: Client = Client::builder(url).build().unwrap();
    let mut events = reconnecting(|last| watch(&client, last)).attempts(2).wait(Duration::from_millis(1));
    assert!(matches!(events.next().await, Some(Err(Error::Transport(_)))));
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn a_connection_that_drops_within_an_answer_is_told() {
    let answer = [EVENTS_HEAD, "data: a\n\n"].concat().leak();
    let (url, _asked) = script(vec![answer]).await;
    let client: Client = Client::builder(url).build().unwrap();
    let mut events = watch(&client, None).await.unwrap();
    assert_eq!(events.next().await.unwrap().unwrap().data, "a");
    assert_eq!(events.next().await.unwrap().unwrap_err().kind(), StreamErrorKind::Broken);
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn an_answer_that_stalls_is_told() {
    let client = client(start(Limits::default()).await);
    let mut call = Call::new(&client, &EVENTS);
    call.set_options(CallOptions::new().timeout(Duration::from_millis(200)));
    let (reply, rest) = call.open(|status| status == 200).await.unwrap();
    let mut events: Items<Event<String>> = rest.events::<_, ()>(reply, &Shape::Text).unwrap();
    assert_eq!(events.next().await.unwrap().unwrap().data, "a");
    assert_eq!(events.next().await.unwrap().unwrap_err().kind(), StreamErrorKind::Timeout);
}
