//! Redirects, followed where the client is told to.

use std::sync::{Arc, Mutex};

use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpListener;

use super::requests::ticket;
use super::{Call, CallOptions, Client, Error, Failed, read_request, signal, signal_with};
use crate::operation::{Method, Operation, Piece};

/// Answers each path with what a table has for it, and keeps what it was asked.
struct Places {
    url: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Places {
    /// Rows of a path and its answer; an answer of `status location` is a redirect.
    async fn start(rows: Vec<(&'static str, String)>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let places = Self { url: format!("http://{}", listener.local_addr().unwrap()), asked: Arc::default() };
        let asked = places.asked.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (rows, asked) = (rows.clone(), asked.clone());
                tokio::spawn(async move {
                    while let Some(request) = read_request(&mut stream).await {
                        let path = request.split(' ').nth(1).unwrap().to_owned();
                        asked.lock().unwrap().push(request);
                        let found = rows.iter().find(|(row, _)| *row == path).map_or("404", |(_, answer)| answer);
                        let (status, location) = found.split_once(' ').unwrap_or((found, ""));
                        let location = if location.is_empty() { String::new() } else { format!("location: {location}\r\n") };
                        let answer = format!("HTTP/1.1 {status} X\r\n{location}content-length: 2\r\n\r\n{{}}");
                        stream.write_all(answer.as_bytes()).await.unwrap();
                    }
                });
            }
        });
        places
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    /// Method and path of each request.
    fn lines(&self) -> Vec<String> {
        self.asked().iter().map(|request| request.split(" HTTP/").next().unwrap().to_owned()).collect()
    }

    fn client(&self, redirects: usize) -> Client {
        Client::builder(&self.url).credentials(ticket("hunter2")).follow_redirects(redirects).build().unwrap()
    }
}

fn rows(answer: &str) -> Vec<(&'static str, String)> {
    vec![("/api/signal", answer.to_owned()), ("/next", "200".to_owned())]
}

#[tokio::test]
async fn none_is_followed_unless_it_is_asked_for() {
    let places = Places::start(rows("302 /next")).await;
    let Ok(Failed::Undocumented(reply)) = signal(&places.client(0)).await.unwrap_err().into_api() else { panic!("documented") };
    assert_eq!(
        (reply.status().as_u16(), &reply.headers()["location"], reply.body()),
        (302, &"/next".parse().unwrap(), &"{}".into())
    );
    assert_eq!(places.lines(), ["POST /api/signal"]);
}

#[tokio::test]
async fn the_status_says_which_method_follows() {
    for (status, line) in [(301, "GET"), (302, "GET"), (303, "GET"), (307, "POST"), (308, "POST")] {
        let places = Places::start(rows(&format!("{status} next?a=1"))).await;
        let places = Places { url: format!("{}/", places.url), ..places };
        assert!(signal(&places.client(10)).await.is_err(), "`/api/next` is not there");
        assert_eq!(places.lines()[1], format!("{line} /api/next?a=1"));

        let places = Places::start(rows(&format!("{status} /next"))).await;
        signal(&places.client(10)).await.unwrap();
        let second = places.asked().remove(1);
        let keeps = line == "POST";
        assert_eq!(second.ends_with("\r\n\r\n{\"a\":1}"), keeps, "{second}");
        assert_eq!(second.contains("content-type"), keeps, "{second}");
        assert_eq!(second.contains("content-length: 7"), keeps, "{second}");
        assert!(second.contains("authorization: SOTicket hunter2"), "{second}");
    }
}

static DELETE: Operation = Operation {
    id: "Delete",
    method: Method::DELETE,
    template: "/api/signal",
    path: &[Piece::Literal("/api/signal")],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

#[tokio::test]
async fn only_a_post_becomes_a_get_but_for_303() {
    for (status, line) in [(301, "DELETE /next"), (302, "DELETE /next"), (303, "GET /next"), (307, "DELETE /next")] {
        let places = Places::start(rows(&format!("{status} /next"))).await;
        assert_eq!(Call::new(&places.client(1), &DELETE).send().await.unwrap().status(), 200);
        assert_eq!(places.lines()[1], line, "{status}");
    }
}

#[tokio::test]
async fn another_origin_gets_no_credentials() {
    let other = Places::start(vec![("/next", "200".to_owned())]).await;
    for status in [302, 307] {
        let places = Places::start(rows(&format!("{status} {}/next", other.url))).await;
        let options = CallOptions::new().header("cookie", "session=hunter2").header("X-Api-Key", "hunter2");
        signal_with(&places.client(10), options).await.unwrap();
        assert!(places.asked()[0].contains("x-api-key: hunter2"));
    }
    for request in other.asked() {
        assert!(!request.contains("hunter2") && request.contains("accept: application/json"), "{request}");
    }
    assert!(other.asked()[1].contains("content-type: application/json"), "307 sends the body again");
}

#[tokio::test]
async fn redirects_have_an_end() {
    let places = Places::start(vec![("/api/signal", "307 /api/signal".to_owned())]).await;
    let error = signal(&places.client(3)).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), places.lines().len()), (307, 4));
}

#[tokio::test]
async fn what_cannot_be_followed_is_the_answer() {
    for location in ["ftp://x/", "http://ann:pw@x/", "http://x y/", ""] {
        let places = Places::start(rows(&format!("302 {location}"))).await;
        let error = signal(&places.client(10)).await.unwrap_err();
        assert!(matches!(error, Error::Api(_)), "{error:?}");
        assert_eq!(places.lines().len(), 1, "{location}");
    }
}

#[tokio::test]
async fn a_body_in_pieces_is_not_sent_again() {
    let octets = || crate::stream::Octets::from_reader(&b"{\"a\":1}"[..]);
    for (status, requests) in [(307, 1), (303, 2)] {
        let places = Places::start(rows(&format!("{status} /next"))).await;
        let reply = Call::new(&places.client(10), &super::SIGNAL).octets(octets()).send().await.unwrap();
        assert_eq!(reply.status().as_u16(), if requests == 1 { 307 } else { 200 });
        assert_eq!(places.lines().len(), requests, "{status}");
    }
}
