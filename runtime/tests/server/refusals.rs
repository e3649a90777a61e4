use specwright_runtime::http::HeaderValue;
use specwright_runtime::http::header::CONTENT_TYPE;
use specwright_runtime::server::{Answer, Limits};

use crate::api;
use crate::wire::{Received, exchange, plain, post, start, start_service};

struct Case {
    request: String,
    status: u16,
    headers: &'static [&'static str],
    problem: &'static str,
}

fn case(request: impl Into<String>, status: u16, headers: &'static [&'static str], problem: &'static str) -> Case {
    Case { request: request.into(), status, headers, problem }
}

fn typed(content_type: &str, body: &str) -> String {
    post("/signal", body).replace("content-type: application/json\r\n", content_type)
}

async fn check(cases: Vec<Case>) {
    let address = start(Limits::default().body(1000)).await;
    for Case { request, status, headers, problem } in cases {
        let received = exchange(address, &request).await;
        let length = format!("content-length: {}", received.body.len());
        let mut expected: Vec<String> = vec![length, "content-type: application/problem+json".to_owned()];
        expected.extend(headers.iter().map(ToString::to_string));
        expected.sort();
        assert_eq!((received.status, &received.headers), (status, &expected), "{request}\n{}", received.body);
        let body: serde_json::Value = serde_json::from_str(&received.body).unwrap();
        assert_eq!(body["status"], status, "{request}");
        assert!(received.body.contains(problem), "{request}\n{}", received.body);
    }
}

#[tokio::test]
async fn paths_and_methods() {
    check(vec![
        case(plain("GET", "/nothing", ""), 404, &[], r#""title":"Not Found""#),
        case(plain("GET", "/", ""), 404, &[], ""),
        case(plain("GET", "/items/", ""), 404, &[], ""),
        case(plain("GET", "/items/7/", ""), 404, &[], ""),
        case(plain("GET", "/SIGNAL", ""), 404, &[], ""),
        case(plain("GET", "/compare/../signal", ""), 404, &[], ""),
        case(plain("GET", "/signal", ""), 405, &["allow: POST, OPTIONS"], "`GET` is not served at this path, only POST, OPTIONS"),
        case(plain("DELETE", "/items/7", ""), 405, &["allow: GET, HEAD, OPTIONS"], "`DELETE`"),
    ])
    .await;
}

const ENCODINGS: &str =
    if cfg!(feature = "compression") { "accept-encoding: zstd, br, gzip, identity" } else { "accept-encoding: identity" };

#[cfg(not(feature = "compression"))]
#[tokio::test]
async fn a_coded_body_is_refused_where_there_are_no_codings() {
    let off = "the content coding `gzip` is read with the feature `compression` of specwright-runtime, which is off";
    check(vec![
        case(typed("content-type: application/json\r\ncontent-encoding: gzip\r\n", "{}"), 415, &[ENCODINGS], off),
        case(plain("GET", "/items/7", "accept-encoding: gzip, identity;q=0\r\n"), 406, &[], "`Accept-Encoding` excludes"),
    ])
    .await;
}

#[tokio::test]
async fn media_types() {
    let accepted = &["accept: application/json, application/xml", "accept-post: application/json, application/xml"];
    check(vec![
        case(typed("", "{}"), 415, accepted, "a `Content-Type` is required, send one of application/json, application/xml"),
        case(typed("content-type: image/png\r\n", "{}"), 415, accepted, "`image/png` is not accepted"),
        case(typed("content-type: json\r\n", "{}"), 415, accepted, "`json`"),
        case(
            typed("content-type: application/json\r\ncontent-encoding: compress\r\n", "{}"),
            415,
            &[ENCODINGS],
            "the content coding `compress` is not known, send the body in one of",
        ),
        case(
            "PATCH /a%20b HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\n\r\n1",
            415,
            &["accept: application/json", "accept-patch: application/json"],
            "application/json",
        ),
        case(plain("GET", "/items/7", "accept: text/html\r\n"), 406, &[], "application/json, application/xml"),
        case(plain("GET", "/items/7", "accept: */*, application/*;q=0\r\n"), 406, &[], ""),
    ])
    .await;
}

#[tokio::test]
async fn bodies() {
    check(vec![
        case(plain("POST", "/signal", "content-type: application/json\r\ncontent-length: 0\r\n"), 400, &[], "a body is required"),
        case(plain("POST", "/signal", ""), 400, &[], "a body is required"),
        case(
            "POST /signal HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
            400,
            &[],
            "a body is required",
        ),
        case(post("/signal", "{\n \"a\":: 1}"), 400, &[], r#""line":2"#),
        case(post("/signal", r#"{"PrimaryKey":"x"}"#), 400, &[], r#""pointer":"/PrimaryKey""#),
        case(post("/signal", r#"{"PrimaryKey":99999999999}"#), 400, &[], r#""pointer":"/PrimaryKey""#),
        case(post("/signal", &" ".repeat(1001)), 413, &["connection: close"], "1000 bytes"),
    ])
    .await;
}

#[tokio::test]
async fn parameters() {
    check(vec![
        case(plain("GET", "/items/seven", ""), 400, &[], r#""parameter":"id","in":"path""#),
        case(plain("GET", "/items/7?limit=x", ""), 400, &[], r#""parameter":"limit","in":"query""#),
        case(plain("GET", "/items/7?limit=1&limit=2", ""), 400, &[], r#""parameter":"limit""#),
    ])
    .await;
}

#[tokio::test]
async fn an_api_words_refusals_itself() {
    let service = api::service().refusals(|refusal, operation| {
        let text = format!("{} {:?}", refusal.status().as_u16(), operation.map(|operation| operation.id));
        (refusal.status() != 404).then(|| Answer::raw(422, HeaderValue::from_static("text/x-own"), text.into_bytes()))
    });
    let address = start_service(service).await;
    let own = exchange(address, &plain("DELETE", "/signal", "")).await;
    let headers = ["allow: POST, OPTIONS", "content-length: 8", "content-type: text/x-own"].map(str::to_owned).to_vec();
    assert_eq!(own, Received { status: 422, headers, body: "405 None".to_owned() });
    assert_eq!(exchange(address, &plain("GET", "/items/x", "")).await.body, r#"400 Some("/items/{id}")"#);
    let other = exchange(address, &plain("GET", "/nothing", "")).await;
    assert!(other.headers.contains(&format!("{CONTENT_TYPE}: application/problem+json")), "{other:?}");
}

#[tokio::test]
async fn paths_can_ignore_case_and_have_a_base() {
    let address = start_service(api::service().ignore_path_case(true).base_path("v1/")).await;
    for (path, status) in [("/v1/ITEMS/7", 200), ("/v1/items/7", 200), ("/items/7", 404), ("/v1items/7", 404), ("/v1", 404)] {
        assert_eq!(exchange(address, &plain("GET", path, "")).await.status, status, "{path}");
    }
}
