//! `oneOf` and `anyOf`.

use super::{Resolved, assert_shapes, schemas};
use crate::model::{Discriminator, Shape};

const PETS: &str = "
    Dog: { type: object, properties: { kind: { type: string }, bark: { type: boolean } } }
    Cat: { type: object, properties: { kind: { type: string }, purr: { type: boolean } } }
    ";

fn discriminator<'r>(resolved: &'r Resolved, name: &str) -> &'r Discriminator {
    match &resolved.schema(name).shape {
        Shape::OneOf { discriminator: Some(found), .. } | Shape::AnyOf { discriminator: Some(found), .. } => found,
        other => panic!("no discriminator in {other:?}: {:?}", resolved.found()),
    }
}

fn tags(resolved: &Resolved, name: &str) -> Vec<String> {
    let tags = &discriminator(resolved, name).tags;
    tags.iter().map(|(tag, id)| format!("{tag}={}", resolved.model.schemas[*id].name.clone().unwrap_or_default())).collect()
}

#[test]
fn branches_keep_their_names() {
    assert_shapes(
        &format!(
            "{PETS}
            Pet: {{ oneOf: [{{ $ref: '#/components/schemas/Dog' }}, {{ $ref: '#/components/schemas/Cat' }}] }}
            Any: {{ type: object, anyOf: [{{ $ref: '#/components/schemas/Dog' }}, {{ $ref: '#/components/schemas/Cat' }}] }}
            Mixed: {{ oneOf: [{{ type: string }}, {{ type: array, items: {{ type: string }} }}] }}
            "
        ),
        &[("Pet", "one of (Dog, Cat)"), ("Any", "any of (Dog, Cat)"), ("Mixed", "one of (text, [text])")],
    );
}

#[test]
fn what_stands_beside_a_union_holds_in_every_branch() {
    assert_shapes(
        "
        A: { type: object, properties: { id: { type: string }, a: true, b: true }, oneOf: [{ required: [a] }, { required: [b] }] }
        B: { allOf: [{ properties: { id: { type: string } } }, { anyOf: [{ properties: { x: true } }, { properties: { y: true } }] }] }
        C: { type: string, oneOf: [{ type: integer }, { format: uuid }, { format: date }] }
        ",
        &[
            ("A", "{id?: text, a?: any, b?: any, ..}"),
            ("B", "any of ({id?: text, x?: any, ..}, {id?: text, y?: any, ..})"),
            ("C", "one of (text Uuid, text Date)"),
        ],
    );
}

#[test]
fn a_base_that_lists_its_heirs_is_no_circle() {
    assert_shapes(
        "
        Base: { type: object, properties: { id: { type: string } }, oneOf: [{ $ref: '#/components/schemas/X' }, { $ref: '#/components/schemas/Y' }] }
        X: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { x: true } }] }
        Y: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { y: true } }] }
        ",
        &[
            ("Base", "one of ({id?: text, x?: any, ..}, {id?: text, y?: any, ..})"),
            ("X", "{id?: text, x?: any, ..}"),
            ("Y", "{id?: text, y?: any, ..}"),
        ],
    );
}

#[test]
fn a_discriminator_maps_every_branch() {
    let branches = "oneOf: [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Cat' }]";
    let cases = [
        ("{ propertyName: kind }", "Dog=Dog Cat=Cat"),
        ("{ propertyName: kind, mapping: { dog: '#/components/schemas/Dog', hound: Dog } }", "dog=Dog hound=Dog Cat=Cat"),
        ("{ propertyName: kind, mapping: { c: Cat, d: Dog } }", "d=Dog c=Cat"),
    ];
    for (text, expected) in cases {
        let resolved = schemas(&format!("{PETS}\nPet: {{ {branches}, discriminator: {text} }}"));
        assert_eq!(resolved.found(), [], "{text}");
        assert_eq!(tags(&resolved, "Pet").join(" "), expected, "{text}");
        assert_eq!(discriminator(&resolved, "Pet").beside, [], "{text}");
    }
}

#[test]
fn tags_of_inline_branches_are_their_constants() {
    let resolved = schemas(
        "
        Pet: { discriminator: { propertyName: kind }, oneOf: [{ properties: { kind: { const: dog } } }, { properties: { kind: { enum: [cat, lion] } } }] }
        ",
    );
    assert_eq!(resolved.found(), []);
    assert_eq!(tags(&resolved, "Pet"), ["dog=", "cat=", "lion="]);
}

#[test]
fn a_tag_that_no_branch_declares_stands_beside() {
    let resolved = schemas(
        "
        Pet: { discriminator: { propertyName: kind }, oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
        A: { type: object }
        B: { type: object }
        ",
    );
    assert_eq!(discriminator(&resolved, "Pet").beside.len(), 2);
}

#[test]
fn tags_of_unions_inside_lead_to_the_branch() {
    let resolved = schemas(&format!(
        "{PETS}
        Pet: {{ oneOf: [{{ $ref: '#/components/schemas/Dog' }}, {{ $ref: '#/components/schemas/Cat' }}], discriminator: {{ propertyName: kind }} }}
        Bird: {{ type: object, properties: {{ wings: true }} }}
        Animal: {{ oneOf: [{{ $ref: '#/components/schemas/Pet' }}, {{ $ref: '#/components/schemas/Bird' }}], discriminator: {{ propertyName: kind, defaultMapping: Bird }} }}
        "
    ));
    assert_eq!(resolved.found(), []);
    assert_eq!(tags(&resolved, "Animal"), ["Bird=Bird", "Dog=Pet", "Cat=Pet"]);
    let animal = discriminator(&resolved, "Animal");
    assert_eq!(animal.beside.len(), 1, "only a bird has no kind of its own");
    assert_eq!(animal.default, animal.beside.first().copied());
}

#[test]
fn what_a_branch_says_of_its_tag_goes_before_its_name() {
    let resolved = schemas(
        "
        A: { type: object, properties: { kind: { const: a } } }
        B: { type: object, properties: { kind: { enum: [B, A] } } }
        Pet: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }], discriminator: { propertyName: kind } }
        ",
    );
    assert_eq!(resolved.found(), []);
    assert_eq!(tags(&resolved, "Pet"), ["a=A", "B=B"]);
}

#[test]
fn what_is_wrong_with_a_union_is_told() {
    let a = "A: { type: object, properties: { kind: true } }";
    let cases = [
        ("discriminator: { propertyName: kind }", "invalid-discriminator", "/discriminator"),
        (
            "discriminator: kind, oneOf: [{ properties: { kind: { const: b } } }, { properties: { kind: { const: c } } }]",
            "wrong-type",
            "/discriminator",
        ),
        ("discriminator: {}, oneOf: [{ $ref: '#/components/schemas/A' }, { type: string }]", "missing-key", "/discriminator"),
        (
            "discriminator: { propertyName: kind }, oneOf: [{ $ref: '#/components/schemas/A' }, { properties: { kind: true } }]",
            "invalid-discriminator",
            "/oneOf/1",
        ),
        (
            "discriminator: { propertyName: kind, mapping: { x: Other } }, oneOf: [{ $ref: '#/components/schemas/A' }, { properties: { kind: { const: b } } }]",
            "invalid-discriminator",
            "/discriminator/mapping/x",
        ),
        (
            "discriminator: { propertyName: kind }, oneOf: [{ properties: { kind: { const: b } } }, { properties: { kind: { const: b } } }]",
            "invalid-discriminator",
            "/oneOf/1",
        ),
        ("type: 'null', oneOf: [{ type: string }, { type: integer }]", "contradictory-schema", ""),
        ("type: string, oneOf: [{ type: integer }, { type: boolean }]", "contradictory-schema", ""),
        ("oneOf: [{ $ref: '#/components/schemas/P' }, { type: string }]", "circular-reference", ""),
    ];
    for (text, code, pointer) in cases {
        let resolved = schemas(&format!("{a}\nP: {{ {text} }}"));
        assert_eq!(resolved.found(), [(code, format!("#/components/schemas/P{pointer}"))], "{text}");
    }
}

#[test]
fn a_schema_that_others_extend_is_one_of_them() {
    let resolved = schemas(
        "
        Pet: { discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
        Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } }] }
        Lion: { allOf: [{ $ref: '#/components/schemas/Cat' }], x-ms-discriminator-value: lion }
        Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }] }
        Owner: { properties: { pet: { allOf: [{ $ref: '#/components/schemas/Pet' }] }, cat: { $ref: '#/components/schemas/Cat' } } }
        ",
    );
    assert_eq!(resolved.found(), []);
    let cases = [
        ("Pet", "one of (PetBase, Cat, Dog, Lion)".replace("Cat", "CatBase")),
        ("Cat", "one of (CatBase, Lion)".to_owned()),
        ("PetBase", "{kind?: text, ..}".to_owned()),
        ("CatBase", "{kind?: text, lives?: integer, ..}".to_owned()),
        ("Lion", "{kind?: text, lives?: integer, ..}".to_owned()),
        ("Dog", "{kind?: text, ..}".to_owned()),
        ("Owner", "{pet?: = Pet, cat?: Cat, ..}".to_owned()),
    ];
    for (name, shape) in cases {
        assert_eq!(resolved.short(resolved.schema(name)), shape, "{name}");
    }
    assert_eq!(tags(&resolved, "Pet"), ["Pet=PetBase", "Cat=CatBase", "Dog=Dog", "lion=Lion"]);
    assert_eq!(tags(&resolved, "Cat"), ["Cat=CatBase", "lion=Lion"]);
}

#[test]
fn a_mapping_names_the_heirs() {
    let resolved = schemas(
        "
        Pet: { discriminator: { propertyName: kind, mapping: { c: Cat, d: '#/components/schemas/Dog' } }, properties: { kind: { type: string } } }
        Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }] }
        Dog: { properties: { kind: { type: string } } }
        Op: { discriminator: { propertyName: op }, properties: { op: { enum: [a, b] } } }
        OpA: { allOf: [{ $ref: '#/components/schemas/Op' }] }
        ",
    );
    assert_eq!(resolved.short(resolved.schema("Pet")), "one of (Cat, Dog)");
    assert_eq!(tags(&resolved, "Pet"), ["c=Cat", "d=Dog"]);
    // the values of `op` are not the names of schemas, so nothing tells which is which
    assert_eq!(resolved.found(), [("invalid-discriminator", "#/components/schemas/Op/discriminator".to_owned())]);
    assert_eq!(resolved.short(resolved.schema("Op")), "{op?: enum \"a\" \"b\" .., ..}");
}

#[test]
fn null_beside_branches_is_a_branch() {
    let resolved = schemas("A: { type: 'null', oneOf: [{ type: string }, { type: integer }] }");
    assert_eq!(resolved.short(resolved.schema("A")), "one of (text, integer) | null");
}

#[test]
fn more_combinations_than_anybody_needs_are_told_once() {
    let pair =
        |index: usize| format!("{{ oneOf: [{{ properties: {{ a{index}: true }} }}, {{ properties: {{ b{index}: true }} }}] }}");
    let pairs: Vec<_> = (0..24).map(pair).collect();
    let resolved = schemas(&format!("A: {{ allOf: [{}] }}", pairs.join(", ")));
    assert_eq!(resolved.found().iter().map(|(code, _)| *code).collect::<Vec<_>>(), ["schema-limit"]);
}
