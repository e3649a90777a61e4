//! `$ref` of every kind, in one file and across files.

use super::{api, files, schemas};

const HEAD: &str = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";

#[test]
fn references_lead_to_parts_of_every_kind() {
    let resolved = api(
        "
paths:
  /a: { $ref: '#/components/pathItems/A' }
components:
  pathItems:
    A:
      post:
        operationId: a
        parameters: [{ $ref: '#/components/parameters/P' }]
        requestBody: { $ref: '#/components/requestBodies/B' }
        responses: { '200': { $ref: '#/components/responses/R' } }
  parameters: { P: { $ref: '#/components/parameters/Q' }, Q: { name: q, in: query, schema: { type: string }, examples: { x: { $ref: '#/components/examples/E' } } } }
  requestBodies: { B: { content: { application/json: { schema: { $ref: '#/components/schemas/S' } } } } }
  responses: { R: { description: d, headers: { X: { $ref: '#/components/headers/H' } } } }
  headers: { H: { schema: { type: string } } }
  examples: { E: { value: 3 } }
  schemas: { S: { type: object } }
",
    );
    assert_eq!(resolved.found(), []);
    let operation = resolved.model.operations.first().expect("one operation");
    assert_eq!((operation.id.as_str(), operation.path.text.as_str()), ("a", "/a"));
    assert_eq!(operation.parameters.iter().map(|parameter| parameter.name.as_str()).collect::<Vec<_>>(), ["q"]);
    let example = operation.parameters.first().and_then(|parameter| parameter.docs.examples.first()).copied();
    assert_eq!(example.map(|at| resolved.sources.pointer(at)).as_deref(), Some("#/components/examples/E/value"));
    assert!(operation.body.as_ref().is_some_and(|body| body.contents.len() == 1));
    assert_eq!(operation.responses.iter().map(|response| response.headers.len()).collect::<Vec<_>>(), [1]);
}

#[test]
fn references_cross_files() {
    let root = format!(
        "{HEAD}paths:
  /a: {{ $ref: 'paths/a.yaml' }}
components: {{ schemas: {{ Pet: {{ $ref: 'common.yaml#/Pet' }} }} }}
"
    );
    let item = "get: { operationId: a, parameters: [{ $ref: '../common.yaml#/parameters/Q' }], responses: {} }\n";
    let common = "Pet: { type: object, properties: { tag: { $ref: 'tag.json' } } }\nparameters: { Q: { name: q, in: query, schema: { $ref: '#/Pet/properties/tag' } } }\n";
    let tag = "{ \"type\": \"string\" }";
    let resolved = files(&[("api.yaml", &root), ("paths/a.yaml", item), ("common.yaml", common), ("tag.json", tag)]);
    assert_eq!(resolved.found(), []);
    let names: Vec<_> = resolved.model.schemas.iter().map(|(_, schema)| schema.name.clone().unwrap_or_default()).collect();
    assert_eq!(names, ["Pet", "tag", "Pet"]);
    assert_eq!(resolved.model.operations.len(), 1);
}

#[test]
fn a_path_item_adds_to_the_one_it_refers_to() {
    let resolved = api("
paths:
  /a:
    $ref: '#/components/pathItems/A'
    get: { operationId: mine, responses: {} }
components: { pathItems: { A: { get: { operationId: theirs, responses: {} }, put: { operationId: put, responses: {} } } } }
");
    let ids: Vec<_> = resolved.model.operations.iter().map(|operation| operation.id.as_str()).collect();
    assert_eq!(ids, ["mine", "put"]);
}

#[test]
fn references_that_lead_nowhere_are_told() {
    let cases = [
        ("'#/components/schemas/Nobody'", "dangling-reference"),
        ("nofile.yaml", "dangling-reference"),
        ("'https://example.com/a.yaml'", "remote-reference"),
        ("'#Pet'", "dangling-reference"),
    ];
    for (reference, code) in cases {
        let resolved = schemas(&format!("A: {{ properties: {{ a: {{ $ref: {reference} }} }} }}"));
        assert_eq!(resolved.found(), [(code, "#/components/schemas/A/properties/a/$ref".to_owned())], "{reference}");
    }
}

#[test]
fn circles_of_references_are_told_once() {
    let cases = [
        "A: { $ref: '#/components/schemas/A' }",
        "A: { $ref: '#/components/schemas/B' }\nB: { $ref: '#/components/schemas/A' }",
        "A: { allOf: [{ $ref: '#/components/schemas/B' }] }\nB: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object }] }",
    ];
    for text in cases {
        let resolved = schemas(text);
        assert_eq!(resolved.found().iter().map(|(code, _)| *code).collect::<Vec<_>>(), ["circular-reference"], "{text}");
    }
    let resolved =
        api("components: { parameters: { A: { $ref: '#/components/parameters/B' }, B: { $ref: '#/components/parameters/A' } } }");
    let found: Vec<_> = resolved.diagnostics.iter().collect();
    assert_eq!(resolved.found(), [("circular-reference", "#/components/parameters/A/$ref".to_owned())]);
    assert_eq!(found.iter().map(|diagnostic| diagnostic.related.len()).collect::<Vec<_>>(), [1]);
}

#[test]
fn a_long_chain_of_references_is_followed() {
    let link = |index: usize| format!("S{index}: {{ $ref: '#/components/schemas/S{}' }}\n", index + 1);
    let text: String = (0..3000).map(link).chain(["S3000: { type: string }".to_owned()]).collect();
    let resolved = schemas(&text);
    assert_eq!(resolved.found(), []);
    assert_eq!(resolved.short(resolved.schema("S2999")), "= S3000");
}

#[test]
fn more_branches_than_anybody_needs_are_told_once() {
    let link = |index: usize| {
        format!("S{index}: {{ allOf: [{{ $ref: '#/components/schemas/S{}' }}, {{ minProperties: {index} }}] }}\n", index + 1)
    };
    let text: String = (0..600).map(link).chain(["S600: { type: object }".to_owned()]).collect();
    let resolved = schemas(&text);
    assert_eq!(resolved.found().iter().map(|(code, _)| *code).collect::<Vec<_>>(), ["schema-limit"]);
}
