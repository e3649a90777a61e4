//! The examples of the specification's XML Object section (OpenAPI 3.0.4, 3.1.1 and 3.2.0), without the space between elements.

use crate::body::xml::{from_json, to_json};
use crate::shape::{Absent, ArrayShape, Member, Node, ObjectShape, Root, Shape, Xml};
use crate::value::Json;

const fn object(root: &'static str, members: &'static [Member]) -> ObjectShape {
    ObjectShape { root, namespace: None, prefix: None, members, rest: None, ignore_case: false }
}

const fn named(name: &'static str) -> Xml {
    Xml { name: Some(name), ..Xml::USUAL }
}

const fn of_node(node: Node) -> Xml {
    Xml { node, ..Xml::USUAL }
}

const fn list_of(items_xml: Xml) -> ArrayShape {
    ArrayShape { items_xml, ..ArrayShape::of(&Shape::Text) }
}

const fn member(name: &'static str, shape: &'static Shape, xml: Xml) -> Member {
    Member { name, shape, xml }
}

/// A `document` with the one member `animals`.
macro_rules! document {
    ($shape:expr, $xml:expr) => {
        Shape::Object(const { &object("document", const { &[member("animals", $shape, $xml)] }) })
    };
}

const TEXTS: &Shape = &Shape::Array(&list_of(Xml::USUAL));
const ANIMALS: &Shape = &Shape::Array(&list_of(named("animal")));
const ALIENS: Xml = named("aliens");
const WRAPPED: Xml = of_node(Node::Element);
const WRAPPED_ALIENS: Xml = Xml { node: Node::Element, ..ALIENS };

const PERSON: ObjectShape = object(
    "Person",
    &[
        member("id", &Shape::Integer, of_node(Node::Attribute)),
        member(
            "name",
            &Shape::Text,
            Xml { namespace: Some("https://example.com/schema/sample"), prefix: Some("sample"), ..Xml::USUAL },
        ),
    ],
);
const ANIMAL: ObjectShape =
    object("", &[member("kind", &Shape::Text, of_node(Node::Attribute)), member("name", &Shape::Text, of_node(Node::Text))]);
const ANIMAL_LIST: ArrayShape = ArrayShape { items_xml: named("animal"), ..ArrayShape::of(&Shape::Object(&ANIMAL)) };
const DOCUMENTATION: ObjectShape = object("Documentation", &[member("content", &Shape::Text, of_node(Node::Cdata))]);
const CUBITS: ObjectShape =
    object("", &[member("unit", &Shape::Text, of_node(Node::Attribute)), member("value", &Shape::Number, of_node(Node::Text))]);
const ONE_TWO_THREE: ArrayShape = ArrayShape {
    first: &[&Shape::Text, &Shape::Object(&CUBITS), &Shape::Boolean],
    first_xml: &[named("One"), named("Two"), named("Three")],
    ..ArrayShape::of(&Shape::Text)
};
const REPORT: ArrayShape = ArrayShape {
    first: &[&Shape::Text, &Shape::Number, &Shape::Text],
    first_xml: &[of_node(Node::Text), named("data"), of_node(Node::Text)],
    ..ArrayShape::of(&Shape::Text)
};
const PRODUCT: ObjectShape = object(
    "product",
    &[
        member("count", &Shape::Number, Xml { absent: Absent::Null, ..of_node(Node::Attribute) }),
        member("rating", &Shape::Text, of_node(Node::Attribute)),
        Member::new("description", &Shape::Text),
        Member::new("related", &Shape::Map(&Shape::Any)),
    ],
);

const PETS: &str = r#"{"animals":["dog","cat","hamster"]}"#;
const DOCS: &str = r#"{"content":"<html><head><title>Awesome Docs</title></head><body></body><html>"}"#;

macro_rules! root {
    ($name:literal, $shape:expr) => {
        Shape::Root(const { &Root { name: $name, namespace: None, prefix: None, shape: $shape } })
    };
}

/// Both ways: the value as JSON, and the document.
const EXAMPLES: &[(Shape, &str, &str)] = &[
    (
        document!(&Shape::Text, Xml::USUAL),
        r#"{"animals":"dog, cat, hamster"}"#,
        "<document><animals>dog, cat, hamster</animals></document>",
    ),
    (document!(&Shape::Text, named("animal")), r#"{"animals":"dog"}"#, "<document><animal>dog</animal></document>"),
    (
        document!(TEXTS, Xml::USUAL),
        PETS,
        "<document><animals>dog</animals><animals>cat</animals><animals>hamster</animals></document>",
    ),
    (
        document!(ANIMALS, Xml::USUAL),
        PETS,
        "<document><animal>dog</animal><animal>cat</animal><animal>hamster</animal></document>",
    ),
    (document!(ANIMALS, ALIENS), PETS, "<document><animal>dog</animal><animal>cat</animal><animal>hamster</animal></document>"),
    (
        document!(TEXTS, WRAPPED),
        PETS,
        "<document><animals><animals>dog</animals><animals>cat</animals><animals>hamster</animals></animals></document>",
    ),
    (
        document!(ANIMALS, WRAPPED),
        PETS,
        "<document><animals><animal>dog</animal><animal>cat</animal><animal>hamster</animal></animals></document>",
    ),
    (
        document!(ANIMALS, WRAPPED_ALIENS),
        PETS,
        "<document><aliens><animal>dog</animal><animal>cat</animal><animal>hamster</animal></aliens></document>",
    ),
    (
        document!(TEXTS, WRAPPED_ALIENS),
        PETS,
        "<document><aliens><aliens>dog</aliens><aliens>cat</aliens><aliens>hamster</aliens></aliens></document>",
    ),
    (
        Shape::Object(&PERSON),
        r#"{"id":123,"name":"example"}"#,
        r#"<Person id="123"><sample:name xmlns:sample="https://example.com/schema/sample">example</sample:name></Person>"#,
    ),
    (
        root!("animals", &Shape::Array(&ANIMAL_LIST)),
        r#"[{"kind":"Cat","name":"Fluffy"},{"kind":"Dog","name":"Fido"}]"#,
        r#"<animals><animal kind="Cat">Fluffy</animal><animal kind="Dog">Fido</animal></animals>"#,
    ),
    (
        Shape::Object(&DOCUMENTATION),
        DOCS,
        "<Documentation><![CDATA[<html><head><title>Awesome Docs</title></head><body></body><html>]]></Documentation>",
    ),
    (
        root!("StoredDocument", &Shape::Object(&DOCUMENTATION)),
        DOCS,
        "<StoredDocument><![CDATA[<html><head><title>Awesome Docs</title></head><body></body><html>]]></StoredDocument>",
    ),
    (
        root!("OneTwoThree", &Shape::Array(&ONE_TWO_THREE)),
        r#"["Some text",{"unit":"cubits","value":42},null]"#,
        concat!(
            r#"<OneTwoThree><One>Some text</One><Two unit="cubits">42</Two>"#,
            r#"<Three xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/></OneTwoThree>"#
        ),
    ),
    (
        root!("Report", &Shape::Array(&REPORT)),
        r#"["Some preamble text.",42,"Some postamble text."]"#,
        "<Report>Some preamble text.<data>42</data>Some postamble text.</Report>",
    ),
    (
        Shape::Object(&PRODUCT),
        r#"{"count":null,"description":"Thing","related":null}"#,
        concat!(
            "<product><description>Thing</description>",
            r#"<related xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/></product>"#
        ),
    ),
    (
        Shape::Object(&PRODUCT),
        r#"{"count":42,"description":"Thing","related":{}}"#,
        r#"<product count="42"><description>Thing</description><related/></product>"#,
    ),
];

#[test]
fn every_example_is_written_and_read() {
    for (shape, json, document) in EXAMPLES {
        let whole = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>{document}");
        assert_eq!(String::from_utf8(from_json(json.as_bytes(), shape).unwrap()).unwrap(), whole);
        assert_eq!(read(document, shape), serde_json::from_str::<Json>(json).unwrap(), "{document}");
    }
}

/// As the specification prints them: with space between elements, and with `xsi` undeclared.
#[test]
fn examples_are_read_as_printed() {
    let printed = [
        (
            root!("OneTwoThree", &Shape::Array(&ONE_TWO_THREE)),
            "<OneTwoThree>\n  <One>Some text</One>\n  <Two unit=\"cubits\">42</Two>\n  <Three xsi:nil=\"true\" />\n</OneTwoThree>\n",
            r#"["Some text",{"unit":"cubits","value":42},null]"#,
        ),
        (Shape::Object(&DOCUMENTATION), "<Documentation>\n  <![CDATA[<html>]]>\n</Documentation>\n", r#"{"content":"<html>"}"#),
        (
            Shape::Object(&PRODUCT),
            "<product>\n  <description>Thing</description>\n  <related xsi:nil=\"true\" />\n</product>",
            r#"{"count":null,"description":"Thing","related":null}"#,
        ),
        (
            Shape::Object(&PRODUCT),
            "<product count=\"42\">\n  <description>Thing</description>\n  <related></related>\n</product>",
            r#"{"count":42,"description":"Thing","related":{}}"#,
        ),
    ];
    for (shape, document, json) in printed {
        assert_eq!(read(document, &shape), serde_json::from_str::<Json>(json).unwrap(), "{document}");
    }
}

fn read(document: &str, shape: &Shape) -> Json {
    serde_json::from_slice(&to_json(document.as_bytes(), shape).unwrap()).unwrap()
}
