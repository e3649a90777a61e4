//! Paths, operations, parameters, bodies and responses.

use super::{Resolved, api};
use crate::model::{Method, Parameter, ParameterValue, PathPiece, Payload, Place, Selector, SelectorPlace, Status, Style};

fn operation(text: &str) -> Resolved {
    api(&format!(
        "paths: {{ '/a/{{id}}': {{ parameters: [{{ name: id, in: path, required: true, schema: {{ type: string }} }}], get: {{ operationId: a, {text} }} }} }}"
    ))
}

fn parameters(resolved: &Resolved) -> &[Parameter] {
    resolved.model.operations.first().map_or(&[], |operation| &operation.parameters)
}

#[test]
fn parameters_of_path_and_operation_are_merged() {
    let resolved = api("
paths:
  /a/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
      - { name: page, in: query, schema: { type: integer } }
      - { name: X-A, in: header, schema: { type: string } }
    get:
      parameters:
        - { name: page, in: query, required: true, schema: { type: string } }
        - { name: page, in: cookie, schema: { type: string } }
        - { name: x-a, in: header, schema: { type: boolean } }
      responses: {}
");
    assert_eq!(resolved.found(), []);
    let found: Vec<_> = parameters(&resolved).iter().map(|it| (it.name.as_str(), it.place, it.required)).collect();
    let expected =
        [("id", Place::Path, true), ("page", Place::Query, true), ("page", Place::Cookie, false), ("x-a", Place::Header, false)];
    assert_eq!(found, expected);
}

#[test]
fn styles_default_by_place() {
    let cases = [
        ("in: query", Style::Form, true),
        ("in: query, explode: false", Style::Form, false),
        ("in: query, style: deepObject", Style::DeepObject, false),
        ("in: query, style: pipeDelimited, explode: true", Style::PipeDelimited, true),
        ("in: header", Style::Simple, false),
        ("in: cookie", Style::Form, true),
    ];
    for (text, style, explode) in cases {
        let resolved = operation(&format!("parameters: [{{ name: p, {text}, schema: {{ type: array }} }}], responses: {{}}"));
        assert_eq!(resolved.found(), [], "{text}");
        match parameters(&resolved).last().map(|parameter| &parameter.value) {
            Some(ParameterValue::Styled { style: s, explode: e, .. }) => assert_eq!((*s, *e), (style, explode), "{text}"),
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn a_parameter_may_be_one_media_type() {
    let resolved =
        operation("parameters: [{ name: p, in: query, content: { application/json: { schema: {} } } }], responses: {}");
    assert_eq!(resolved.found(), []);
    let Some(ParameterValue::Content(content)) = parameters(&resolved).last().map(|parameter| &parameter.value) else {
        panic!("a content parameter")
    };
    assert_eq!(content.payload, Payload::Json);
}

#[test]
fn operations_without_id_are_named_after_method_and_path() {
    let resolved = api(
        "
paths:
  /pets/{id}: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], get: { responses: {} }, delete: { operationId: get_pets, responses: {} } }
  /pets: { get: { responses: {} } }
  /{a}...{b}: { parameters: [{ name: a, in: path, required: true, schema: {} }, { name: b, in: path, required: true, schema: {} }], post: { responses: {} } }
",
    );
    assert_eq!(resolved.found(), []);
    let ids: Vec<_> = resolved.model.operations.iter().map(|operation| operation.id.as_str()).collect();
    assert_eq!(ids, ["get_pets_by_id", "get_pets", "get_pets_2", "post_by_a_by_b"]);
}

#[test]
fn bodies_and_responses_keep_media_types_in_order() {
    let resolved = api("
paths:
  /a:
    post:
      requestBody:
        required: true
        content: { application/json; charset=utf-8: { schema: { type: string } }, text/xml: {}, image/*: {} }
      responses:
        default: { description: d }
        4XX: { description: d }
        404: { description: d, content: { application/problem+json: {} } }
        '200': { description: d }
");
    assert_eq!(resolved.found(), []);
    let operation = resolved.model.operations.first().expect("one operation");
    let body = operation.body.as_ref().expect("a body");
    let found: Vec<_> = body.contents.iter().map(|it| (it.media.as_str(), it.payload, it.schema.is_some())).collect();
    let expected = [
        ("application/json; charset=utf-8", Payload::Json, true),
        ("text/xml", Payload::Xml, false),
        ("image/*", Payload::Bytes, false),
    ];
    assert_eq!((body.required, found), (true, expected.to_vec()));
    let statuses: Vec<_> = operation.responses.iter().map(|response| response.status).collect();
    assert_eq!(statuses, [Status::Code(200), Status::Code(404), Status::Class(4), Status::Default]);
}

#[test]
fn tags_are_those_declared_and_those_used() {
    let resolved = api("
tags: [{ name: B, description: d }]
paths: { /a: { get: { tags: [A, B], responses: {} }, put: { tags: [C], responses: {} } } }
");
    let tags: Vec<_> = resolved.model.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["B", "A", "C"]);
}

#[test]
fn webhooks_are_operations_of_their_own() {
    let resolved = api("webhooks: { petAdded: { post: { requestBody: { content: { application/json: {} } }, responses: {} } } }");
    assert_eq!(resolved.found(), []);
    let hooks: Vec<_> = resolved.model.webhooks.iter().map(|hook| (hook.id.as_str(), hook.path.text.as_str())).collect();
    assert_eq!(hooks, [("petAdded", "petAdded")]);
    assert!(resolved.model.operations.is_empty());
}

#[test]
fn what_is_wrong_with_an_operation_is_told() {
    let at = "#/paths/~1a~1{id}/get";
    let schema = "schema: { type: string }";
    let cases = [
        (format!("parameters: [{{ name: Accept, in: header, {schema} }}]"), "ignored-header-parameter", "/parameters/0"),
        (format!("parameters: [{{ name: authorization, in: header, {schema} }}]"), "ignored-header-parameter", "/parameters/0"),
        (format!("parameters: [{{ name: other, in: path, required: true, {schema} }}]"), "path-parameter", "/parameters/0"),
        (format!("parameters: [{{ name: id, in: path, {schema} }}]"), "path-parameter", "/parameters/0"),
        (format!("parameters: [{{ name: p, in: body, {schema} }}]"), "invalid-parameter", "/parameters/0/in"),
        (format!("parameters: [{{ name: p, in: query, style: matrix, {schema} }}]"), "invalid-parameter", "/parameters/0/style"),
        ("parameters: [{ name: p, in: query }]".to_owned(), "invalid-parameter", "/parameters/0"),
        (format!("parameters: [{{ in: query, {schema} }}]"), "missing-key", "/parameters/0"),
        (
            format!("parameters: [{{ name: p, in: query, {schema} }}, {{ name: p, in: query, {schema} }}]"),
            "duplicate-parameter",
            "/parameters/1",
        ),
        ("requestBody: { content: { json: {} } }".to_owned(), "invalid-media-type", "/requestBody/content/json"),
        (
            "requestBody: { content: { application/x-www-form-urlencoded: { encoding: { a: { contentType: image/png } } } } }".to_owned(),
            "not-generated",
            "/requestBody/content/application~1x-www-form-urlencoded/encoding/a/contentType",
        ),
        (
            "requestBody: { content: { application/x-www-form-urlencoded: { encoding: { a: { style: label } } } } }".to_owned(),
            "invalid-parameter",
            "/requestBody/content/application~1x-www-form-urlencoded/encoding/a/style",
        ),
        (
            "responses: { '200': { description: d, headers: { H: { content: { application/x-www-form-urlencoded: { encoding: { a: { explode: true } } } } } } } }"
                .to_owned(),
            "not-generated",
            "/responses/200/headers/H/content/application~1x-www-form-urlencoded",
        ),
        (
            "requestBody: { content: { application/json: { itemSchema: {} } } }".to_owned(),
            "ineffective-keyword",
            "/requestBody/content/application~1json/itemSchema",
        ),
        (
            "parameters: [{ name: q, in: querystring, content: { application/json: {} } }, { name: a, in: query, schema: {} }]"
                .to_owned(),
            "invalid-parameter",
            "/parameters/1",
        ),
        ("requestBody: { required: true }".to_owned(), "missing-key", "/requestBody"),
        ("responses: { '600': { description: d } }".to_owned(), "invalid-status", "/responses/600"),
        (
            "responses: { '200': { headers: { Content-Type: { schema: {} } } } }".to_owned(),
            "ignored-header-parameter",
            "/responses/200/headers/Content-Type",
        ),
        (
            "requestBody: { content: { multipart/form-data: { encoding: { a: { contentType: png } } } } }".to_owned(),
            "invalid-media-type",
            "/requestBody/content/multipart~1form-data/encoding/a/contentType",
        ),
        ("callbacks: {}".to_owned(), "not-generated", "/callbacks"),
        ("sumary: s".to_owned(), "unknown-keyword", "/sumary"),
        ("deprecated: 'yes'".to_owned(), "wrong-type", "/deprecated"),
    ];
    for (text, code, pointer) in cases {
        let resolved = operation(&text);
        let found = resolved.found();
        assert_eq!(found.first(), Some(&(code, format!("{at}{pointer}"))), "{text}: {found:?}");
        assert!(found.iter().all(|(found, _)| *found == code || text.contains("required: true }")), "{text}: {found:?}");
    }
}

#[test]
fn what_is_wrong_with_paths_is_told() {
    let cases = [
        ("{ a: {} }", "invalid-path", "#/paths/a"),
        ("{ '/{a': {} }", "invalid-path", "#/paths/~1{a"),
        ("{ '/{a}': { get: { responses: {} } } }", "path-parameter", "#/paths/~1{a}/get"),
        ("{ '/a': { get: { operationId: x }, put: { operationId: x } } }", "duplicate-operation-id", "#/paths/~1a/put"),
        (
            "{ '/{x}': { get: { parameters: [{ name: x, in: path, required: true, schema: {} }] } }, '/{y}': { get: { parameters: [{ name: y, in: path, required: true, schema: {} }] } } }",
            "duplicate-path",
            "#/paths/~1{y}",
        ),
        ("{ '/a': { additionalOperations: { 'NO WAY': {} } } }", "invalid-method", "#/paths/~1a/additionalOperations/NO WAY"),
        ("{ '/a': { gett: {} } }", "unknown-keyword", "#/paths/~1a/gett"),
    ];
    for (text, code, pointer) in cases {
        assert_eq!(api(&format!("paths: {text}")).found(), [(code, pointer.to_owned())], "{text}");
    }
}

#[test]
fn what_can_be_understood_is_a_warning() {
    let resolved = api("
paths:
  /{a}/{B}:
    get:
      operationId: x
      parameters:
        - { name: b, in: path, required: true, schema: { type: integer } }
        - { name: stray, in: path, required: true, schema: {} }
        - { name: bare, in: query }
    put: { operationId: x }
");
    assert_eq!((resolved.errors(), resolved.found().len()), (0, 7), "{:?}", resolved.found());
    let found: Vec<_> = parameters(&resolved).iter().map(|it| (it.name.as_str(), it.place, it.required)).collect();
    assert_eq!(found, [("B", Place::Path, true), ("bare", Place::Query, false), ("a", Place::Path, true)]);
    let ids: Vec<_> = resolved.model.operations.iter().map(|operation| operation.id.as_str()).collect();
    assert_eq!(ids, ["x", "put_by_a_by_B"]);
}

#[test]
fn braces_hold_more_than_a_name() {
    let span = |pattern: &str| PathPiece::Span("a".to_owned(), pattern.to_owned());
    let cases = [
        ("{a=projects/*}", "a", span("projects/*"), 0),
        ("{+a}", "a", span("**"), 0),
        ("{a+}", "a", span("**"), 0),
        ("{*a}", "a", span("**"), 0),
        ("{a:.*}", "a", span("**"), 0),
        ("{a:[0-9]+}", "a", PathPiece::Parameter("a".to_owned()), 1),
        ("{a+}", "a+", PathPiece::Parameter("a+".to_owned()), 0),
        ("{a}", "a, x-multi-segment: true", span("**"), 0),
    ];
    for (braces, name, piece, warnings) in cases {
        let resolved = api(&format!(
            "paths: {{ '/{braces}': {{ get: {{ parameters: [{{ in: path, required: true, schema: {{}}, name: {name} }}], operationId: x }} }} }}"
        ));
        let found = resolved.model.operations.first().map(|operation| operation.path.segments.concat());
        assert_eq!((found, resolved.found().len()), (Some(vec![piece]), warnings), "{braces}");
    }
}

#[test]
fn queries_and_fragments_of_paths_select() {
    let resolved = api(
        "
paths:
  '/jobs?list&kind=a&lat={latitude}': { get: { parameters: [{ name: latitude, in: path, required: true, schema: { type: number } }] } }
  '/#Action=Go&X-Target&Content-Type':
    post:
      parameters: [{ name: Action, in: query, schema: { type: string } }, { name: x-target, in: header, schema: { type: string } }]
  /: { post: {} }
",
    );
    assert_eq!(resolved.found(), []);
    let found: Vec<_> =
        resolved.model.operations.iter().map(|operation| (operation.id.as_str(), operation.selectors.clone())).collect();
    let selector =
        |place, name: &str, value: Option<&str>| Selector { place, name: name.to_owned(), value: value.map(str::to_owned) };
    let expected = [
        (
            "get_jobs_list_kind_a_lat",
            vec![
                selector(SelectorPlace::Fixed, "list", None),
                selector(SelectorPlace::Fixed, "kind", Some("a")),
                selector(SelectorPlace::Query, "lat", None),
            ],
        ),
        (
            "post_Action_Go_X_Target_Content_Type",
            vec![selector(SelectorPlace::Query, "Action", Some("Go")), selector(SelectorPlace::Header, "X-Target", None)],
        ),
        ("post", vec![]),
    ];
    assert_eq!(found, expected);
    let found: Vec<_> = parameters(&resolved).iter().map(|it| (it.name.as_str(), it.place, it.required)).collect();
    assert_eq!(found, [("lat", Place::Query, true)]);
}

#[test]
fn any_method_may_have_an_operation() {
    let resolved = api("paths: { /a: { query: { operationId: q }, additionalOperations: { LINK: { operationId: l } } } }");
    assert_eq!(resolved.found(), []);
    let methods: Vec<_> = resolved.model.operations.iter().map(|operation| &operation.method).collect();
    assert_eq!(methods, [&Method::Query, &Method::Other("LINK".to_owned())]);
}

#[test]
fn all_problems_are_told_in_one_run() {
    let resolved = operation("sumary: s, parameters: [{ name: p, in: query }], responses: { '600': { description: d } }");
    let codes: Vec<_> = resolved.found().into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["unknown-keyword", "invalid-parameter", "invalid-status"]);
}
