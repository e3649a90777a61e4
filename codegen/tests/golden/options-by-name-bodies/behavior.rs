//! A body is JSON by name, whatever its media type.

use specwright_runtime::by_name::{Fixtures, Limits};
use specwright_runtime::json::{Value, json};
use specwright_runtime::value::Json;

specwright_macros::api!(mod api = "tests/golden/options-by-name-bodies/spec.yaml", by_name);

samples!(Pet);

fn client() -> api::Client {
    let fixtures = Fixtures::from_json(br#"{"echo": {"body": {"$request": "body"}}}"#).unwrap();
    let service = api::by_name::mock(fixtures).unwrap();
    api::Client::builder("http://mock").transport(service).build().unwrap()
}

async fn echoed(media_type: &str, body: &Value, limits: Limits) -> Value {
    let arguments = json!({"header.Content-Type": media_type, "header.Accept": media_type, "body": body});
    let told = api::by_name::call_within(&client(), "echo", &Json::from(arguments), limits).await;
    told.map_or_else(|failure| failure.to_json(), |told| told.to_json()).to_string().parse().unwrap()
}

#[tokio::test]
async fn a_body_of_each_media_type_comes_back_as_it_was_sent() {
    let pet = json!({"name": "Rex", "age": 3});
    let cases = [
        ("application/json", pet.clone()),
        ("application/xml", pet.clone()),
        ("application/x-www-form-urlencoded", pet.clone()),
        ("text/plain", json!("Rex, 3")),
        ("image/png", json!("iVBORw0KGgo=")),
        ("application/jsonl", json!([pet, {"name": "Ada"}])),
        ("application/json-seq", json!([{"name": "Ada"}])),
        ("text/event-stream", json!([{"data": pet, "event": "pet"}, {"data": {"name": "Ada"}, "event": "pet"}])),
        (
            "multipart/form-data",
            json!({
                "pet": pet,
                "notes": [{"headers": {"X-Lang": "en"}, "body": "a"}, {"headers": {"X-Lang": "no"}, "body": "b"}],
                "photo": {"filename": "a.png", "contentType": "image/png", "data": "AAEC"},
            }),
        ),
    ];
    for (media_type, body) in cases {
        let told = echoed(media_type, &body, Limits::default()).await;
        assert_eq!((&told["status"], &told["body"]), (&json!(200), &body), "{media_type}: {told}");
        let content_type = told["headers"]["content-type"].as_str().unwrap_or_default();
        assert!(content_type.starts_with(media_type), "{content_type}");
    }
}

#[tokio::test]
async fn bodies_in_pieces_have_limits() {
    let items = json!([{"name": "a"}, {"name": "b"}, {"name": "c"}]);
    let told = echoed("application/jsonl", &items, Limits { items: 2, bytes: 9 }).await;
    assert_eq!((&told["body"], &told["more"]), (&json!([{"name": "a"}, {"name": "b"}]), &json!(true)));
    let told = echoed("image/png", &json!("AAECAwQFBgcICQ=="), Limits { items: 2, bytes: 9 }).await;
    assert_eq!((&told["kind"], &told["message"]), (&json!("stream"), &json!("the body is larger than it may be")));
}

#[tokio::test]
async fn a_body_that_cannot_be_written_says_where() {
    let cases = [
        ("application/json", json!({"age": 3}), "body"),
        ("application/xml", json!({"name": "Rex", "age": "old"}), "body/age"),
        ("image/png", json!("%"), "body"),
        ("application/jsonl", json!({"name": "a"}), "body"),
        ("text/event-stream", json!([{"data": {"name": "a"}}, 1]), "body/1"),
        ("multipart/form-data", json!({"pet": {"name": "a"}, "photo": {"data": 1}}), "body/photo/data"),
        ("multipart/form-data", json!({"pet": {"name": "a"}, "notes": ["a"]}), "body/notes/0"),
        ("multipart/form-data", json!({"pet": {"name": "a"}, "notes": [{"body": "a"}]}), "body/notes/0/headers/X-Lang"),
        ("multipart/form-data", json!({"pet": {"name": "a"}, "other": "a"}), "body/other"),
    ];
    for (media_type, body, at) in cases {
        let told = echoed(media_type, &body, Limits::default()).await;
        assert_eq!(told["kind"], json!("not-sent"), "{media_type}: {told}");
        assert_eq!(told["places"][0]["at"], json!(at), "{media_type}: {told}");
    }
}

#[tokio::test]
async fn an_answer_without_a_body_has_none() {
    let fixtures = Fixtures::from_json(br#"{"echo": {"status": 204}}"#).unwrap();
    let service = api::by_name::mock(fixtures).unwrap();
    let client = api::Client::builder("http://mock").transport(service).build().unwrap();
    let told = api::by_name::call(&client, "echo", &Json::Null).await.unwrap();
    assert_eq!((told.status, told.body), (204, None));
    let told = api::by_name::call(&client, "limits", &Json::from(json!({"limit": 3}))).await.unwrap();
    assert_eq!(told.status, 204);
}
