//! Schemas without unions.

use super::{api, assert_shapes, schemas};
use crate::model::{Access, Check, Number, XmlNode};

#[test]
fn types_and_formats_become_shapes() {
    assert_shapes(
        "
        A: { type: string, format: date-time }
        B: { type: integer, format: int32 }
        C: { type: number }
        D: { type: boolean }
        E: { type: 'null' }
        F: true
        G: false
        H: {}
        I: { type: string, format: int64 }
        J: { type: number, format: int64 }
        K: { type: string, contentEncoding: base64 }
        L: { type: string, format: email }
        M: { type: [string, integer] }
        N: { type: [integer, number] }
        ",
        &[
            ("A", "text DateTime"),
            ("B", "integer Int32"),
            ("C", "number"),
            ("D", "boolean"),
            ("E", "null"),
            ("F", "any"),
            ("G", "never"),
            ("H", "any"),
            ("I", "text Int64"),
            ("J", "integer Int64"),
            ("K", "text Byte"),
            ("L", "text"),
            ("M", "one of (integer, text)"),
            ("N", "number"),
        ],
    );
}

#[test]
fn a_missing_type_is_inferred() {
    assert_shapes(
        "
        A: { properties: { a: { type: string } } }
        B: { items: { type: string } }
        C: { minLength: 3 }
        D: { maximum: 3 }
        E: { format: uuid }
        F: { additionalProperties: { type: integer } }
        G: { format: int32 }
        H: { uniqueItems: false, properties: { a: { type: string } } }
        ",
        &[
            ("A", "{a?: text, ..}"),
            ("B", "[text]"),
            ("C", "text"),
            ("D", "number"),
            ("E", "text Uuid"),
            ("F", "{*: integer}"),
            ("G", "integer Int32"),
            ("H", "{a?: text, ..}"),
        ],
    );
}

#[test]
fn null_is_kept_apart_from_the_shape() {
    assert_shapes(
        "
        A: { type: string, nullable: true }
        B: { type: [string, 'null'] }
        C: { oneOf: [{ type: string }, { type: 'null' }] }
        D: { anyOf: [{ $ref: '#/components/schemas/P' }, { type: 'null' }] }
        E: { nullable: true, allOf: [{ $ref: '#/components/schemas/P' }] }
        F: { enum: [a, null] }
        G: { type: string, enum: [a, null] }
        H: { oneOf: [{ $ref: '#/components/schemas/P' }, { type: string }, { type: 'null' }] }
        I: { allOf: [{ type: [object, 'null'] }, { type: object }] }
        P: { type: object }
        ",
        &[
            ("A", "text | null"),
            ("B", "text | null"),
            ("C", "text | null"),
            ("D", "= P | null"),
            ("E", "= P | null"),
            ("F", "enum \"a\" .. | null"),
            ("G", "enum \"a\" .."),
            ("H", "one of (P, text) | null"),
            ("I", "{..}"),
        ],
    );
}

#[test]
fn objects_keep_what_the_description_says_of_other_members() {
    assert_shapes(
        "
        A: { type: object, required: [b], properties: { a: { type: string }, b: { type: integer } } }
        B: { type: object, additionalProperties: false }
        C: { type: object, additionalProperties: true }
        D: { type: object, additionalProperties: { type: string } }
        E: { type: object, patternProperties: { '^x': { type: string } }, additionalProperties: false }
        F: { type: object, additionalProperties: {} }
        ",
        &[
            ("A", "{a?: text, b: integer, ..}"),
            ("B", "{}"),
            ("C", "{*: any}"),
            ("D", "{*: text}"),
            ("E", "{/^x/: text}"),
            ("F", "{*: any}"),
        ],
    );
}

#[test]
fn arrays_and_tuples() {
    assert_shapes(
        "
        A: { type: array }
        B: { type: array, items: { type: array, items: { type: string } } }
        C: { type: array, prefixItems: [{ type: string }, { type: integer }], items: false }
        D: { type: array, prefixItems: [{ type: string }] }
        E: { type: array, prefixItems: [{ type: string }], items: { type: boolean } }
        F: { type: array, prefixItems: [{ type: string }, { type: integer }], minItems: 1, maxItems: 2 }
        G: { type: array, prefixItems: [{ type: string }, { type: integer }], minItems: 3, maxItems: 4 }
        H: { type: array, prefixItems: [{ type: string }, { type: integer }], maxItems: 1 }
        I: { type: array, prefixItems: [{ type: string }, false, { type: integer }] }
        J: { type: array, items: false }
        K: { allOf: [{ prefixItems: [{ type: string }], items: false }, { prefixItems: [{}, { type: integer }] }] }
        ",
        &[
            ("A", "[any]"),
            ("B", "[[text]]"),
            ("C", "(text?, integer?)"),
            ("D", "(text?, any..)"),
            ("E", "(text?, boolean..)"),
            ("F", "(text, integer?)"),
            ("G", "(text, integer, any..)"),
            ("H", "(text?)"),
            ("I", "(text?)"),
            ("J", "()"),
            ("K", "(text?)"),
        ],
    );
}

#[test]
fn enumerations_keep_values_names_and_openness() {
    assert_shapes(
        "
        A: { type: string, enum: [a, b, a] }
        B: { const: a }
        C: { type: integer, enum: [1, 2] }
        D: { enum: [1, a, true] }
        E: { allOf: [{ enum: [a, b, c] }, { enum: [c, a] }] }
        ",
        &[
            ("A", "enum \"a\" \"b\" .."),
            ("B", "enum \"a\""),
            ("C", "enum 1 2 .."),
            ("D", "enum 1 \"a\" true"),
            ("E", "enum \"a\" \"c\" .."),
        ],
    );
    let resolved = schemas("A: { enum: [1, 2], x-enum-varnames: [One, Two], x-enum-descriptions: [first, second] }");
    let crate::model::Shape::Enumeration { names, descriptions, .. } = &resolved.schema("A").shape else {
        panic!("an enumeration")
    };
    assert_eq!((names.join(" "), descriptions.join(" ")), ("One Two".to_owned(), "first second".to_owned()));
}

#[test]
fn all_of_is_folded() {
    assert_shapes(
        "
        A: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { own: { type: string } }, required: [base] }] }
        B: { type: object, properties: { base: { type: string } } }
        C: { description: the same, allOf: [{ $ref: '#/components/schemas/B' }] }
        D: { $ref: '#/components/schemas/B' }
        E: { $ref: '#/components/schemas/B', required: [base] }
        F: { properties: { f: { $ref: '#/components/schemas/B' } } }
        G: { allOf: [{ properties: { a: { type: string } } }, { properties: { a: { enum: [x] } } }] }
        H: { allOf: [{ properties: { a: { type: number } } }, { properties: { a: { type: integer, format: int32 } } }] }
        I: { allOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/A' }] }
        J: { properties: { j: { $ref: '#/components/schemas/B', description: sibling } } }
        ",
        &[
            ("A", "{base: text, own?: text, ..}"),
            ("C", "= B"),
            ("D", "= B"),
            ("E", "{base: text, ..}"),
            ("F", "{f?: B, ..}"),
            ("G", "{a?: enum \"x\" .., ..}"),
            ("H", "{a?: integer Int32, ..}"),
            ("I", "{base: text, own?: text, ..}"),
            ("J", "{j?: = B, ..}"),
        ],
    );
}

#[test]
fn schemas_may_contain_themselves() {
    let resolved = schemas(
        "
        Tree: { type: object, properties: { children: { type: array, items: { $ref: '#/components/schemas/Tree' } } } }
        A: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { x: { $ref: '#/components/schemas/A' } } }] }
        B: { type: object, properties: { x: { $ref: '#/components/schemas/B' } } }
        ",
    );
    assert_eq!(resolved.found(), []);
    assert_eq!(resolved.short(resolved.schema("Tree")), "{children?: [Tree], ..}");
}

#[test]
fn a_schema_reached_twice_has_one_id() {
    let resolved = schemas(
        "
        A: { properties: { a: { $ref: '#/components/schemas/P' }, b: { $ref: '#/components/schemas/P' } } }
        P: { type: object }
        ",
    );
    let names = resolved.model.schemas.iter().filter(|(_, schema)| schema.name.as_deref() == Some("P"));
    assert_eq!(names.count(), 1);
    assert_eq!(resolved.model.schemas.len(), 2);
}

#[test]
fn assertions_become_checks() {
    // bounds are equal by value
    let anywhere = schemas("A: {}").sources.root();
    let cases = [
        (
            "type: integer, minimum: 1, maximum: 2.5",
            vec![Check::Minimum(Number::Integer(1)), Check::Maximum(Number::Float(2.5, anywhere))],
        ),
        ("type: integer, minimum: 1, exclusiveMinimum: true", vec![Check::ExclusiveMinimum(Number::Integer(1))]),
        ("type: integer, maximum: 1, exclusiveMaximum: false", vec![Check::Maximum(Number::Integer(1))]),
        (
            "type: number, exclusiveMaximum: 3, multipleOf: 2",
            vec![Check::ExclusiveMaximum(Number::Integer(3)), Check::MultipleOf(Number::Integer(2))],
        ),
        (
            "type: string, minLength: 1, maxLength: 9, pattern: '^a'",
            vec![Check::MinLength(1), Check::MaxLength(9), Check::Pattern("^a".to_owned())],
        ),
        (
            "type: array, minItems: 1, maxItems: 9, uniqueItems: true",
            vec![Check::MinItems(1), Check::MaxItems(9), Check::UniqueItems],
        ),
        ("type: array, uniqueItems: false", vec![]),
        ("type: object, minProperties: 1, maxProperties: 2", vec![Check::MinProperties(1), Check::MaxProperties(2)]),
        (
            "allOf: [{ type: string, minLength: 1 }, { minLength: 1, maxLength: 2 }]",
            vec![Check::MinLength(1), Check::MaxLength(2)],
        ),
    ];
    for (text, expected) in cases {
        let resolved = schemas(&format!("A: {{ {text} }}"));
        assert_eq!(resolved.found(), [], "{text}");
        assert_eq!(resolved.schema("A").checks, expected, "{text}");
    }
}

#[test]
fn what_is_said_of_a_schema_is_kept() {
    let resolved = schemas(
        "
        A: { type: string, title: T, description: D, deprecated: true, example: x, examples: [y], default: z, readOnly: true, x-rust-name: Ay, xml: { name: a, attribute: true, prefix: p, namespace: 'urn:a' } }
        B: { writeOnly: true, type: array, items: { type: string }, xml: { wrapped: true } }
        C: { $ref: '#/components/schemas/A', description: mine }
        ",
    );
    assert_eq!(resolved.found(), []);
    let a = resolved.schema("A");
    assert_eq!((a.docs.title.as_deref(), a.docs.description.as_deref(), a.docs.deprecated), (Some("T"), Some("D"), true));
    assert_eq!(a.docs.examples.iter().map(|at| resolved.sources.pointer(*at)).collect::<Vec<_>>().len(), 2);
    assert_eq!(a.default.map(|at| resolved.sources.pointer(at)).as_deref(), Some("#/components/schemas/A/default"));
    assert_eq!((a.access, a.rust_name.as_deref()), (Access::Read, Some("Ay")));
    assert_eq!((a.xml.name.as_deref(), a.xml.prefix.as_deref(), a.xml.node), (Some("a"), Some("p"), Some(XmlNode::Attribute)));
    let b = resolved.schema("B");
    assert_eq!((b.access, b.xml.node), (Access::Write, Some(XmlNode::Element)));
    let c = resolved.schema("C");
    assert_eq!((c.docs.description.as_deref(), c.docs.title.as_deref()), (Some("mine"), None));
}

#[test]
fn letter_case_of_members_is_ignored_where_the_description_says_so() {
    let cases = [
        ("x-case-insensitive-properties: true\n", "type: object", true),
        ("", "type: object, x-case-insensitive-properties: true", true),
        ("x-case-insensitive-properties: true\n", "type: object, x-case-insensitive-properties: false", false),
        ("", "type: object", false),
    ];
    for (root, schema, expected) in cases {
        let resolved = api(&format!("{root}components: {{ schemas: {{ A: {{ {schema} }} }} }}"));
        let crate::model::Shape::Object(object) = &resolved.schema("A").shape else { panic!("an object") };
        assert_eq!(object.ignore_case, expected, "{root}{schema}");
    }
}

#[test]
fn names_are_those_of_named_parts() {
    let resolved = schemas(
        "
        A: { type: object, properties: { inner: { $ref: '#/components/schemas/A/$defs/D' }, f: { type: object, x-rust-name: field } }, $defs: { D: { type: string } } }
        ",
    );
    assert_eq!(resolved.found(), []);
    assert_eq!(resolved.short(resolved.schema("A")), "{inner?: D, f?: {..}, ..}");
    let crate::model::Shape::Object(object) = &resolved.schema("A").shape else { panic!("an object") };
    let field = object.properties.get(1).expect("two properties");
    assert_eq!(field.rust_name.as_deref(), Some("field"));
    assert_eq!(resolved.model.schemas[field.schema].rust_name, None);
}

#[test]
fn what_is_wrong_with_a_schema_is_told() {
    let cases = [
        ("type: string, format: colour", "unknown-format", "/format"),
        ("type: integer, minLength: 3", "ineffective-keyword", ""),
        ("type: object, required: [a]", "undeclared-required", "/required/0"),
        ("type: string, enum: [a, 1]", "invalid-enum", "/enum/1"),
        ("enum: [a, b], x-enum-varnames: [A]", "invalid-enum", ""),
        ("allOf: [{ type: string }, { type: integer }]", "contradictory-schema", "/allOf/1"),
        ("allOf: [{ enum: [a] }, { enum: [b] }]", "contradictory-schema", "/allOf/0"),
        (
            "allOf: [{ additionalProperties: false }, { properties: { a: true } }]",
            "closed-branch",
            "/allOf/0/additionalProperties",
        ),
        ("not: { $ref: '#/components/schemas/A' }", "circular-reference", ""),
        (
            "anyOf: [{ required: [a] }, { required: [b] }], type: object, if: { $ref: '#/components/schemas/A' }",
            "circular-reference",
            "",
        ),
        ("$dynamicRef: '#a'", "dangling-reference", "/$dynamicRef"),
        ("$ref: '#/components/schemas/B'", "dangling-reference", "/$ref"),
        ("type: string, minLenght: 3", "unknown-keyword", "/minLenght"),
        ("type: strin", "unknown-type", "/type"),
        ("type: null", "wrong-type", "/type"),
        ("type: object, propertys: {}", "unknown-keyword", "/propertys"),
        ("type: string, regex: a", "unknown-keyword", "/regex"),
        ("allOf: { type: string }", "wrong-type", "/allOf"),
        ("description: 3", "wrong-type", "/description"),
        ("type: string, minLength: many", "wrong-type", "/minLength"),
        ("type: object, properties: [a]", "wrong-type", "/properties"),
        ("type: object, required: true", "wrong-type", "/required"),
        ("type: array, items: 3", "wrong-type", "/items"),
    ];
    for (text, code, pointer) in cases {
        let resolved = schemas(&format!("A: {{ {text} }}"));
        assert_eq!(resolved.found(), [(code, format!("#/components/schemas/A{pointer}"))], "{text}");
    }
}

#[test]
fn what_leaves_the_type_as_it_is_is_a_warning() {
    let cases = [
        ("type: string, regex: a", 0),
        ("type: string, minLenght: 3", 0),
        ("type: string, minLength: many", 0),
        ("description: null", 0),
        ("allOf: { type: string }", 0),
        ("type: any", 0),
        ("$ref: '#/components/schemas/B'", 0),
        ("type: object, propertes: { a: true }", 1),
        ("type: object, properties: [a]", 1),
        ("$ref: 'https://example.com/a.yaml'", 1),
    ];
    for (text, errors) in cases {
        let resolved = schemas(&format!("A: {{ {text} }}"));
        assert_eq!((resolved.errors(), resolved.found().len()), (errors, 1), "{text}");
    }
}

#[test]
fn older_and_newer_spellings_are_understood() {
    assert_shapes(
        "
        List: { type: array, items: [{ type: string }, { type: integer }], additionalItems: { type: boolean } }
        Closed: { allOf: [{ properties: { a: { type: string } } }, { properties: { b: { type: string } } }], unevaluatedProperties: false }
        Typed: { properties: { a: { type: string } }, unevaluatedProperties: { type: integer } }
        ",
        &[
            ("List", "(text?, integer?, boolean..)"),
            ("Closed", "{a?: text, b?: text}"),
            ("Typed", "{a?: text, *: integer}"),
        ],
    );
}

#[test]
fn anchors_are_followed() {
    assert_shapes(
        "
        Pet: { $anchor: pet, type: object }
        Tree: { $dynamicAnchor: node, properties: { children: { type: array, items: { $dynamicRef: '#node' } } } }
        Pets: { type: array, items: { $ref: '#pet' } }
        ",
        &[("Pets", "[Pet]"), ("Tree", "{children?: [Tree], ..}")],
    );
}

#[test]
fn a_contradiction_leaves_no_values() {
    let resolved = schemas("A: { allOf: [{ type: string }, { type: integer }] }");
    assert_eq!(resolved.short(resolved.schema("A")), "never");
    assert_eq!(resolved.errors(), 0);
}
