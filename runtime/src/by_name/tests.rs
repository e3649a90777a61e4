use super::*;
use crate::operation::{self, Media, Method, Parameter, Piece, Place, Style};
use crate::shape::Shape;
use crate::value::Json;

static ID: Parameter = Parameter { name: "id", place: Place::Path(0), style: Style::Simple, ..Parameter::PLAIN };
static ID_IN_QUERY: Parameter = Parameter { name: "id", ..Parameter::PLAIN };
static TRACE: Parameter = Parameter { name: "X-Trace", place: Place::Header, style: Style::Simple, ..Parameter::PLAIN };
static SESSION: Parameter = Parameter { name: "session", place: Place::Cookie, ..Parameter::PLAIN };

static GET: operation::Operation = operation::Operation {
    id: "get",
    method: Method::GET,
    template: "/pets/{id}",
    path: &[Piece::Literal("/pets/"), Piece::Parameter(0)],
    selectors: &[],
    request: &[Media::text("text/plain"), Media::json("application/json")],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

static API: Api = Api {
    operations: &[Operation {
        operation: &GET,
        parameters: &[("path.id", &ID), ("query.id", &ID_IN_QUERY), ("X-Trace", &TRACE), ("session", &SESSION)],
        body: &[Content { media: GET.request, shape: &Shape::Text, event_data: false }],
        answers: &[],
        arguments: r##"{"type":"object","properties":{"body":{"$ref":"#/$defs/A"}}}"##,
        uses: &[0],
        samples: &[],
    }],
    definitions: &[
        Definition { name: "A", schema: r##"{"items":{"$ref":"#/$defs/C"}}"##, uses: &[2] },
        Definition { name: "B", schema: "{}", uses: &[] },
        Definition { name: "C", schema: r##"{"not":{"$ref":"#/$defs/A"}}"##, uses: &[0] },
    ],
};

fn asked(arguments: &str) -> Result<Asked, Failure> {
    let arguments: Json = arguments.parse().unwrap();
    ask(&API, "get", &arguments, Limits::default()).map(|(_, asked)| asked)
}

#[test]
fn arguments_are_a_request() {
    let cases = [
        (r#"{"path.id": "a/b"}"#, "/pets/a%2Fb", None, None),
        (r#"{"path.id": 7, "query.id": "ü", "x-trace": "t", "session": "s"}"#, "/pets/7", Some("ü"), Some("t")),
        (r#"{"path.id": true, "header.X-Trace": "t", "query.id": null}"#, "/pets/true", None, Some("t")),
    ];
    for (arguments, path, in_query, trace) in cases {
        let asked = asked(arguments).unwrap();
        assert_eq!(asked.request().path(), path, "{arguments}");
        assert_eq!(asked.request().parameter::<String>(&ID_IN_QUERY).unwrap().as_deref(), in_query, "{arguments}");
        assert_eq!(asked.request().parameter::<String>(&TRACE).unwrap().as_deref(), trace, "{arguments}");
        assert!(asked.request().media().is_none());
    }
    let all = asked(r#"{"path.id": 7, "session": "s"}"#).unwrap();
    assert_eq!(all.request().required::<String>(&SESSION).unwrap(), "s");
    assert_eq!(all.request().required::<String>(&ID).unwrap(), "7");
}

#[test]
fn a_body_is_of_the_media_type_that_is_asked_for() {
    let plain = asked(r#"{"path.id": 7, "body": "a"}"#).unwrap();
    assert_eq!(plain.request().media(), Some(&GET.request[0]));
    let json = asked(r#"{"path.id": 7, "body": "a", "header.content-type": "application/json"}"#).unwrap();
    assert_eq!(json.request().media(), Some(&GET.request[1]));
    assert_eq!(json.request().body::<String>(&Shape::Text).unwrap(), "a");
    // null is a body, of JSON
    let null = asked(r#"{"path.id": 7, "body": null, "header.Content-Type": "application/json"}"#).unwrap();
    assert_eq!(null.request().body::<Option<String>>(&Shape::Text).unwrap(), None);
}

#[test]
fn what_cannot_be_asked_says_why() {
    let cases = [
        ("[]", "the arguments are an object of them by name"),
        ("{}", "the argument `path.id` is required"),
        (r#"{"id": 7}"#, "there is no argument `id`, only path.id, query.id, X-Trace, session, body"),
        (r#"{"path.id": ""}"#, "the argument `path.id`: path parameter `id`: an empty value would name another path"),
        (r#"{"path.id": 7, "header.X-Other": [1]}"#, "`header.X-Other` is one text"),
        (r#"{"path.id": 7, "X-Trace": "\n"}"#, "the argument `X-Trace`: "),
        (
            r#"{"path.id": 7, "body": 1, "header.Content-Type": "image/png"}"#,
            "the body cannot be `image/png`, only text/plain, application/json",
        ),
    ];
    for (arguments, expected) in cases {
        let failure = asked(arguments).unwrap_err();
        assert_eq!(failure.kind(), "not-sent");
        assert!(failure.to_string().starts_with(expected), "{arguments}: {failure}");
    }
}

#[test]
fn the_schema_of_arguments_has_the_definitions_that_it_reaches() {
    let expected = r##"{"type":"object","properties":{"body":{"$ref":"#/$defs/A"}},"$defs":{"A":{"items":{"$ref":"#/$defs/C"}},"C":{"not":{"$ref":"#/$defs/A"}}}}"##;
    assert_eq!(API.arguments(&API.operations[0]), expected);
}

#[test]
fn the_body_of_the_request_is_put_where_it_is_asked_for() {
    let sent: Json = r#"{"a": 1}"#.parse().unwrap();
    let cases = [
        (r#"{"$request": "body"}"#, Some(r#"{"a":1}"#), None),
        (r#"{"b": [{"$request": "body"}, 2]}"#, Some(r#"{"b":[{"a":1},2]}"#), Some(r#"{"b":[null,2]}"#)),
        (r#"{"$request": "body", "c": 1}"#, Some(r#"{"$request":"body","c":1}"#), Some(r#"{"$request":"body","c":1}"#)),
    ];
    for (body, with, without) in cases {
        let body: Json = body.parse().unwrap();
        let shown = |filled: Option<Json>| filled.map(|json| json.to_string());
        assert_eq!(shown(fixtures::filled(body.clone(), Some(&sent))).as_deref(), with);
        assert_eq!(shown(fixtures::filled(body, None)).as_deref(), without);
    }
}
