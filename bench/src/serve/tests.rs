use tokio::net::TcpListener;

use super::load::Connection;
use super::request::{event, get, post};
use super::server::{Kind, serve};

fn without(request: Vec<u8>, what: &str) -> Vec<u8> {
    let text = String::from_utf8(request).expect("a request is text");
    let lines: Vec<&str> = text.split("\r\n").filter(|line| !line.starts_with(what)).collect();
    lines.join("\r\n").into_bytes()
}

/// Requests with the status that each server answers with.
fn cases() -> Vec<(bool, Vec<u8>, u16)> {
    let wrong = |body: &str| (false, post("/events", body), 400);
    vec![
        (false, post("/events", &event(0)), 204),
        (false, post("/events", &event(10_000)), 204),
        (false, post("/events", &event(1_000_000)), 204),
        (false, without(post("/events", &event(0)), "authorization"), 401),
        (false, without(post("/events", &event(0)), "content-type"), 415),
        (false, post("/events", &format!("{}{}", event(0), " ".repeat(3_000_000))), 413),
        wrong("{"),
        wrong("{}"),
        wrong(r#"{"EventName":""}"#),
        wrong(r#"{"EventName":"a","PrimaryKey":-1}"#),
        wrong(r#"{"EventName":"a","PrimaryKey":"1"}"#),
        wrong(r#"{"EventName":"a","Lines":[{"Name":"a","Amount":-1}]}"#),
        wrong(r#"{"EventName":"a","Lines":[{"Name":"","Amount":1}]}"#),
        (false, get("/events"), 405),
        (false, get("/items/7?limit=20&q=a+b%21"), 200),
        (false, get("/items/7"), 200),
        (false, without(get("/items/7"), "authorization"), 401),
        (false, get("/items/seven"), 400),
        (false, get("/items/0"), 400),
        (false, get("/items/7?limit=101"), 400),
        (false, get(&format!("/items/7?q={}", "a".repeat(101))), 400),
        (false, get("/nothing"), 404),
        (true, get("/api/v1/group29/kind9/1"), 204),
        (true, get("/api/v1/group30/kind9/1"), 404),
        (true, get("/api/v1/group29/kind9/0"), 400),
        (true, without(get("/api/v1/group00/kind0/1"), "authorization"), 401),
    ]
}

#[tokio::test(flavor = "current_thread")]
async fn the_servers_do_the_same() {
    for many in [false, true] {
        for kind in Kind::ALL {
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
            let address = listener.local_addr().expect("it has one").to_string();
            let serving = tokio::spawn(serve(kind, many, listener));
            for (_, request, status) in cases().into_iter().filter(|case| case.0 == many) {
                let mut connection = Connection::open(&address).await.expect("the server listens");
                let answer = connection.exchange(&request).await.expect("it answers");
                let shown = String::from_utf8_lossy(&request[..request.len().min(200)]);
                assert_eq!(answer.status, status, "{kind:?}: {shown} {}", answer.body);
            }
            serving.abort();
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_servers_say_the_same() {
    let mut said = Vec::new();
    for kind in Kind::ALL {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let address = listener.local_addr().expect("it has one").to_string();
        let serving = tokio::spawn(serve(kind, false, listener));
        let mut connection = Connection::open(&address).await.expect("the server listens");
        let answer = connection.exchange(&get("/items/123456789?limit=10&q=standing+desk")).await.expect("it answers");
        said.push(answer.body.into_owned());
        serving.abort();
    }
    assert!(said.iter().all(|one| *one == said[0]), "{said:#?}");
    assert!((1000..1100).contains(&said[0].len()), "{}", said[0].len());
}
