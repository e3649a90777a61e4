//! Operations are called with JSON, and a mock answers.

use specwright_runtime::by_name::{Failure, Fixtures, Told};
use specwright_runtime::json::{Value, json};
use specwright_runtime::server::Service;
use specwright_runtime::value::Json;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/options-by-name/spec.yaml", by_name);

samples!(Pet);

async fn call(client: &api::Client, arguments: Value) -> Result<Told, Failure> {
    api::by_name::call(client, "putPet", &Json::from(arguments)).await
}

fn mock(fixtures: Value) -> Service {
    api::by_name::mock(Fixtures::from_json(fixtures.to_string().as_bytes()).unwrap()).unwrap()
}

fn against(service: Service) -> api::Client {
    api::Client::builder("http://mock").transport(service).build().unwrap()
}

fn told(outcome: Result<Told, Failure>) -> Value {
    let json = outcome.map_or_else(|failure| failure.to_json(), |told| told.to_json());
    json.to_string().parse().unwrap()
}

#[tokio::test]
async fn the_call_is_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.client("put", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let arguments = json!({"path.id": 7, "query.id": "a b", "body": {"name": "Rex"}});
        let told = told(call(&client, arguments).await);
        assert_eq!((&told["status"], &told["headers"]["x-version"]), (&json!(200), &json!("4")));
        assert_eq!(told["body"], json!({"name": "Rex", "age": 3}));
    })
    .await;
    // what has a default is sent where it is given
    wire.client("with a limit", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let arguments = json!({"path.id": 7, "limit": 20, "query.id": null, "body": {"name": "Rex"}});
        assert_eq!(told(call(&client, arguments).await)["status"], json!(404));
    })
    .await;
    wire.server(mock(json!({"putPet": {"headers": {"X-Version": 4}, "body": {"name": "Rex", "age": 3}}}))).await;
}

#[tokio::test]
async fn what_is_wrong_with_arguments_is_told_before_anything_is_sent() {
    let client = against(mock(json!({})));
    let cases = [
        (json!({}), "the argument `path.id` is required", json!(null)),
        (json!([]), "the arguments are an object of them by name", json!(null)),
        (json!({"id": 7}), "there is no argument `id`, only path.id, query.id, limit, body", json!(null)),
        (
            json!({"path.id": 7, "header.Content-Type": "text/csv", "body": 1}),
            "the body cannot be `text/csv`, only application/json",
            json!(null),
        ),
        (json!({"path.id": "x", "limit": true, "body": {}}), "two parameters", json!(["path.id", "query.limit"])),
        (json!({"path.id": 7, "body": {"name": "R"}}), "one", json!(["body/name"])),
        (json!({"path.id": 7}), "a body is required and there is none", json!(null)),
    ];
    for (arguments, message, places) in cases {
        let failure = told(call(&client, arguments.clone()).await);
        assert_eq!(failure["kind"], "not-sent", "{arguments}");
        let at: Option<Vec<&Value>> =
            failure["places"].as_array().map(|places| places.iter().map(|place| &place["at"]).collect());
        assert_eq!(json!(at), places, "{failure}");
        if places.is_null() {
            assert_eq!(failure["message"], message);
        }
    }
    let unknown = api::by_name::call(&client, "putpet", &Json::Null).await.unwrap_err();
    assert_eq!(unknown.to_string(), "there is no operation `putpet`; did you mean `putPet`?");
}

#[tokio::test]
async fn a_mock_answers_fixtures_then_examples() {
    let arguments = json!({"path.id": 1, "body": {"name": "Old", "age": 9}});
    let cases = [
        (json!({}), json!(200), json!({"name": "Rex", "age": 3})),
        (json!({"putPet": {"body": {"$request": "body"}}}), json!(200), json!({"name": "Old", "age": 9})),
        (json!({"putPet": {"status": 404}}), json!(404), json!(null)),
        (json!({"putPet": {"status": 418, "body": [1]}}), json!(418), json!([1])),
        // what does not fit the description is the mock's fault
        (json!({"putPet": {"headers": {"X-Version": "new"}}}), json!(500), json!(null)),
        (json!({"putPet": {"body": {"age": 1}}}), json!(500), json!(null)),
        (json!({"putPet": {"status": 404, "body": "gone"}}), json!(500), json!(null)),
    ];
    for (fixtures, status, body) in cases {
        let told = told(call(&against(mock(fixtures.clone())), arguments.clone()).await);
        assert_eq!(told["status"], status, "{fixtures}: {told}");
        if status != json!(500) {
            assert_eq!(told["body"], body, "{fixtures}");
        }
    }
}

#[test]
fn fixtures_that_cannot_be_say_why() {
    let cases = [
        ("[]", "the fixtures: "),
        (r#"{"putPet": 1}"#, "the fixtures: `putPet`: an answer is an object"),
        (
            r#"{"putPet": {"code": 1}}"#,
            "the fixtures: `putPet`: an answer has `status`, `headers`, `contentType` and `body`, no `code`",
        ),
        (r#"{"putPet": {"status": 20}}"#, "the fixtures: `putPet`: `20` is no status of an answer"),
        (r#"{"getPet": {}}"#, "the fixtures: there is no operation `getPet`"),
    ];
    for (text, expected) in cases {
        let wrong = Fixtures::from_json(text.as_bytes()).and_then(api::by_name::mock).unwrap_err().to_string();
        assert!(wrong.starts_with(expected), "{wrong}");
    }
}

#[test]
fn the_schema_of_arguments_stands_alone() {
    let (_, operation) = api::by_name::API.find("putPet").unwrap();
    let schema: Value = api::by_name::API.arguments(operation).parse().unwrap();
    let judge = jsonschema::validator_for(&schema).unwrap();
    assert!(judge.is_valid(&json!({"path.id": 7, "query.id": "a", "body": {"name": "Rex"}})), "{schema}");
    for wrong in [
        json!({"path.id": 7}),
        json!({"path.id": "x", "body": {"name": "Rex"}}),
        json!({"path.id": 7, "body": {"name": "R"}}),
        json!({"path.id": 7, "limit": 101, "body": {"name": "Rex"}}),
        json!({"path.id": 7, "other": 1, "body": {"name": "Rex"}}),
    ] {
        assert!(!judge.is_valid(&wrong), "{wrong}");
    }
}
