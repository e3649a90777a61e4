use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use specwright_samples::{Choices, Description, Direction as Way, Judge, sample, violations};

use super::schema::{Printer, Use};
use crate::api::{Api, Definition, Sample};
use crate::diagnostic::Diagnostics;
use crate::lower::access::Direction;
use crate::lower::{View, access, items, names, reach};
use crate::model::Model;
use crate::options::Options;
use crate::source::Sources;
use crate::{document, lower, resolve, source};

/// A description up to its model.
fn read(root: &Path, load: impl Fn(&Path) -> std::io::Result<Vec<u8>>) -> (Sources, Model) {
    let mut diagnostics = Diagnostics::default();
    let sources = source::read(root, &load, &mut diagnostics);
    let document = document::parse(&sources, &mut diagnostics);
    let model = resolve::resolve(&sources, &document, &mut diagnostics);
    (sources, model)
}

/// The API of a description of which the first lines are given.
fn api(text: &str) -> Api {
    let text = format!("openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\n{text}");
    let (sources, model) = read(Path::new("api.yaml"), |_| Ok(text.clone().into_bytes()));
    let options = Options { by_name: true, sample_seed: 7, ..Options::default() };
    lower::lower(&sources, &model, &options, &mut Diagnostics::default())
}

/// What is said of the arguments of the only operation, with all that it refers to.
fn arguments(text: &str) -> Value {
    let api = api(text);
    let by_name = api.operations[0].by_name.as_ref().expect("the option is on");
    let mut schema: Value = serde_json::from_str(&by_name.arguments).expect("it is JSON");
    let defined = closure(&api.definitions, &by_name.uses);
    if !defined.is_empty() {
        let defined = defined.into_iter().map(|at| &api.definitions[at]);
        schema["$defs"] =
            defined.map(|one| (one.name.clone(), serde_json::from_str::<Value>(&one.schema).expect("it is JSON"))).collect();
    }
    schema
}

/// The definitions that these lead to.
fn closure(definitions: &[Definition], uses: &[usize]) -> Vec<usize> {
    let mut all: Vec<usize> = uses.to_vec();
    let mut next = 0;
    while let Some(at) = all.get(next).copied() {
        let new: Vec<usize> = definitions[at].uses.iter().copied().filter(|at| !all.contains(at)).collect();
        all.extend(new);
        next += 1;
    }
    all
}

fn answers(text: &str) -> Vec<Sample> {
    api(text).operations[0].by_name.clone().expect("the option is on").answers
}

#[test]
fn arguments_are_told_apart_by_their_places() {
    let found = arguments(
        "
paths:
  /pets/{id}:
    put:
      operationId: p
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer, format: int64}}
        - {name: id, in: query, description: Other, schema: {type: [string, 'null'], default: a}}
        - {name: body, in: query, deprecated: true, schema: {type: boolean}}
      requestBody:
        description: The pet
        required: true
        content:
          application/json: {schema: {$ref: '#/components/schemas/Pet'}}
          image/png: {}
      responses: {'200': {description: d, content: {application/json: {}, text/plain: {}}}}
components:
  schemas:
    Pet:
      required: [id, name]
      properties:
        id: {type: integer, readOnly: true}
        name: {type: string, minLength: 1, examples: [Rex]}
        parent: {anyOf: [{$ref: '#/components/schemas/Pet'}, {type: 'null'}]}
",
    );
    let expected = json!({
        "type": "object",
        "properties": {
            "path.id": {"type": "integer", "format": "int64"},
            "query.id": {"type": ["string", "null"], "default": "a", "description": "Other"},
            "query.body": {"type": "boolean", "deprecated": true},
            "body": {
                "anyOf": [{"$ref": "#/$defs/Pet"}, {"type": "string", "contentEncoding": "base64"}],
                "description": "The pet",
            },
            "header.Content-Type": {"enum": ["application/json", "image/png"]},
            "header.Accept": {"enum": ["application/json", "text/plain"]},
        },
        "required": ["path.id", "body"],
        "additionalProperties": false,
        "$defs": {"Pet": {
            "type": "object",
            "properties": {
                "name": {"type": "string", "minLength": 1, "examples": ["Rex"]},
                "parent": {"anyOf": [{"$ref": "#/$defs/Pet"}, {"type": "null"}]},
            },
            "required": ["name"],
        }},
    });
    assert_eq!(found, expected, "{found:#}");
}

#[test]
fn bodies_are_values_whatever_carries_them() {
    let body = |content: &str| {
        let text = format!(
            "paths: {{/a: {{post: {{operationId: a, requestBody: {{content: {{{content}}}}}, responses: {{'204': {{description: d}}}}}}}}}}"
        );
        arguments(&text)["properties"]["body"].take()
    };
    let octets = json!({"type": "string", "contentEncoding": "base64"});
    let file = json!({"anyOf": [octets, {
        "type": "object",
        "properties": {"filename": {"type": "string"}, "contentType": {"type": "string"}, "data": octets},
        "required": ["data"],
        "additionalProperties": false,
    }]});
    let event = json!({
        "type": "object",
        "properties": {
            "event": {"type": "string"},
            "data": {"type": "integer"},
            "id": {"type": "string"},
            "retry": {"type": "integer", "minimum": 0},
        },
        "required": ["data"],
        "additionalProperties": false,
    });
    for (content, expected) in [
        ("application/octet-stream: {schema: {type: string, format: binary}}", octets.clone()),
        ("application/xml: {schema: {type: integer}}, application/json: {schema: {type: integer}}", json!({"type": "integer"})),
        ("application/jsonl: {itemSchema: {type: integer}}", json!({"type": "array", "items": {"type": "integer"}})),
        ("text/event-stream: {schema: {type: integer}}", json!({"type": "array", "items": event})),
        ("text/plain: {}", json!({"type": "string"})),
        (
            "multipart/form-data: {schema: {required: [name], additionalProperties: false, properties: {name: {type: string}, photo: {type: string, format: binary}, more: {type: array, items: {type: string, format: binary}}}}}",
            json!({
                "type": "object",
                "properties": {"name": {"type": "string"}, "photo": file, "more": {"type": "array", "items": file}},
                "required": ["name"],
                "additionalProperties": false,
            }),
        ),
    ] {
        let found = body(content);
        assert_eq!(found, expected, "{content}: {found:#}");
    }
}

#[test]
fn answers_are_examples_else_made() {
    let found = answers(
        "
paths:
  /a:
    get:
      operationId: a
      responses:
        '200':
          description: d
          headers: {X-Left: {schema: {type: integer, examples: [5]}}}
          content:
            application/json: {schema: {$ref: '#/components/schemas/Pet'}, examples: {wrong: {value: {name: 1}}, right: {value: {name: Rex}}}}
            application/octet-stream: {example: ab}
        '204': {description: d}
        4XX: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
        '400': {description: d, content: {application/json: {schema: false}}}
        default: {description: d}
components:
  schemas:
    Pet: {required: [name, secret], properties: {name: {type: string}, secret: {type: string, writeOnly: true}, kind: {type: string, examples: [dog]}}}
",
    );
    let short =
        |sample: &Sample| (sample.status, sample.media.clone().unwrap_or_default(), sample.body.clone().unwrap_or_default());
    let expected = [
        (200, "application/json", "{\"name\":\"Rex\"}"),
        (200, "application/octet-stream", "\"YWI=\""),
        (204, "", ""),
        (401, "application/json", "{\"name\":\"string\",\"kind\":\"dog\"}"),
        (500, "", ""),
    ];
    let expected = expected.map(|(status, media, body)| (status, media.to_owned(), body.to_owned()));
    assert_eq!(found.iter().map(short).collect::<Vec<_>>(), expected);
    assert_eq!(found[0].headers, [("X-Left".to_owned(), "5".to_owned())]);
}

#[test]
fn default_stands_for_a_success_where_none_is_described() {
    let found = answers(
        "paths: {/a: {get: {operationId: a, responses: {default: {description: d, content: {application/json: {schema: {type: integer}}}}}}}}",
    );
    assert_eq!(found.iter().map(|sample| sample.status).collect::<Vec<_>>(), [200]);
}

#[test]
fn an_answer_stays_when_others_come() {
    let operation = |id: &str| {
        format!(
            "  /{id}: {{get: {{operationId: {id}, responses: {{'200': {{description: d, content: {{application/json: {{schema: {{type: integer}}}}}}}}}}}}}}\n"
        )
    };
    let alone = api(&format!("paths:\n{}", operation("b")));
    let both = api(&format!("paths:\n{}{}", operation("a"), operation("b")));
    let found = |api: &Api, at: usize| api.operations[at].by_name.clone().expect("the option is on").answers;
    assert_eq!(found(&alone, 0), found(&both, 1));
    assert_ne!(found(&both, 0), found(&both, 1));
}

/// Types of golden folders of which the printed schema says something else than the description's, and why.
const OTHERWISE: &[(&str, &str)] = &[];

/// How many values are made of each schema besides those that the folder has.
const MADE: u64 = 12;

/// The judge knows nothing of how schemas are printed: to it, both schemas have to say the same of every value.
#[test]
fn printed_schemas_say_what_the_description_says() {
    let mut wrong: BTreeMap<String, String> = BTreeMap::new();
    let mut tried = 0;
    for folder in folders() {
        let instances: Value = match serde_json::from_slice(&fs::read(folder.join("instances.json")).expect("it is there")) {
            Ok(instances) => instances,
            // numbers that a double does not hold
            Err(_) => continue,
        };
        let (sources, model) = read(&folder.join("spec.yaml"), |path| fs::read(path));
        let raw: Value =
            serde_yaml::from_str(&fs::read_to_string(folder.join("spec.yaml")).expect("a text")).expect("it is YAML");
        with_view(&sources, &model, |view, lowered| {
            for (rust, sections) in instances.as_object().expect("an object") {
                let Some(at) = lowered.iter().position(|item| item.rust == *rust) else { continue };
                tried += 1;
                let differences = compare(view, lowered, at, &raw, sections);
                if let Some(first) = differences.first() {
                    let name = folder.file_name().unwrap_or_default().to_string_lossy();
                    wrong.insert(format!("{name} {rust}"), format!("{} differences: {first}", differences.len()));
                }
            }
        });
    }
    assert!(tried > 200, "{tried} types");
    let known = |name: &String| OTHERWISE.iter().any(|(known, _)| known == name);
    let new: Vec<String> = wrong.iter().filter(|(name, _)| !known(name)).map(|(name, why)| format!("{name}: {why}")).collect();
    assert!(new.is_empty(), "{} of {tried}:\n{}", new.len(), new.join("\n"));
    let mended: Vec<_> = OTHERWISE.iter().filter(|(known, _)| !wrong.contains_key(*known)).collect();
    assert!(mended.is_empty(), "these say the same: {mended:?}");
}

fn folders() -> Vec<PathBuf> {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let found = fs::read_dir(golden).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut found: Vec<PathBuf> = found.filter(|folder| folder.join("instances.json").exists()).collect();
    found.sort();
    found
}

fn with_view(sources: &Sources, model: &Model, test: impl FnOnce(View<'_>, &[crate::api::Item])) {
    let (options, mut diagnostics) = (Options::default(), Diagnostics::default());
    let reached = reach::reach(model, true);
    let differs = access::differing(model);
    let names = names::names(sources, model, &reached, &differs, &options, &mut diagnostics);
    let view = View { sources, model, options: &options, names: &names, differs: &differs, direction: Direction::Response };
    let items = items::items(view, &mut diagnostics);
    test(view, &items);
}

/// The values that one of the two schemas allows and the other does not.
fn compare(view: View<'_>, items: &[crate::api::Item], at: usize, raw: &Value, sections: &Value) -> Vec<String> {
    let origin = &view.names.origins[at];
    let way = match origin.direction {
        Direction::Request => Way::Request,
        Direction::Response => Way::Response,
    };
    let mut printer = Printer::new(view.toward(origin.direction), items, Use::Samples);
    let schema = printer.schema(origin.schema);
    let mut schemas = printer.defined();
    schemas.insert("=".to_owned(), schema);
    let document = json!({"openapi": "3.1.0", "components": {"schemas": schemas}});
    let printed = Description::new(&document, Way::Response).unwrap_or_else(|error| panic!("{error}: {document:#}"));
    let printed = printed.judge("#/components/schemas/=").unwrap_or_else(|error| panic!("{error}: {document:#}"));
    let described = Description::new(raw, way).expect("it is judged elsewhere");
    let pointer = view.sources.pointer(view.model.schemas[origin.schema].at);
    let judge: Judge = described.judge(&pointer).unwrap_or_else(|error| panic!("{pointer}: {error}"));
    let values = given(sections).into_iter().chain((0..MADE).flat_map(|seed| made(&described, &pointer, seed)));
    let differs = values.filter(|value| judge.is_valid(value) != printed.is_valid(value));
    let differs = differs.map(|value| {
        let objection = printed.objection(&value).or(judge.objection(&value)).unwrap_or_default();
        format!("{value}, {} ({objection})\n  {document}", if judge.is_valid(&value) { "refused" } else { "taken" })
    });
    differs.collect()
}

/// The values that a folder has for a type.
fn given(sections: &Value) -> Vec<Value> {
    let list = |name: &str| sections.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let inner = |entry: Value| entry.get("value").cloned().unwrap_or(Value::Null);
    let others = list("accepted").into_iter().chain(list("invalid")).map(inner);
    list("valid").into_iter().chain(others).collect()
}

/// A value, and others that differ from it in one place and are not valid.
fn made(description: &Description, pointer: &str, seed: u64) -> Vec<Value> {
    let mut choices = Choices::seeded(seed);
    let Some(value) = sample(description, pointer, &mut choices) else { return Vec::new() };
    let wrong = violations(description, pointer, &value, &mut choices).into_iter().map(|wrong| wrong.instance);
    wrong.chain([value.clone()]).collect()
}
