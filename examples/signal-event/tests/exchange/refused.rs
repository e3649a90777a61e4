//! What the server refuses: with the right status, naming the place, and nothing reaches the agent.

use std::time::Duration;

use specwright_runtime::server::Limits;

use crate::wire::{PATH, SAMPLE, Wire, post, post_of, sample_event, start, start_with};

/// A request, its status, and what its answer says.
type Case = (Vec<u8>, u16, &'static str);

/// Sends each, then the sample request on the same connection: a refusal costs nothing but itself.
async fn check(cases: Vec<Case>) {
    let running = start().await;
    for (request, status, says) in cases {
        let shown = String::from_utf8_lossy(&request).chars().take(500).collect::<String>();
        let mut wire = Wire::connect(running.address).await;
        wire.send(&request).await;
        let received = wire.receive().await;
        assert_eq!(received.status, status, "{shown}\n{received:?}");
        assert!(received.body.contains(says), "{shown}\n{}", received.body);
        assert_eq!(running.events(), [], "{shown}");
        wire.send(SAMPLE).await;
        assert_eq!(wire.receive().await.status, 204, "{shown}");
        assert_eq!(running.events(), [sample_event()], "{shown}");
    }
}

#[tokio::test]
async fn paths_that_are_not_served() {
    let paths = [
        "/",
        "/api/v1/Agents/Webhook",
        "/api/v1/Agents/Webhook/Other",
        "/api/v1/Agents/Webhook/SignalEvent/",
        "/api/v1/Agents/Webhook/SignalEvent/more",
        "/api/v1/Agents%2FWebhook/SignalEvent",
        "/api/v1/Agents/Other/../Webhook/SignalEvent",
        "//api/v1/Agents/Webhook/SignalEvent",
    ];
    check(paths.map(|path| (SAMPLE.replace(PATH, path).into(), 404, "nothing is served at this path")).into()).await;
}

#[tokio::test]
async fn methods_that_are_not_served() {
    let running = start().await;
    for method in ["GET", "PUT", "DELETE", "PATCH", "BREW"] {
        let received = running.exchange(format!("{method} {PATH} HTTP/1.1\r\nHost: x\r\n\r\n").as_bytes()).await;
        assert_eq!((received.status, received.header("allow")), (405, vec!["POST, OPTIONS"]), "{method}");
        assert!(received.body.contains(&format!("`{method}` is not served at this path")), "{}", received.body);
    }
}

#[tokio::test]
async fn media_types_that_are_not_taken() {
    let accepted = "application/json, text/json, application/xml, text/xml, application/x-www-form-urlencoded, \
        application/json-patch+json, application/merge-patch+json";
    let body = r#"{"EventName":"a"}"#;
    let running = start().await;
    for (headers, says) in [
        ("", "a `Content-Type` is required"),
        ("Content-Type: text/csv\r\n", "`text/csv` is not accepted"),
        ("Content-Type: application/jsonp\r\n", "`application/jsonp` is not accepted"),
        ("Content-Type: application/problem+json\r\n", "`application/problem+json` is not accepted"),
        ("Content-Type: json\r\n", "`json` is not a media type"),
        ("Content-Type: application/json; charset=utf-16\r\n", "only text in UTF-8"),
    ] {
        let received = running.exchange(&post(headers, body)).await;
        assert_eq!((received.status, received.header("accept-post")), (415, vec![accepted]), "{headers}\n{received:?}");
        assert!(received.body.contains(says) && received.body.contains(accepted), "{headers}\n{}", received.body);
        assert_eq!(running.events(), [], "{headers}");
    }
}

#[tokio::test]
async fn a_body_that_is_coded() {
    let coded = post("Content-Type: application/json\r\nContent-Encoding: gzip\r\n", "{}");
    check(vec![(
        coded,
        415,
        "the content coding `gzip` is read with the feature `compression` of specwright-runtime, which is off",
    )])
    .await;
}

#[tokio::test]
async fn broken_text() {
    let (json, xml, form) = ("application/json", "application/xml", "application/x-www-form-urlencoded");
    check(vec![
        (post_of(json, "{\"EventName\": \"a\",\n  \"PrimaryKey\": }"), 400, "expected value (line 2, column 17)"),
        (post_of(json, "{\"EventName\": \"a\""), 400, "(line 1, column 17)"),
        (post_of(json, "{\"EventName\": \"a\"} x"), 400, "(line 1, column 20)"),
        (post_of("text/json", "'a'"), 400, "(line 1, column 1)"),
        (post_of("application/merge-patch+json", "{,}"), 400, "(line 1, column 2)"),
        (post_of(xml, "<SignalEventRequest>\n<EventName>a</Event>"), 400, "(line 2, column 13)"),
        (post_of(xml, "<SignalEventRequest><EventName>a</EventName>"), 400, "(line 1, column "),
        (post_of(xml, "EventName=a"), 400, "(line 1, column "),
        (post_of("text/xml", "<Other><EventName>a</EventName></Other>"), 400, "expected the root element `SignalEventRequest`"),
        (post_of(form, "EventName=%zz"), 400, "field `EventName`"),
        (post_of(form, "EventName=a&PrimaryKey=one"), 400, "field `PrimaryKey`: expected an integer"),
        (post_of(form, "EventName=a&EventName=b"), 400, "field `EventName`: stands several times"),
    ])
    .await;
}

#[tokio::test]
async fn text_that_is_not_utf_8() {
    let form = "application/x-www-form-urlencoded";
    check(vec![
        (post_of("application/json", b"{\n\"EventName\":\"\xff\"}"), 400, "not valid UTF-8 (line 2, column 14)"),
        (post_of("text/xml", b"<SignalEventRequest><EventName>\xc3</EventName></SignalEventRequest>"), 400, "not valid UTF-8"),
        (post_of(form, b"EventName=\xff"), 400, "not valid UTF-8"),
        (post_of(form, "EventName=%ff"), 400, "field `EventName` is not valid UTF-8"),
    ])
    .await;
}

#[tokio::test]
async fn values_that_do_not_fit() {
    let key = |value: &str| post_of("application/json", format!("{{\"EventName\":\"a\",\n\"primaryKey\":{value}}}"));
    let xml = |value: &str| {
        let body = format!("<SignalEventRequest><EventName>a</EventName><PrimaryKey>{value}</PrimaryKey></SignalEventRequest>");
        post_of("application/xml", body)
    };
    check(vec![
        (key("\"952\""), 400, "found a string at `/primaryKey` (line 2, "),
        (key("true"), 400, "at `/primaryKey` (line 2, "),
        (key("[1]"), 400, "at `/primaryKey` (line 2, "),
        (key("1.5"), 400, "found `1.5` at `/primaryKey` (line 2, "),
        (key("2147483648"), 400, "between -2147483648 and 2147483647, found `2147483648` at `/primaryKey` (line 2, "),
        (key("-2147483649"), 400, "found `-2147483649` at `/primaryKey` (line 2, "),
        (key("1e99"), 400, "at `/primaryKey` (line 2, "),
        (xml("one"), 400, "at `/PrimaryKey`"),
        (xml("2147483648"), 400, "found `2147483648` at `/PrimaryKey`"),
        (post_of("application/x-www-form-urlencoded", "EventName=a&PrimaryKey=2147483648"), 400, "`/PrimaryKey`"),
        (post_of("application/json", r#"{"EventName":"a","Data":[]}"#), 400, "expected an object, found an array at `/Data`"),
        (post_of("application/json", r#"{"EventName":null}"#), 400, "at `/EventName`"),
        (
            post_of("application/json", r#"{"EventName":"a","eventName":"b"}"#),
            400,
            "member `EventName` stands twice at `/eventName`",
        ),
        (post_of("application/json", r#"{"PrimaryKey":1}"#), 400, "missing member `EventName`"),
        (post_of("application/json", "null"), 400, "expected an object, found null (line 1, column 4)"),
        (post_of("application/json", "[]"), 400, "expected an object, found an array (line 1, column 1)"),
    ])
    .await;
}

#[tokio::test]
async fn no_body() {
    let without =
        format!("POST {PATH} HTTP/1.1\r\nHost: x\r\nAuthorization: Basic dGplMDpUamUw\r\nContent-Type: application/json\r\n\r\n");
    let says = "a body is required and there is none";
    check(vec![
        (without.clone().into(), 400, says),
        (without.replace("Content-Type: application/json\r\n", "").into(), 400, says),
        (post_of("application/json", ""), 400, says),
        (post_of("application/xml", ""), 400, says),
        // a form of no characters is one of no fields
        (post_of("application/x-www-form-urlencoded", ""), 400, "missing member `EventName`"),
        (post_of("application/json", " \n"), 400, "the body is empty"),
    ])
    .await;
}

#[tokio::test]
async fn values_nested_without_end() {
    let open = |text: &str, times: usize| text.repeat(times);
    let json = |nested: String| post_of("application/json", format!("{{\"EventName\":\"a\",\"Data\":{{\"k\":{nested}"));
    let xml = format!("<SignalEventRequest><Data>{}", open("<a>", 100_000));
    let form = format!("EventName=a&Data{}=1", open("[a]", 100_000));
    check(vec![
        (json(format!("{}{}}}}}", open("[", 200), open("]", 200))), 400, "nested deeper than 128 levels"),
        (json(open("[", 1_000_000)), 400, "the text ends within an array"),
        (json(open("{\"k\":", 300_000)), 400, "the text ends"),
        (post_of("application/xml", xml), 400, "nested deeper than 128 levels"),
        (post_of("application/x-www-form-urlencoded", form), 400, "brackets deeper than 32 levels"),
    ])
    .await;
}

#[tokio::test]
async fn xml_that_declares_anything() {
    let document = |prolog: &str, name: &str| {
        let body = format!("{prolog}<SignalEventRequest><EventName>{name}</EventName></SignalEventRequest>");
        post_of("application/xml", body)
    };
    let file = "<!DOCTYPE SignalEventRequest [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>";
    check(vec![
        (document("<!DOCTYPE SignalEventRequest>", "a"), 400, "a document type definition is not allowed"),
        (document("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\">", "a"), 400, "a document type definition is not allowed"),
        (document(file, "&file;"), 400, "a document type definition is not allowed"),
        (document("", "&file;"), 400, "an entity is not one of the five predefined ones"),
    ])
    .await;
}

#[tokio::test]
async fn query_parameters_that_make_no_sense() {
    let sample = |query: &str| SAMPLE.replace(PATH, &format!("{PATH}?{query}")).into();
    check(vec![
        (sample("$select=a&%24select=b"), 400, "query parameter `$select` stands several times"),
        (sample("$select=%ff"), 400, "query parameter `$select`: is not valid UTF-8"),
    ])
    .await;
}

#[tokio::test]
async fn the_answer_is_in_the_media_type_asked_for() {
    let running = start().await;
    let request = post("Content-Type: application/json\r\nAccept: text/html, application/xml;q=0.9\r\n", "{");
    let received = running.exchange(&request).await;
    assert_eq!((received.status, received.header("content-type")), (400, vec!["application/xml"]));
    assert!(received.body.contains("<ErrorType>ArgumentException</ErrorType>"), "{}", received.body);
}

#[tokio::test]
async fn a_body_over_the_limit_before_it_is_read() {
    let running = start_with(Limits::default().body(1000)).await;
    let announced = post_of("application/json", "").split_off(0);
    let announced = String::from_utf8(announced).unwrap().replace("Content-Length: 0", "Content-Length: 99999999999999");
    let endless = announced.replace("Content-Length: 99999999999999", "Transfer-Encoding: chunked");
    let endless = format!("{endless}{}", format!("64\r\n{}\r\n", " ".repeat(100)).repeat(11));
    for request in [announced, endless] {
        let mut wire = Wire::connect(running.address).await;
        wire.send(&request).await;
        let received = wire.receive().await;
        assert_eq!((received.status, received.header("connection")), (413, vec!["close"]), "{request}");
        assert!(received.body.contains("larger than the 1000 bytes"), "{}", received.body);
        assert_eq!(running.events(), [], "{request}");
    }
}

#[tokio::test]
async fn a_body_of_the_limit_and_a_byte_more() {
    let running = start().await;
    let text = |length: usize| format!("{{\"EventName\":\"{}\"}}", "x".repeat(length - 16));
    for (length, status) in [(2 << 20, 204), ((2 << 20) + 1, 413)] {
        assert_eq!(running.exchange(&post_of("application/json", text(length))).await.status, status, "{length}");
        assert_eq!(running.events().len(), usize::from(status == 204), "{length}");
    }
}

#[tokio::test]
async fn bytes_that_are_not_http() {
    let running = start().await;
    for bytes in
        ["\0\0\0\0\r\n\r\n", "POST\r\n\r\n", "POST / HTTP/9.9\r\n\r\n", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n"]
    {
        let received = tokio::time::timeout(Duration::from_secs(5), running.exchange(bytes.as_bytes())).await.unwrap();
        assert_eq!(received.status, 400, "{bytes:?}");
    }
    assert_eq!(running.exchange(SAMPLE.as_bytes()).await.status, 204);
}
