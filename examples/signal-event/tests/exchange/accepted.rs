//! What the server takes: an answer without content, and the event as it was meant.

use signal_event::webhook::SignalEventRequest;

use crate::wire::{PATH, Received, SAMPLE, event, post, post_of, sample_event, start};

async fn check(cases: Vec<(Vec<u8>, SignalEventRequest)>) {
    let running = start().await;
    for (request, expected) in cases {
        let received = running.exchange(&request).await;
        let shown = String::from_utf8_lossy(&request);
        assert_eq!(received, Received { status: 204, headers: vec![], body: String::new() }, "{shown}");
        assert_eq!(running.events(), [expected], "{shown}");
    }
}

#[tokio::test]
async fn the_sample_request_as_printed() {
    check(vec![(SAMPLE.into(), sample_event())]).await;
}

#[tokio::test]
async fn every_media_type() {
    let json = r#"{"EventName":"a.b","PrimaryKey":-7,"Data":{"k":[1,null,"ü"]}}"#;
    let with_data = || event("a.b", Some(-7), Some(r#"{"k":[1,null,"ü"]}"#));
    let xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<SignalEventRequest>\n  <EventName>a &amp; &lt;b&gt;</EventName>\n  <PrimaryKey>7</PrimaryKey>\n</SignalEventRequest>\n";
    let form = "EventName=a+%26+b&PrimaryKey=7";
    check(vec![
        (post_of("application/json", json), with_data()),
        (post_of("text/json", json), with_data()),
        (post_of("application/json-patch+json", json), with_data()),
        (post_of("application/merge-patch+json", json), with_data()),
        (post_of("application/xml", xml), event("a & <b>", Some(7), None)),
        (post_of("text/xml", xml), event("a & <b>", Some(7), None)),
        (post_of("application/x-www-form-urlencoded", form), event("a & b", Some(7), None)),
    ])
    .await;
}

#[tokio::test]
async fn a_media_type_in_any_case_with_its_charset() {
    let body = r#"{"EventName":"a"}"#;
    let spellings = [
        "application/json; charset=utf-8",
        "application/json;charset=UTF-8",
        "application/json; charset=\"utf-8\"",
        "Application/JSON",
        "application/json; odata=verbose",
    ];
    check(spellings.map(|media_type| (post_of(media_type, body), event("a", None, None))).into()).await;
}

#[tokio::test]
async fn names_in_any_case() {
    let (json, form) = ("application/json", "application/x-www-form-urlencoded");
    let expected = || event("a", Some(1), Some(r#"{"Key":"v"}"#));
    check(vec![
        (post_of(json, r#"{"eventName":"a","primaryKey":1,"data":{"Key":"v"}}"#), expected()),
        (post_of(json, r#"{"EVENTNAME":"a","primarykey":1,"DATA":{"Key":"v"}}"#), expected()),
        (post_of(form, "eventname=a&PRIMARYKEY=1&data[Key]=v"), expected()),
        (
            post_of("text/xml", "<signaleventrequest><eventname>a</eventname><primaryKey>1</primaryKey></signaleventrequest>"),
            event("a", Some(1), None),
        ),
    ])
    .await;
}

#[tokio::test]
async fn optional_members_may_be_absent_null_or_unknown() {
    let bodies = [
        r#"{"EventName":"a"}"#,
        r#"{"EventName":"a","PrimaryKey":null,"Data":null}"#,
        r#"{"New":{"EventName":"b"},"EventName":"a"}"#,
        "\u{feff}{\"EventName\":\"a\"}",
    ];
    check(bodies.map(|body| (post_of("application/json", body), event("a", None, None))).into()).await;
}

#[tokio::test]
async fn the_ends_of_int32() {
    let body = |key: i32| post_of("application/json", format!(r#"{{"EventName":"a","PrimaryKey":{key}}}"#));
    check([i32::MIN, 0, i32::MAX].map(|key| (body(key), event("a", Some(key), None))).into()).await;
}

#[tokio::test]
async fn a_path_that_is_percent_encoded_and_any_query() {
    let targets = [
        "/api/v1/%41gents/Webhook/SignalEvent",
        "/api/v1/Agents/Webhook/SignalEvent?",
        "/api/v1/Agents/Webhook/SignalEvent?$select=name,department,category/id",
        "/api/v1/Agents/Webhook/SignalEvent?%24select=name%2Cdepartment",
        "/api/v1/Agents/Webhook/SignalEvent?nobody=knows&this",
        "http://crm.example.com/api/v1/Agents/Webhook/SignalEvent",
    ];
    check(targets.map(|target| (SAMPLE.replace(PATH, target).into(), sample_event())).into()).await;
}

#[tokio::test]
async fn whatever_answer_the_client_asks_for_since_there_is_none() {
    let body = r#"{"EventName":"a"}"#;
    let accepts = ["text/csv", "application/json;q=0", "*/*", ", ,"];
    let request = |accept: &str| post(&format!("Content-Type: application/json\r\nAccept: {accept}\r\n"), body);
    check(accepts.map(|accept| (request(accept), event("a", None, None))).into()).await;
}

#[tokio::test]
async fn a_body_in_chunks() {
    let head = SAMPLE.split_once("\r\n\r\n").unwrap().0.replace("Content-Length: 105", "Transfer-Encoding: chunked");
    let request = format!("{head}\r\n\r\n8\r\n{{\"EventN\r\n9\r\name\":\"a\"}}\r\n0\r\n\r\n");
    check(vec![(request.into(), event("a", None, None))]).await;
}
