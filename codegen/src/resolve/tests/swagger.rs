//! Swagger 2.0 becomes what OpenAPI 3 says in other words.

use super::{Resolved, files};
use crate::model::{Operation, ParameterValue, Payload, Place, SchemeKind, SecretPlace, ServerPiece, Shape, Style};

fn swagger(text: &str) -> Resolved {
    let head = "swagger: '2.0'\ninfo: { title: T, version: '1' }\n";
    files(&[("api.yaml", &format!("{head}{text}"))])
}

fn operation(resolved: &Resolved, index: usize) -> &Operation {
    resolved.model.operations.get(index).unwrap_or_else(|| panic!("no operation {index}: {:?}", resolved.found()))
}

fn bodies(resolved: &Resolved, index: usize) -> Vec<(&str, Payload, String, bool)> {
    let body = operation(resolved, index).body.iter();
    body.flat_map(|body| body.contents.iter().map(move |content| (content, body.required)))
        .map(|(content, required)| {
            let schema = content.schema.map_or_else(String::new, |id| resolved.part(id));
            (content.media.as_str(), content.payload, schema, required)
        })
        .collect()
}

#[test]
fn a_body_is_in_every_media_type_consumed() {
    let resolved = swagger(
        "
consumes: [text/xml]
paths:
  /a:
    parameters: [{ name: b, in: body, required: true, schema: { $ref: '#/definitions/A' } }]
    put: { operationId: a, responses: {} }
    post: { operationId: b, consumes: [application/json, text/json], responses: {} }
    patch: { operationId: c, consumes: [], parameters: [{ $ref: '#/parameters/Own' }], responses: {} }
parameters: { Own: { name: other, in: body, schema: { type: array, items: { type: string } } } }
definitions: { A: { type: object } }
",
    );
    assert_eq!(resolved.found(), []);
    assert_eq!(bodies(&resolved, 0), [("text/xml", Payload::Xml, "A".to_owned(), true)]);
    let json = |media| (media, Payload::Json, "A".to_owned(), true);
    assert_eq!(bodies(&resolved, 1), [json("application/json"), json("text/json")]);
    assert_eq!(bodies(&resolved, 2), [("application/json", Payload::Json, "[text]".to_owned(), false)]);
}

#[test]
fn fields_of_a_form_are_one_object() {
    let resolved = swagger(
        "
paths:
  /a:
    parameters: [{ name: both, in: formData, type: string }]
    post:
      operationId: a
      consumes: [application/json, application/x-www-form-urlencoded]
      parameters: [{ name: id, in: formData, required: true, type: integer, format: int32 }, { name: q, in: query, type: string }]
      responses: {}
    put: { operationId: b, parameters: [{ name: data, in: formData, type: file }], responses: {} }
",
    );
    let expected = "{both?: text, id: integer Int32, ..}".to_owned();
    assert_eq!(bodies(&resolved, 0), [("application/x-www-form-urlencoded", Payload::Form, expected, true)]);
    let expected = "{both?: text, data?: text Binary, ..}".to_owned();
    assert_eq!(bodies(&resolved, 1), [("multipart/form-data", Payload::Multipart, expected, false)]);
    let places: Vec<_> = operation(&resolved, 0).parameters.iter().map(|it| (it.name.as_str(), it.place)).collect();
    assert_eq!(places, [("q", Place::Query)]);
    assert_eq!(resolved.found(), []);
}

#[test]
fn answers_are_in_every_media_type_produced() {
    let resolved = swagger(
        "
produces: [application/json]
paths:
  /a:
    get:
      operationId: a
      produces: [text/xml, application/json]
      responses: { 200: { $ref: '#/responses/R' }, 204: { description: d }, 404: { description: d, schema: { type: string } } }
    put: { operationId: b, responses: { 200: { $ref: '#/responses/R' } } }
    head: { operationId: c, produces: [], responses: { 200: { description: d, schema: { type: file } } } }
responses: { R: { description: d, schema: { type: integer }, examples: { application/json: 1 }, headers: { X-Rate: { type: integer } } } }
",
    );
    assert_eq!(resolved.found(), []);
    let answers = |index| {
        let responses = operation(&resolved, index).responses.iter();
        let media = |it: &crate::model::Response| it.contents.iter().map(|content| content.media.clone()).collect::<Vec<_>>();
        responses.map(|response| (media(response).join(" "), response.headers.len())).collect::<Vec<_>>()
    };
    let both = "text/xml application/json".to_owned();
    assert_eq!(answers(0), [(both.clone(), 1), (String::new(), 0), (both, 0)]);
    assert_eq!(answers(1), [("application/json".to_owned(), 1)]);
    assert_eq!(answers(2), [("application/octet-stream".to_owned(), 0)]);
}

#[test]
fn collection_formats_are_styles() {
    let cases = [
        ("query", "", Style::Form, false),
        ("query", "collectionFormat: csv", Style::Form, false),
        ("query", "collectionFormat: multi", Style::Form, true),
        ("query", "collectionFormat: ssv", Style::SpaceDelimited, false),
        ("query", "collectionFormat: pipes", Style::PipeDelimited, false),
        ("query", "collectionFormat: tsv", Style::TabDelimited, false),
        ("header", "collectionFormat: csv", Style::Simple, false),
        ("header", "collectionFormat: ssv", Style::SpaceDelimited, false),
    ];
    for (place, format, style, explode) in cases {
        let parameter = format!("{{ name: p, in: {place}, type: array, items: {{ type: string }}, {format} }}");
        let resolved =
            swagger(&format!("paths: {{ /a: {{ get: {{ operationId: a, parameters: [{parameter}], responses: {{}} }} }} }}"));
        assert_eq!(resolved.found(), [], "{parameter}");
        match operation(&resolved, 0).parameters.first().map(|parameter| &parameter.value) {
            Some(ParameterValue::Styled { style: s, explode: e, schema, .. }) => {
                assert_eq!((*s, *e, resolved.part(*schema).as_str()), (style, explode, "[text]"), "{parameter}");
            }
            other => panic!("{parameter}: {other:?}"),
        }
    }
}

#[test]
fn host_and_schemes_are_servers() {
    let cases = [
        ("host: h:8080\nbasePath: /v1/\nschemes: [https, http, ws]", vec!["https://h:8080/v1", "http://h:8080/v1"]),
        ("host: h", vec!["https://h"]),
        ("basePath: /v1", vec!["/v1"]),
        ("basePath: /", vec![]),
    ];
    for (text, expected) in cases {
        let resolved = swagger(&format!("{text}\npaths: {{}}"));
        let servers: Vec<_> = resolved.model.servers.iter().map(|server| server.url.clone()).collect();
        let expected: Vec<_> = expected.into_iter().map(|url| vec![ServerPiece::Literal(url.to_owned())]).collect();
        assert_eq!((resolved.found(), servers), (vec![], expected), "{text}");
    }
}

#[test]
fn security_definitions_are_schemes() {
    let resolved = swagger(
        "
security: [{ Pass Word: [], Key: [] }, { Sign: [read] }]
securityDefinitions:
  Pass Word: { type: basic }
  Key: { type: apiKey, name: k, in: query }
  Sign: { type: oauth2, flow: implicit, authorizationUrl: 'https://a', scopes: { read: r } }
paths: { /a: { get: { operationId: a, responses: {} } } }
",
    );
    assert_eq!(resolved.found(), []);
    let kinds: Vec<_> = resolved.model.schemes.iter().map(|scheme| scheme.kind.clone()).collect();
    let key = SchemeKind::ApiKey { name: "k".to_owned(), place: SecretPlace::Query };
    assert_eq!(kinds, [SchemeKind::Basic, key, SchemeKind::Bearer { format: None }]);
    let scopes: Vec<_> =
        operation(&resolved, 0).security.iter().flat_map(|it| &it.requirements).map(|it| it.scopes.len()).collect();
    assert_eq!(scopes, [0, 0, 1]);
}

#[test]
fn inheritance_and_null_are_understood() {
    let resolved = swagger(
        "
paths: {}
definitions:
  Pet: { type: object, discriminator: kind, required: [kind], properties: { kind: { type: string } } }
  Cat: { allOf: [{ $ref: '#/definitions/Pet' }, { properties: { name: { type: string, x-nullable: true } } }] }
",
    );
    assert_eq!(resolved.found(), []);
    assert!(matches!(&resolved.schema("Pet").shape, Shape::OneOf { branches, discriminator: Some(_) } if branches.len() == 2));
    assert_eq!(resolved.short(resolved.schema("Cat")), "{kind: text, name?: text | null, ..}");
}

#[test]
fn what_is_wrong_is_told_where_it_is_written() {
    let at = "#/paths/~1a/get";
    let cases = [
        ("parameters: [{ name: p, in: query }]", "missing-key", "/parameters/0"),
        ("parameters: [{ in: query, type: string }]", "missing-key", "/parameters/0"),
        ("parameters: [{ name: p, in: query, type: array, items: { type: strin } }]", "unknown-type", "/parameters/0/items/type"),
        ("parameters: [{ name: p, in: query, type: string, colour: red }]", "unknown-keyword", "/parameters/0/colour"),
        (
            "parameters: [{ name: p, in: header, type: array, collectionFormat: multi }]",
            "invalid-parameter",
            "/parameters/0/collectionFormat",
        ),
        (
            "parameters: [{ name: p, in: query, type: array, collectionFormat: abc }]",
            "invalid-parameter",
            "/parameters/0/collectionFormat",
        ),
        ("parameters: [{ name: p, in: body }]", "missing-key", "/parameters/0"),
        (
            "parameters: [{ name: p, in: body, schema: {} }, { name: f, in: formData, type: string }]",
            "duplicate-parameter",
            "/parameters/1",
        ),
        ("parameters: [{ $ref: '#/parameters/No' }]", "dangling-reference", "/parameters/0/$ref"),
        ("responses: { 200: { $ref: '#/responses/No' } }", "dangling-reference", "/responses/200/$ref"),
        ("produces: [what], responses: { 200: { description: d, schema: {} } }", "invalid-media-type", "/produces/0"),
        ("requestBody: {}", "unknown-keyword", "/requestBody"),
    ];
    for (text, code, pointer) in cases {
        let resolved = swagger(&format!("paths: {{ /a: {{ get: {{ operationId: a, {text} }} }} }}"));
        assert_eq!(resolved.found(), [(code, format!("{at}{pointer}"))], "{text}");
    }
}
