use crate::{Generated, Generator};

/// What is generated for a body, given as the lines of its `content`, and for the schema `Pet`.
fn generated(method: &str, content: &str) -> Generated {
    let api = format!(
        "openapi: 3.1.0
info: {{title: T, version: '1'}}
paths:
  /pets:
    {method}:
      operationId: change
      requestBody:
        required: true
        content: {content}
      responses: {{'204': {{description: d}}}}
components:
  schemas:
    Pet: {{type: object, properties: {{name: {{type: string}}}}}}
    Operation: {{type: object, properties: {{op: {{type: string}}, path: {{type: string}}, value: {{}}}}}}
    Add: {{type: object, properties: {{op: {{const: add}}, path: {{type: string}}}}}}
    Remove: {{type: object, properties: {{op: {{const: remove}}, path: {{type: string, pattern: '^/name'}}}}}}
"
    );
    Generator::new("a.yaml").with_files([("a.yaml", api.as_str())]).render().unwrap()
}

/// The type of the body.
fn body(method: &str, content: &str) -> String {
    let text = generated(method, content).text;
    let input = text.split("pub struct Change {").nth(1).unwrap_or_default();
    let field = input.split("pub body: ").nth(1).unwrap_or_default();
    field.split(",\n").next().unwrap_or_default().to_owned()
}

/// The codes of what is told.
fn told(method: &str, content: &str) -> Vec<&'static str> {
    generated(method, content).warnings.iter().map(|finding| finding.code()).collect()
}

#[test]
fn a_list_of_operations_is_told_by_its_schema() {
    let json_patch = |schema: &str| body("patch", &format!("{{application/json-patch+json: {schema}}}"));
    for schema in [
        "{}",
        "{schema: {}}",
        "{schema: {type: object}}",
        "{schema: {type: array}}",
        "{schema: {type: array, items: {type: object}}}",
        "{schema: {type: array, items: {$ref: '#/components/schemas/Operation'}}}",
        "{schema: {type: array, items: {oneOf: [{$ref: '#/components/schemas/Add'}, {$ref: '#/components/schemas/Remove'}]}}}",
    ] {
        assert_eq!(json_patch(schema), "rt::JsonPatch", "{schema}");
    }
    assert_eq!(json_patch("{schema: {$ref: '#/components/schemas/Pet'}}"), "types::Pet");
    assert_eq!(json_patch("{schema: {type: array, items: {type: integer}}}"), "Vec<i64>");
}

#[test]
fn names_beside_application_json_mean_nothing_but_in_a_patch() {
    let all = |schema: &str| {
        let names = ["application/json", "application/json-patch+json", "application/merge-patch+json"];
        let names: Vec<String> = names.iter().map(|name| format!("{name}: {schema}")).collect();
        format!("{{{}}}", names.join(", "))
    };
    let pet = all("{schema: {$ref: '#/components/schemas/Pet'}}");
    assert_eq!(body("post", &pet), "types::Pet");
    assert_eq!(body("post", &all("{}")), "rt::Json");
    assert_eq!(body("patch", &pet), "ChangeContent");
    assert_eq!((told("post", &pet), told("patch", &pet)), (vec![], vec![]));
    assert_eq!(body("patch", &all("{}")), "ChangeContent");
    // what is a list of operations is one under each name
    let operations = "{type: array, items: {$ref: '#/components/schemas/Operation'}}";
    let both = "{application/json: {schema: S}, application/json-patch+json: {schema: S}}".replace('S', operations);
    assert_eq!(body("post", &both), "rt::JsonPatch");
}

#[test]
fn an_answer_holds_values_unless_it_holds_operations() {
    let answer = |content: &str| {
        let api = format!(
            "{{openapi: 3.1.0, info: {{title: T, version: '1'}}, paths: {{/pets: {{get: {{operationId: list, responses: {{'200': {{description: d, content: {content}}}}}}}}}}}}}"
        );
        let text = Generator::new("a.yaml").with_files([("a.yaml", api.as_str())]).render().unwrap().text;
        let outcome = text.split("type Output = Result<").nth(1).unwrap_or_default();
        outcome.split(", rt::client").next().unwrap_or_default().to_owned()
    };
    assert_eq!(answer("{application/json-patch+json: {}}"), "rt::JsonPatch");
    assert_eq!(answer("{application/json: {}, application/json-patch+json: {}}"), "rt::Json");
    assert_eq!(answer("{application/merge-patch+json: {schema: {type: array, items: {type: string}}}}"), "Vec<String>");
}

#[test]
fn what_is_lost_is_told() {
    let operations = |item: &str| format!("{{application/json-patch+json: {{schema: {{type: array, items: {item}}}}}}}");
    assert_eq!(told("patch", &operations("{$ref: '#/components/schemas/Operation'}")), Vec::<&str>::new());
    assert_eq!(told("patch", &operations("{$ref: '#/components/schemas/Add'}")), ["not-generated"]);
    let found = generated("patch", &operations("{$ref: '#/components/schemas/Remove'}")).warnings;
    let message = "what the schema says of `op`, `path` in the operations of a JSON Patch is not checked";
    assert_eq!(found.iter().map(|found| found.message()).collect::<Vec<_>>(), [message]);
    assert_eq!(
        told("patch", "{application/json-patch+json: {schema: {$ref: '#/components/schemas/Pet'}}}"),
        ["mismatched-media-type"]
    );
}

#[test]
fn a_merge_patch_is_derived_of_objects_alone() {
    let merge_patch = |schema: &str| body("patch", &format!("{{application/merge-patch+json: {{schema: {schema}}}}}"));
    for (schema, rust) in [
        ("{$ref: '#/components/schemas/Pet'}", "types::PetPatch"),
        ("{type: object, properties: {a: {}}}", "types::ChangePatch"),
        ("{type: object, additionalProperties: {type: string}}", "rt::Map<String, Option<String>>"),
        ("{type: object}", "rt::Map<String, rt::Json>"),
        ("{type: [object, 'null'], properties: {a: {}}}", "Option<types::ChangePatch>"),
        ("{}", "rt::Json"),
        ("{type: string}", "String"),
        ("{oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Add'}]}", "rt::Json"),
    ] {
        assert_eq!(merge_patch(schema), rust, "{schema}");
    }
}

#[test]
fn a_type_of_the_users_choice_stays_theirs() {
    let content = "{application/merge-patch+json: {schema: {$ref: '#/components/schemas/Pet'}}}";
    let api = format!(
        "{{openapi: 3.1.0, info: {{title: T, version: '1'}}, paths: {{/pets: {{patch: {{operationId: change, requestBody: {{required: true, content: {content}}}, responses: {{'204': {{description: d}}}}}}}}}}, components: {{schemas: {{Pet: {{type: object, properties: {{name: {{type: string}}}}}}}}}}}}"
    );
    let generator = Generator::new("a.yaml").with_files([("a.yaml", api.as_str())]);
    let text = generator.map_schema("#/components/schemas/Pet", "crate::Pet").render().unwrap().text;
    assert!(text.contains("pub body: crate::Pet,"));
}
