use crate::diagnostic::{Finding, Severity};
use crate::{Generated, Generator};

const API: &str = "
openapi: 3.1.0
info: {title: T, version: '1'}
security: [{key: []}]
paths:
  /pets:
    get: {operationId: listPets, tags: [pets], responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}
    post: {operationId: addPet, tags: [pets], responses: {'204': {description: d}}}
  /pets/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    delete: {operationId: deletePet, tags: [pets, admin], responses: {'204': {description: d}}}
  /shops:
    get: {tags: [shops], security: [{bearer: []}], responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Shop'}}}}}}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
    Shop: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}}}
    Owner: {type: object, properties: {name: {type: string}}}
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    bearer: {type: http, scheme: bearer}
";

fn generator(api: &str) -> Generator {
    Generator::new("a.yaml").with_files([("a.yaml", api)])
}

/// Which of the operations are generated.
fn generated(generator: &Generator) -> Vec<&'static str> {
    let text = generator.render().unwrap().text;
    let all = [("listPets", "ListPets"), ("addPet", "AddPet"), ("deletePet", "DeletePet"), ("get_shops", "GetShops")];
    all.iter().filter(|(_, name)| text.contains(&format!("pub struct {name} {{"))).map(|(id, _)| *id).collect()
}

#[test]
fn operations_are_chosen_by_tag_id_path_and_method() {
    let all = || generator(API);
    for (generator, expected) in [
        (all(), &["listPets", "addPet", "deletePet", "get_shops"][..]),
        (all().include_tag("pets"), &["listPets", "addPet", "deletePet"]),
        (all().include_tag("admin").include_tag("shops"), &["deletePet", "get_shops"]),
        (all().include_tag("pets").include_method("get"), &["listPets"]),
        (all().exclude_tag("admin"), &["listPets", "addPet", "get_shops"]),
        (all().include_operation("addPet"), &["addPet"]),
        (all().exclude_operation("get_shops"), &["listPets", "addPet", "deletePet"]),
        (all().include_path("/pets/*"), &["deletePet"]),
        (all().include_path("/pets/**").exclude_method("DELETE"), &["listPets", "addPet"]),
        (all().exclude_path("/pets/**"), &["get_shops"]),
    ] {
        assert_eq!(generated(&generator), expected, "{generator:?}");
    }
}

#[test]
fn what_nothing_chosen_needs_falls_away() {
    let text = generator(API).include_tag("pets").render().unwrap().text;
    assert!(text.contains("struct Pet {") && !text.contains("Shop") && !text.contains("Owner"));
    assert!(text.contains("X-Key") && !text.to_lowercase().contains("bearer"), "only the schemes that are asked for");
    let text = generator(API).include_tag("shops").render().unwrap().text;
    assert!(!text.contains("X-Key") && text.to_lowercase().contains("bearer"));
}

#[test]
fn a_choice_that_nothing_fits_is_told() {
    let told = |generator: Generator| messages(&generator.render().unwrap().warnings);
    assert_eq!(told(generator(API).exclude_tag("pet")), ["`exclude-tag` names `pet`, which no operation has"]);
    assert_eq!(told(generator(API).include_operation("listPets").include_path("/x")).len(), 1);
    assert!(told(generator(API).include_tag("pets")).is_empty());
}

fn messages(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| finding.message().to_owned()).collect()
}

fn operations(generated: &Generated) -> Vec<&str> {
    generated.skipped.iter().map(|skipped| skipped.operation.as_str()).collect()
}

#[test]
fn an_error_takes_its_operations_with_it_when_the_user_says_so() {
    for (wrong, instead, expected) in [
        ("operationId: addPet,", "operationId: addPet, requestBody: 5,", &["POST /pets"][..]),
        ("schema: {type: string}}]\n", "schema: {type: 5}}]\n", &["DELETE /pets/{id}"]),
        ("Owner: {type: object, properties: {name: {type: string}}}", "Owner: {type: object, properties: 5}", &["GET /shops"]),
        ("Shop: {type: object, properties: {owner: ", "Shop: {type: object, required: 5, properties: {owner: ", &["GET /shops"]),
        ("in: header, name: X-Key", "in: nowhere, name: X-Key", &["GET /pets", "POST /pets", "DELETE /pets/{id}"]),
        ("security: [{key: []}]", "security: [5]", &["GET /pets", "POST /pets", "DELETE /pets/{id}"]),
    ] {
        let api = API.replace(wrong, instead);
        assert_ne!(api, API, "{wrong}");
        assert!(generator(&api).render().is_err(), "{instead}");
        let generated = generator(&api).skip_unsupported().render().unwrap();
        assert_eq!(operations(&generated), expected, "{instead}");
        let told = messages(&generated.warnings);
        assert!(expected.iter().all(|operation| told.contains(&format!("`{operation}` is left out"))), "{told:?}");
        assert!(
            generated
                .skipped
                .iter()
                .all(|skipped| skipped.reason.severity() == Severity::Warning && skipped.reason.line().is_some())
        );
    }
}

#[test]
fn an_error_in_what_nothing_reaches_is_a_warning_then() {
    let api = API.replace("    Owner:", "    Lonely: {properties: 5}\n    Owner:");
    assert!(generator(&api).render().is_err());
    let generated = generator(&api).skip_unsupported().render().unwrap();
    assert!(generated.skipped.is_empty() && messages(&generated.warnings).len() == 1);
}

#[test]
fn an_error_about_the_whole_description_stays_one() {
    for (right, wrong) in [("info: {title: T, version: '1'}", "info: 5"), ("3.1.0", "4.0.0"), ("paths:", "paths: [\npaths:")] {
        let api = API.replacen(right, wrong, 1);
        assert!(generator(&api).skip_unsupported().render().is_err(), "{wrong}");
    }
}

#[test]
fn what_is_wrong_with_others_does_not_concern_those_chosen() {
    let api = API.replace("Owner: {type: object, properties: {name: {type: string}}}", "Owner: {type: object, properties: 5}");
    assert!(generator(&api).include_tag("pets").render().unwrap().warnings.is_empty());
    assert!(generator(&api).include_tag("shops").render().is_err());
}

#[test]
fn codes_are_allowed_and_denied() {
    let api = API.replace("name: {type: string}", "name: {type: string, format: colour}");
    let warnings = |generator: Generator| generator.render().unwrap().warnings.len();
    assert!(warnings(generator(&api)) > 0);
    assert_eq!(warnings(generator(&api).allow("unknown-format")), 0);
    assert!(generator(&api).deny("unknown-format").render().is_err());
    let api = API.replace("operationId: addPet,", "operationId: addPet, requestBody: 5,");
    assert!(generator(&api).render().is_err());
    assert_eq!(warnings(generator(&api).allow("wrong-type")), 1);
}
