use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use specwright_samples::{Choices, Description, Direction as Way, Judge, example, sample, violations};

use super::schema::{Printer, Use};
use crate::api::{Api, ByName, Definition, Sample};
use crate::diagnostic::Diagnostics;
use crate::lower::access::Direction;
use crate::lower::{View, access, items, names, reach};
use crate::model::{Content, Model, Operation, Payload, Status};
use crate::options::Options;
use crate::source::Sources;
use crate::{document, lower, patch, resolve, source};

/// A description up to its model.
fn read(root: &Path, load: impl Fn(&Path) -> std::io::Result<Vec<u8>>) -> (Sources, Model) {
    let mut diagnostics = Diagnostics::default();
    let sources = source::read(root, &load, &mut diagnostics);
    let document = document::parse(&sources, &mut diagnostics);
    let mut model = resolve::resolve(&sources, &document, &mut diagnostics);
    patch::settle(&mut model, &mut diagnostics);
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
        born: {description: When, allOf: [{$ref: '#/components/schemas/Day'}]}
        parent: {anyOf: [{$ref: '#/components/schemas/Pet'}, {type: 'null'}]}
    Day: {type: string, format: date}
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
                "born": {"type": "string", "format": "date", "description": "When"},
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

/// Types of golden folders of which the printed schema says something else than the one of the description, and why. They are right:
/// the judge does not know what a discriminator means, and of two branches that fit says that there must be one.
const OTHERWISE: &[(&str, &str)] = &[
    ("access-read-only-tag Pet", "discriminator"),
    ("schema-all-of-hierarchy Animal", "discriminator"),
    ("schema-all-of-hierarchy Dog", "discriminator"),
    ("schema-assertions Pet", "assertions without a type are about values of their type alone"),
    ("schema-discriminator-default Pet", "discriminator"),
    ("schema-discriminator-mixed Pet", "discriminator"),
    ("schema-enum-flags Pet", "values are sets of those listed"),
    ("schema-implied-type Pet", "keywords imply the type that they are about"),
    ("schema-one-of-discriminator Pet", "discriminator"),
    ("schema-one-of-discriminator-declared Pet", "discriminator"),
    ("schema-one-of-nested Animal", "discriminator"),
    ("schema-one-of-nested Pet", "discriminator"),
];

/// Types of which the printed schema says something else than the generated code does, and why.
const UNLIKE_CODE: &[(&str, &str)] = &[
    ("format-decimal Pet", "the judge reads bounds as doubles"),
    ("format-int64 Pet", "the judge reads numbers as doubles where they are not written as integers"),
    ("format-quoted-number Pet", "the judge does not know single precision"),
    ("keyword-multiple-of Pet", "the judge reads large numbers as doubles"),
    ("schema-case-insensitive Pet", "no keyword says that names of two cases are one"),
    ("schema-integer-range Pet", "an integer without a format has 64 bits"),
];

/// How many values are made of each schema besides those that the folder has.
const MADE: u64 = 12;

/// The judge knows nothing of how schemas are printed: to it, both schemas have to say the same of every value.
#[test]
fn printed_schemas_say_what_the_description_says() {
    each_type(OTHERWISE, |view, items, at, raw, sections| {
        let origin = &view.names.origins[at];
        let way = match origin.direction {
            Direction::Request => Way::Request,
            Direction::Response => Way::Response,
        };
        let (printed, document) = printed(view, items, at);
        let described = Description::new(raw, way).expect("it is judged elsewhere");
        let pointer = view.sources.pointer(view.model.schemas[origin.schema].at);
        let judge: Judge = described.judge(&pointer).unwrap_or_else(|error| panic!("{pointer}: {error}"));
        let listed = ["valid", "accepted", "invalid"].into_iter().flat_map(|name| given(sections, name));
        let values = listed.chain((0..MADE).flat_map(|seed| made(&described, &pointer, seed)));
        let differing = values.filter(|value| judge.is_valid(value) != printed.is_valid(value));
        let differing = differing.map(|value| {
            let objection = printed.objection(&value).or(judge.objection(&value)).unwrap_or_default();
            format!("{value}, {objection}\n  {document}")
        });
        differing.collect()
    });
}

/// The generated code takes the values of the folder that are called valid, and refuses the others.
#[test]
fn printed_schemas_say_what_the_code_does() {
    each_type(UNLIKE_CODE, |view, items, at, _, sections| {
        let (printed, document) = printed(view, items, at);
        let refused = given(sections, "valid").into_iter().filter(|value| !printed.is_valid(value));
        let taken = given(sections, "invalid").into_iter().filter(|value| printed.is_valid(value));
        refused.chain(taken).map(|value| format!("{value}, {:?}\n  {document}", printed.objection(&value))).collect()
    });
}

/// What is wrong with the type at a place among the items, whose values the folder lists.
type Trial = fn(View<'_>, &[crate::api::Item], usize, &Value, &Value) -> Vec<String>;

/// Tries every type that a golden folder has values of; those that are known to go wrong have to.
fn each_type(known: &[(&str, &str)], trial: Trial) {
    let mut wrong: BTreeMap<String, String> = BTreeMap::new();
    let mut tried = 0;
    for folder in features().into_iter().filter(|folder| folder.join("instances.json").exists()) {
        let text = |name: &str| fs::read_to_string(folder.join(name)).expect("a text");
        let instances: Value = serde_json::from_str(&text("instances.json")).expect("it is JSON");
        let raw: Value = serde_yaml::from_str(&text("spec.yaml")).expect("it is YAML");
        let (sources, model) = read(&folder.join("spec.yaml"), |path| fs::read(path));
        with_view(&sources, &model, |view, items| {
            for (rust, sections) in instances.as_object().expect("an object") {
                let at = items.iter().position(|item| item.rust == *rust).unwrap_or_else(|| panic!("{rust} is no type"));
                tried += 1;
                if let Some(first) = trial(view, items, at, &raw, sections).first() {
                    let folder = folder.file_name().unwrap_or_default().to_string_lossy();
                    wrong.insert(format!("{folder} {rust}"), first.clone());
                }
            }
        });
    }
    assert!(tried > 150, "{tried} types");
    let is_known = |name: &String| known.iter().any(|(known, _)| known == name);
    let new: Vec<String> = wrong.iter().filter(|(name, _)| !is_known(name)).map(|(name, why)| format!("{name}: {why}")).collect();
    assert!(new.is_empty(), "{} of {tried}:\n{}", new.len(), new.join("\n"));
    let mended: Vec<_> = known.iter().filter(|(known, _)| !wrong.contains_key(*known)).collect();
    assert!(mended.is_empty(), "these are as they should be: {mended:?}");
}

/// Golden folders and operations whose answers are no values of their schemas as the judge has it, and why.
const UNLIKE_SCHEMA: &[(&str, &str)] = &[
    ("access-read-only-tag put_pets", "a tag says which of two branches that fit is meant"),
    ("keyword-unevaluated-items putPet", "unevaluated items are not looked at when values are made"),
    ("schema-one-of-ambiguous put_terms", "two branches fit every value"),
];

/// Every answer is a value of the schema that the description has for it, and every schema of arguments can be read and obeyed.
#[test]
fn answers_and_arguments_are_as_described() {
    let (mut wrong, mut judged) = (Vec::new(), 0);
    for folder in features() {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(folder.join("spec.yaml")).expect("a text");
        // one has numbers beyond any double
        let Ok(raw) = serde_yaml::from_str::<Value>(&text) else { continue };
        let (sources, model) = read(&folder.join("spec.yaml"), |path| fs::read(path));
        let options = Options { by_name: true, ..Options::default() };
        let api = lower::lower(&sources, &model, &options, &mut Diagnostics::default());
        let Ok(described) = Description::new(&raw, Way::Response) else { continue };
        for (operation, lowered) in model.operations.iter().zip(&api.operations) {
            let by_name = lowered.by_name.as_ref().expect("the option is on");
            wrong.extend(disobeyed(&api, by_name).map(|why| (format!("{name} {}", operation.id), why)));
            for (sample, content) in contents(operation, by_name) {
                let pointer = format!("{}/schema", sources.pointer(content.at));
                let (Ok(judge), Some(body)) = (described.judge(&pointer), &sample.body) else { continue };
                judged += 1;
                let objection = judge.objection(&serde_json::from_str(body).expect("it is JSON"));
                wrong.extend(objection.map(|why| (format!("{name} {}", operation.id), format!("{body}: {why}"))));
            }
        }
    }
    assert!(judged > 20, "{judged} answers");
    for (known, why) in UNLIKE_SCHEMA {
        assert!(wrong.iter().any(|(name, _)| name == known), "{known} is as it should be: remove its row ({why})");
    }
    wrong.retain(|(name, _)| !UNLIKE_SCHEMA.iter().any(|(known, _)| known == name));
    assert!(wrong.is_empty(), "{} of {judged}: {wrong:#?}", wrong.len());
}

/// The answers with JSON, and what the description says of each.
fn contents<'a>(operation: &'a Operation, by_name: &'a ByName) -> impl Iterator<Item = (&'a Sample, &'a Content)> {
    by_name.answers.iter().filter_map(|sample| {
        let response = operation.responses.iter().find(|response| response.status == Status::Code(sample.status))?;
        let content = response.contents.iter().find(|content| Some(&content.media) == sample.media.as_ref())?;
        (content.payload == Payload::Json).then_some((sample, content))
    })
}

/// Why nothing can be said to be arguments, if so.
fn disobeyed(api: &Api, by_name: &ByName) -> Option<String> {
    let read =
        |text: &str| serde_json::from_str::<Value>(&text.replace("#/$defs/", "#/components/schemas/")).expect("it is JSON");
    let defined = api.definitions.iter().map(|one| (one.name.clone(), read(&one.schema)));
    let schemas: Value = defined.chain([("=".to_owned(), read(&by_name.arguments))]).collect();
    let document = json!({"openapi": "3.1.0", "components": {"schemas": schemas}});
    let description = Description::new(&document, Way::Request).map_err(|error| error.to_string());
    let judge = description
        .as_ref()
        .map_err(Clone::clone)
        .and_then(|found| found.judge("#/components/schemas/=").map_err(|error| error.to_string()));
    match (description.as_ref().ok().map(|found| example(found, "#/components/schemas/=", &mut Choices::seeded(1))), judge) {
        (Some(Some(made)), Ok(judge)) => judge.objection(&made).map(|why| format!("{made}: {why} in {document}")),
        (Some(None), Ok(_)) => Some(format!("nothing is {document}")),
        (_, Err(why)) => Some(why),
        (None, Ok(_)) => None,
    }
}

/// Every golden folder about a feature.
fn features() -> Vec<PathBuf> {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let found = fs::read_dir(golden).expect("a folder").map(|entry| entry.expect("an entry").path());
    let is_feature = |folder: &PathBuf| {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        !name.starts_with("error-") && folder.join("spec.yaml").exists()
    };
    let mut found: Vec<PathBuf> = found.filter(is_feature).collect();
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

/// The judge of a printed schema, and the schema.
fn printed(view: View<'_>, items: &[crate::api::Item], at: usize) -> (Judge, Value) {
    let origin = &view.names.origins[at];
    let mut printer = Printer::new(view.toward(origin.direction), items, Use::Samples);
    let schema = printer.schema(origin.schema);
    let mut schemas = printer.defined();
    schemas.insert("=".to_owned(), schema);
    let document = json!({"openapi": "3.1.0", "components": {"schemas": schemas}});
    let description = Description::new(&document, Way::Response).unwrap_or_else(|error| panic!("{error}: {document:#}"));
    let judge = description.judge("#/components/schemas/=").unwrap_or_else(|error| panic!("{error}: {document:#}"));
    (judge, document)
}

/// The values that a folder has for a type.
fn given(sections: &Value, name: &str) -> Vec<Value> {
    let list = sections.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    list.into_iter()
        .map(|entry| if name == "valid" { entry } else { entry.get("value").cloned().unwrap_or(Value::Null) })
        .collect()
}

/// A value, and others that differ from it in one place and are not valid.
fn made(description: &Description, pointer: &str, seed: u64) -> Vec<Value> {
    let mut choices = Choices::seeded(seed);
    let Some(value) = sample(description, pointer, &mut choices) else { return Vec::new() };
    let wrong = violations(description, pointer, &value, &mut choices).into_iter().map(|wrong| wrong.instance);
    wrong.chain([value.clone()]).collect()
}
