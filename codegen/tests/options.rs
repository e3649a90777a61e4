//! Options, folders and overlays, as a build script meets them.

#![allow(clippy::unwrap_used)] // a test fails where it panics

use std::path::{Path, PathBuf};

use specwright_codegen::{Failure, Generated, Generator, options_schema};

const PETS: &str = "\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
components:
  schemas:
    Pet: {type: object, properties: {id: {type: string, format: uuid}, price: {$ref: '#/components/schemas/Money'}, colour: {type: string, format: colour}}}
    Money: {type: object, properties: {amount: {type: string}}}
";

fn with(spec: &str, files: &[(&str, &str)]) -> Generator {
    Generator::new(spec).with_files(files.iter().copied())
}

/// Every finding on a line, with its place.
fn told(result: &Result<Generated, Failure>) -> Vec<String> {
    let findings = match result {
        Ok(generated) => &generated.warnings,
        Err(failure) => failure.findings(),
    };
    let place = |file: Option<&Path>, line: Option<usize>| match (file, line) {
        (Some(file), Some(line)) => format!("{}:{line}: ", file.display()),
        _ => String::new(),
    };
    findings.iter().map(|one| format!("{}{} [{}]", place(one.file(), one.line()), one.message(), one.code())).collect()
}

#[test]
fn the_schema_of_the_file_is_committed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("specwright.schema.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, options_schema()).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(committed, options_schema(), "run this test with UPDATE_GOLDEN=1");
}

#[test]
fn the_nearest_file_counts_and_the_builder_counts_more() {
    let files =
        [("a/b/pets.yaml", PETS), ("a/specwright.toml", "server = false\n[rename]\n'#/components/schemas/Pet' = 'Animal'\n")];
    let generated = with("a/b/pets.yaml", &files).render().unwrap();
    assert!(generated.text.contains("struct Animal {") && !generated.text.contains("mod server"));
    assert_eq!(generated.files, [Path::new("a/b/pets.yaml"), Path::new("a/specwright.toml")]);
    let text = with("a/b/pets.yaml", &files).server(true).rename("#/components/schemas/Money", "Cash").render().unwrap().text;
    assert!(text.contains("mod server") && text.contains("struct Cash {") && text.contains("struct Animal {"));
    let nearer = [files[0], files[1], ("a/b/specwright.toml", "client = false\n")];
    let text = with("a/b/pets.yaml", &nearer).render().unwrap().text;
    assert!(!text.contains("mod client") && text.contains("struct Pet {"));
}

#[test]
fn what_is_wrong_in_the_file_is_told_with_its_place() {
    for (file, expected) in [
        ("\nclinet = false\n", "specwright.toml:2: there is no option `clinet` [unknown-option]"),
        (
            "client = 5\n",
            "specwright.toml:1: the option `client` has a value that it cannot have: takes true or false: write `client = true` [invalid-option]",
        ),
        (
            "include-tag = [\n'pets', 5]",
            "specwright.toml:2: the option `include-tag` has a value that it cannot have: takes texts: write `include-tag = [\"pets\"]` [invalid-option]",
        ),
        (
            "[map-format]\nuuid = '1 +'\n",
            "specwright.toml:2: the option `map-format` has a value that it cannot have: `1 +` is no Rust type [invalid-option]",
        ),
        (
            "allow = 'unknown-formats'",
            "specwright.toml:1: the option `allow` has a value that it cannot have: there is no code `unknown-formats`; did you mean `unknown-format`? [invalid-option]",
        ),
        (
            "exclude-tag = ['pet']\nallow = 'unknown-format'",
            "specwright.toml:1: `exclude-tag` names `pet`, which no operation has [unmatched-option]",
        ),
    ] {
        assert_eq!(
            told(&with("pets.yaml", &[("pets.yaml", PETS), ("specwright.toml", file)]).allow("unknown-format").render()),
            [expected],
            "{file}"
        );
    }
    let broken = told(&with("pets.yaml", &[("pets.yaml", PETS), ("specwright.toml", "client = \n")]).render());
    assert!(
        broken[0].starts_with("specwright.toml:1: cannot read this: ") && broken[0].ends_with("[invalid-syntax]"),
        "{broken:?}"
    );
}

#[test]
fn types_of_the_users_choice_stand_for_formats_and_schemas() {
    let generator = || with("pets.yaml", &[("pets.yaml", PETS)]);
    let generated = generator()
        .map_format("uuid", "::std::string::String")
        .map_format("colour", "::my::Colour")
        .map_schema("#/components/schemas/Money", "::my::Money<4>")
        .derive("::my::Visit")
        .render()
        .unwrap();
    let text = &generated.text;
    assert!(
        text.contains("pub id: Option<::std::string::String>,") && text.contains("pub price: Option<::my::Money<4>>,"),
        "{text}"
    );
    assert!(text.contains("pub colour: Option<::my::Colour>,") && text.contains("::my::Visit)]"), "{text}");
    assert!(!text.contains("struct Money") && told(&Ok(generated.clone())).is_empty(), "{:?}", generated.warnings);
    let unmatched = told(&generator().allow("unknown-format").map_format("time", "T").map_schema("#/nothing", "T").render());
    assert_eq!(unmatched.len(), 2, "{unmatched:?}");
}

#[test]
fn every_format_can_be_mapped_whatever_type_it_stands_beside() {
    let named = [
        ("integer", "int8 int16 int32 int64 uint8 uint16 uint32 uint64 other"),
        ("number", "float double decimal int32 uint64 other"),
        ("string", "date-time date time duration uuid uri ipv4 ipv6 byte binary password decimal int64 float double email other"),
    ];
    for (of, formats) in named {
        for format in formats.split(' ') {
            let text = format!(
                "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n  /a:\n    put:\n      operationId: put\n      \
                 parameters: [{{name: q, in: query, schema: {{type: {of}, format: {format}}}}}]\n      \
                 requestBody: {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/A'}}}}}}}}\n      \
                 responses: {{'204': {{description: d}}}}\ncomponents: {{schemas: {{A: {{properties: {{a: {{type: {of}, format: {format}}}}}}}}}}}\n"
            );
            let generated = with("a.yaml", &[("a.yaml", &text)]).map_format(format, "::my::Own").render().unwrap();
            let text = &generated.text;
            assert!(
                text.contains("pub a: Option<::my::Own>,") && text.contains("pub q: Option<::my::Own>,"),
                "{of} {format}: {text}"
            );
            assert!(told(&Ok(generated.clone())).is_empty(), "{of} {format}: {:?}", generated.warnings);
        }
    }
}

#[test]
fn overlays_change_the_description_and_are_named_where_they_are_to_blame() {
    let overlay = "overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions:\n\
        - {target: $.paths, update: {/toys: {get: {operationId: listToys, responses: {'204': {description: d}}}}}}\n\
        - {target: $.components.schemas.Pet.properties.price, remove: true}\n";
    let files = [
        ("spec/pets.yaml", PETS),
        ("spec/fix.yaml", overlay),
        ("spec/specwright.toml", "overlay = 'fix.yaml'\nallow='unknown-format'"),
    ];
    let generated = with("spec/pets.yaml", &files).render().unwrap();
    assert!(generated.text.contains("struct ListToys") && !generated.text.contains("Money"), "{}", generated.text);
    assert!(generated.files.contains(&PathBuf::from("spec/fix.yaml")));
    let wrong = overlay.replace("operationId: listToys", "operationId: 5");
    let files = [files[0], ("spec/fix.yaml", wrong.as_str()), files[2]];
    let told = told(&with("spec/pets.yaml", &files).render());
    assert!(told.iter().any(|told| told.starts_with("spec/fix.yaml:4: ") && told.ends_with("[wrong-type]")), "{told:?}");
}

#[test]
fn references_of_an_overlay_are_relative_to_the_description() {
    let overlay = "overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions:\n- {target: $.components.schemas.Pet.properties, update: {home: {$ref: parts/home.yaml}}}\n";
    let files = [
        ("spec/pets.yaml", PETS),
        ("fix.yaml", overlay),
        ("spec/parts/home.yaml", "type: object\nproperties: {street: {type: string}}\n"),
    ];
    let text = with("spec/pets.yaml", &files).overlay("fix.yaml").render().unwrap().text;
    assert!(text.contains("pub street: Option<String>"), "{text}");
}

#[test]
fn addresses_on_the_network_are_read_from_files_the_user_keeps() {
    let spec = PETS.replace("'#/components/schemas/Money'", "'https://example.com/schemas/money.yaml#/Cash'");
    let files = [
        ("pets.yaml", spec.as_str()),
        ("vendor/money.yaml", "Cash: {$ref: 'coin.yaml'}\n"),
        ("vendor/coin.yaml", "type: object\nproperties: {metal: {type: string}}\n"),
    ];
    let refused = told(&with("pets.yaml", &files).render());
    assert!(refused.iter().any(|told| told.ends_with("[remote-reference]")), "{refused:?}");
    let text = with("pets.yaml", &files).remote("https://example.com/schemas/", "vendor/").render().unwrap().text;
    assert!(text.contains("pub metal: Option<String>"), "{text}");
}

const SHOPS: &str = "\
openapi: 3.1.1
info: {title: Shops, version: '1'}
security: [{key: []}]
paths:
  /pets:
    post: {operationId: addPet, tags: [pets], responses: {'204': {description: d}}}
  /shops:
    get: {operationId: listShops, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Shop'}}}}}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Shop: {type: object, properties: {price: {$ref: '#/components/schemas/Money'}, tax: {$ref: 'parts.yaml#/Tax'}}}
    Money: {type: object, properties: {amount: {type: string}}}
";
const PARTS: &str = "Tax: {type: object, properties: {rate: {type: number}}}\n";

#[test]
fn the_descriptions_of_a_folder_are_one_api() {
    let files = [
        ("spec/pets.yaml", PETS),
        ("spec/shops.yaml", SHOPS),
        ("spec/parts.yaml", PARTS),
        ("spec/notes.txt", "x"),
        ("spec/sub/other.yaml", "x: 1"),
    ];
    let generator = with("spec", &files).allow("unknown-format");
    let generated = generator.render().unwrap();
    let text = &generated.text;
    for part in ["struct ListPets", "struct AddPet", "struct ListShops", "struct Shop {", "struct Tax {"] {
        assert!(text.contains(part), "{part}");
    }
    assert_eq!(text.matches("pub struct Money").count(), 1, "parts that are alike are one");
    assert!(generated.warnings.is_empty(), "{:?}", generated.warnings);
    assert_eq!(generator.module_name(), "spec");
    assert!(text.contains("X-Key"), "the security of a file is that of its operations");
}

#[test]
fn files_of_a_folder_that_contradict_each_other_are_told_with_both_places() {
    let shops = |from: &str, to: &str| {
        let shops = SHOPS.replace(from, to);
        assert_ne!(shops, SHOPS);
        let files = [("spec/pets.yaml", PETS), ("spec/shops.yaml", shops.as_str()), ("spec/parts.yaml", PARTS)];
        with("spec", &files).allow("unknown-format").render()
    };
    for (from, to, expected) in [
        (
            "amount: {type: string}",
            "amount: {type: number}",
            "spec/shops.yaml:13: two files of the folder have different `components/schemas/Money` [conflicting-files]",
        ),
        (
            "    post: {operationId: addPet",
            "    get: {operationId: listPets",
            "spec/shops.yaml:6: two files of the folder describe `get` of `/pets` in different ways [conflicting-files]",
        ),
        (
            "openapi: 3.1.1",
            "openapi: 3.0.3",
            "spec/shops.yaml:1: this description is of version 3.0, another one in the folder of version 3.1 [mixed-versions]",
        ),
    ] {
        let result = shops(from, to);
        assert!(told(&result).contains(&expected.to_owned()), "{:?}", told(&result));
        assert!(result.unwrap_err().to_string().contains("spec/pets.yaml:"), "{expected}");
    }
}

#[test]
fn a_folder_without_descriptions_is_told() {
    let told = told(&with("spec", &[("spec/parts.yaml", PARTS)]).render());
    assert_eq!(told, ["no file of the folder `spec` is an OpenAPI description [empty-folder]"]);
}

#[test]
fn a_description_that_others_only_refer_to_is_a_part() {
    let common = "openapi: 3.1.0\ninfo: {title: Common, version: '1'}\ncomponents: {schemas: {Tax: {type: object, properties: {rate: {type: number}}}}}\n";
    let shops = SHOPS.replace("parts.yaml#/Tax", "common.yaml#/components/schemas/Tax");
    let generated = with("spec", &[("spec/common.yaml", common), ("spec/shops.yaml", &shops)]).render().unwrap();
    assert!(generated.text.contains("struct Tax {"));
    assert_eq!(generated.files[0], Path::new("spec/shops.yaml"), "descriptions come first");
}
