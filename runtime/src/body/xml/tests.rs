//! Both ways through XML: a table of JSON texts and their documents, and documents that are refused.

mod examples;

use super::{from_json, to_json};
use crate::shape::{Absent, Alternative, ArrayShape, Member, Node, ObjectShape, Root, Shape, Xml};
use crate::value::Json;

const fn object(root: &'static str, members: &'static [Member]) -> ObjectShape {
    ObjectShape { root, namespace: None, prefix: None, members, rest: None, ignore_case: false }
}

static EVENT: ObjectShape = ObjectShape {
    ignore_case: true,
    ..object(
        "SignalEventRequest",
        &[
            Member::new("EventName", &Shape::Text),
            Member::new("PrimaryKey", &Shape::Integer),
            Member::new("Data", &Shape::Map(&Shape::Any)),
        ],
    )
};
static TEXTS: ArrayShape = ArrayShape::of(&Shape::Text);
static ANIMALS: ArrayShape = ArrayShape { items_xml: Xml { name: Some("animal"), ..Xml::USUAL }, ..ArrayShape::of(&Shape::Text) };
static EVENTS: ArrayShape = ArrayShape::of(&Shape::Object(&EVENT));
static ZOO: ObjectShape = object(
    "Zoo",
    &[
        Member::new("names", &Shape::Array(&TEXTS)),
        Member::new("animals", &Shape::Array(&ANIMALS)),
        Member { xml: Xml { node: Node::Element, ..Xml::USUAL }, ..Member::new("wrapped", &Shape::Array(&TEXTS)) },
        Member {
            xml: Xml { name: Some("aliens"), node: Node::Element, ..Xml::USUAL },
            ..Member::new("named", &Shape::Array(&ANIMALS))
        },
        Member { xml: Xml { name: Some("nr"), node: Node::Attribute, ..Xml::USUAL }, ..Member::new("number", &Shape::Integer) },
        Member {
            xml: Xml { namespace: Some("http://e.com/n?a&b"), prefix: Some("p"), ..Xml::USUAL },
            ..Member::new("far", &Shape::Boolean)
        },
    ],
);
static ORDER: ObjectShape = ObjectShape {
    namespace: Some("urn:o"),
    rest: Some(&Shape::Integer),
    ..object("Order", &[Member::new("id", &Shape::Integer)])
};
static PREFIXED: ObjectShape = ObjectShape { prefix: Some("o"), ..ORDER };

static EITHER: Shape = Shape::OneOf(&[&Shape::Integer, &Shape::Object(&EVENT), &Shape::Text]);

const ZOO_EMPTY: &str = r#""names":[],"animals":[]"#;

/// JSON and the document without its declaration, the same in both directions.
#[test]
fn values_and_documents_are_each_others_image() {
    let zoo = |members: &str| format!("{{{ZOO_EMPTY}{members}}}");
    let cases: Vec<(Shape, String, &str)> = vec![
        (
            Shape::Object(&EVENT),
            r#"{"EventName":"a<b>&\"'\r\n\t ü","PrimaryKey":-3}"#.into(),
            "<SignalEventRequest><EventName>a&lt;b&gt;&amp;\"'&#13;\n\t ü</EventName><PrimaryKey>-3</PrimaryKey></SignalEventRequest>",
        ),
        (
            Shape::Object(&EVENT),
            r#"{"EventName":"","PrimaryKey":null}"#.into(),
            r#"<SignalEventRequest><EventName/><PrimaryKey xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/></SignalEventRequest>"#,
        ),
        (
            Shape::Object(&EVENT),
            r#"{"Data":{"k":1.50,"t":"5","b":true,"n":null,"o":{"x":{}},"l":[1,[],"a"]}}"#.into(),
            concat!(
                r#"<SignalEventRequest><Data><k type="number">1.50</k><t>5</t><b type="boolean">true</b><n type="null"/>"#,
                r#"<o type="object"><x type="object"/></o><l type="array"><item type="number">1</item><item type="array"/><item>a</item></l></Data></SignalEventRequest>"#
            ),
        ),
        (
            Shape::Object(&EVENT),
            r#"{"Data":{"a b":"1","":"2","item":"3","x\"\n":"4","xmlns":"5"}}"#.into(),
            concat!(
                r#"<SignalEventRequest><Data><item key="a b">1</item><item key="">2</item><item>3</item>"#,
                r#"<item key="x&quot;&#10;">4</item><item key="xmlns">5</item></Data></SignalEventRequest>"#
            ),
        ),
        (Shape::Object(&EVENT), r#"{"Data":{}}"#.into(), "<SignalEventRequest><Data/></SignalEventRequest>"),
        (Shape::Object(&ZOO), zoo(r#","number":7"#), r#"<Zoo nr="7"/>"#),
        (
            Shape::Object(&ZOO),
            r#"{"names":["a","b"],"animals":["c"]}"#.into(),
            "<Zoo><names>a</names><names>b</names><animal>c</animal></Zoo>",
        ),
        (
            Shape::Object(&ZOO),
            zoo(r#","wrapped":["a"],"named":["b","c"]"#),
            "<Zoo><wrapped><wrapped>a</wrapped></wrapped><aliens><animal>b</animal><animal>c</animal></aliens></Zoo>",
        ),
        (Shape::Object(&ZOO), zoo(r#","wrapped":[]"#), "<Zoo><wrapped/></Zoo>"),
        (Shape::Object(&ZOO), zoo(r#","far":true"#), r#"<Zoo><p:far xmlns:p="http://e.com/n?a&amp;b">true</p:far></Zoo>"#),
        (Shape::Object(&ORDER), r#"{"id":1,"other":2}"#.into(), r#"<Order xmlns="urn:o"><id>1</id><other>2</other></Order>"#),
        (Shape::Object(&PREFIXED), r#"{"id":1}"#.into(), r#"<o:Order xmlns:o="urn:o"><id>1</id></o:Order>"#),
        (
            Shape::Array(&EVENTS),
            r#"[{"PrimaryKey":1},{}]"#.into(),
            "<root><SignalEventRequest><PrimaryKey>1</PrimaryKey></SignalEventRequest><SignalEventRequest/></root>",
        ),
        (Shape::Text, r#"" x ""#.into(), "<root> x </root>"),
        (EITHER, "5".into(), "<root>5</root>"),
        (EITHER, r#"{"PrimaryKey":1}"#.into(), "<SignalEventRequest><PrimaryKey>1</PrimaryKey></SignalEventRequest>"),
    ];
    for (shape, json, document) in cases {
        let whole = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>{document}");
        assert_eq!(String::from_utf8(from_json(json.as_bytes(), &shape).unwrap()).unwrap(), whole);
        let read = String::from_utf8(to_json(whole.as_bytes(), &shape).unwrap()).unwrap();
        assert_eq!(serde_json::from_str::<Json>(&read).unwrap(), serde_json::from_str::<Json>(&json).unwrap(), "{document}");
    }
}

#[test]
fn what_others_write_is_read() {
    let cases = [
        (
            "<?xml version='1.0' encoding='utf-8'?>\n<!-- c --><x:signaleventrequest xmlns:x='u' xsi:type='y'>\n <x:EVENTNAME>a<![CDATA[<b>]]>&#x41;&amp;</x:EVENTNAME>\n <PrimaryKey> +07 </PrimaryKey>\n</x:signaleventrequest>\n",
            r#"{"EventName":"a<b>A&","PrimaryKey":7}"#,
        ),
        (
            "\u{FEFF}<SignalEventRequest><PrimaryKey nil='1'/><Unknown><a>1</a><a>2</a></Unknown></SignalEventRequest>",
            r#"{"PrimaryKey":null,"Unknown":{"a":["1","2"]}}"#,
        ),
        (
            "<SignalEventRequest><Data><k xsi:type='xs:int'>1\r\n2</k><o><a>x</a></o></Data></SignalEventRequest>",
            r#"{"Data":{"k":"1\n2","o":{"a":"x"}}}"#,
        ),
    ];
    for (document, json) in cases {
        let read = to_json(document.as_bytes(), &Shape::Object(&EVENT)).unwrap();
        assert_eq!(String::from_utf8(read).unwrap(), json);
    }
}

#[test]
fn what_is_wrong_is_refused_with_its_place() {
    let body = |inner: &str| format!("<SignalEventRequest>{inner}</SignalEventRequest>");
    let deep = body(&format!("<Data>{}{}</Data>", "<a>".repeat(200), "</a>".repeat(200)));
    let cases: Vec<(String, Option<&str>, &str)> = vec![
        (String::new(), None, "the body is empty"),
        ("<Other/>".into(), Some(""), "expected the root element `SignalEventRequest`"),
        ("<!DOCTYPE a><a/>".into(), None, "a document type definition is not allowed"),
        (
            "<!DOCTYPE lolz [<!ENTITY l \"lol\">]><SignalEventRequest><EventName>&l;</EventName></SignalEventRequest>".into(),
            None,
            "a document type definition is not allowed",
        ),
        ("<?xml version='1.1'?><SignalEventRequest/>".into(), None, "the XML version is not 1.0"),
        (" <?xml version='1.0'?><SignalEventRequest/>".into(), None, "an XML declaration stands only at the beginning"),
        (body("<EventName>&xxe;</EventName>"), None, "an entity is not one of the five predefined ones"),
        (
            body("<EventName a='&xxe;'>x</EventName>"),
            None,
            "an attribute refers to an entity that is not one of the five predefined ones",
        ),
        (body("<EventName>&#0;</EventName>"), None, "a character reference names no character"),
        (body("<EventName>&#8;</EventName>"), None, "the character U+0008 is not allowed in XML"),
        (body("<EventName>\u{1}</EventName>"), None, "the character U+0001 is not allowed in XML"),
        (body("<PrimaryKey>x</PrimaryKey>"), Some("/PrimaryKey"), "expected an integer, found a text"),
        (body("<PrimaryKey><a/></PrimaryKey>"), Some("/PrimaryKey"), "expected text, found an element"),
        (body("<PrimaryKey>1</PrimaryKey><primarykey>2</primarykey>"), Some("/PrimaryKey"), "member `PrimaryKey` stands twice"),
        (body("<Data><k type='number'>x</k></Data>"), Some("/Data/k"), "expected a number, found a text"),
        (body("<Data>text</Data>"), Some("/Data"), "expected elements, found text"),
        (body("<Data><a>1</a>text</Data>"), Some("/Data"), "expected elements, found text"),
        (deep, None, "elements are nested deeper than 128 levels"),
        ("<SignalEventRequest><EventName>".into(), None, "the text ends within the element `EventName`"),
        ("<SignalEventRequest/><b/>".into(), None, "there is a second root element"),
        ("<SignalEventRequest/>x".into(), None, "there is text outside the root element"),
        ("<!-- only -->".into(), None, "there is no root element"),
    ];
    for (document, pointer, message) in cases {
        let error = to_json(document.as_bytes(), &Shape::Object(&EVENT)).expect_err(&document);
        assert_eq!((error.pointer.as_deref(), error.message.as_str()), (pointer, message), "{document}");
    }
    let error =
        to_json(b"<SignalEventRequest>\n <PrimaryKey>x</PrimaryKey></SignalEventRequest>", &Shape::Object(&EVENT)).unwrap_err();
    assert_eq!((error.line, error.column), (Some(2), Some(2)));
}

#[test]
fn broken_markup_is_refused() {
    let documents: [&[u8]; 9] = [
        b"<a",
        b"<a></b>",
        b"<a b></a>",
        b"<a b='1' b='2'/>",
        b"text",
        b"<a>&amp</a>",
        b"<a>\xff</a>",
        b"\xff\xfe<\0a\0/\0>\0",
        b"</a>",
    ];
    for document in documents {
        assert!(to_json(document, &Shape::Any).is_err(), "{}", String::from_utf8_lossy(document));
    }
}

#[test]
fn what_xml_cannot_hold_is_not_written() {
    for (json, pointer) in [
        (r#"{"EventName":"a\u0000"}"#, "/EventName"),
        (r#"{"Data":{"k":["\uffff"]}}"#, "/Data/k/0"),
        (r#"{"Data":{"\u0001":1}}"#, "/Data/\u{1}"),
    ] {
        let error = from_json(json.as_bytes(), &Shape::Object(&EVENT)).expect_err(json);
        assert_eq!(error.pointer.as_deref(), Some(pointer));
    }
}

static CAT: ObjectShape = object("Cat", &[Member::new("kind", &Shape::Text), Member::new("code", &Shape::Text)]);
static DOG: ObjectShape = object("Dog", &[tag(), Member::new("code", &Shape::Integer)]);
static BIRD: ObjectShape = object("Bird", &[Member::new("code", &Shape::Boolean)]);
static TAGGED: Shape = Shape::OneOf(&[
    &Shape::Alternative(&told(&[("kind", &["cat"])], &Shape::Object(&CAT))),
    &Shape::Alternative(&told(&[("kind", &["dog"])], &Shape::Object(&DOG))),
    &Shape::Alternative(&told(&[("kind", &["bird", "parrot"])], &Shape::Object(&BIRD))),
]);
static AREA: ObjectShape = object("Area", &[Member::new("width", &Shape::Integer), Member::new("note", &Shape::Text)]);
static BOX: ObjectShape = object("Box", &[Member::new("width", &Shape::Number), Member::new("depth", &Shape::Integer)]);
static UNTAGGED: Shape = Shape::OneOf(&[
    &Shape::Integer,
    &Shape::Object(&AREA),
    &Shape::Alternative(&Alternative { required: &["width", "depth"], fixed: &[], shape: &Shape::Object(&BOX) }),
    &Shape::Array(&TEXTS),
]);

const fn tag() -> Member {
    Member { xml: Xml { node: Node::Attribute, name: Some("type"), ..Xml::USUAL }, ..Member::new("kind", &Shape::Text) }
}

const fn told(fixed: &'static [(&'static str, &'static [&'static str])], shape: &'static Shape) -> Alternative {
    Alternative { required: &["kind"], fixed, shape }
}

/// The types of texts tell which branch was taken.
#[test]
fn the_branch_of_a_union_is_found() {
    let cases = [
        (&TAGGED, "<Cat><code>5</code><kind>cat</kind></Cat>", r#"{"kind":"cat","code":"5"}"#),
        (&TAGGED, "<Dog type='dog'><code>5</code><more>1</more></Dog>", r#"{"kind":"dog","code":5,"more":"1"}"#),
        (&TAGGED, "<any><kind>parrot</kind><code>true</code></any>", r#"{"code":true,"kind":"parrot"}"#),
        (&TAGGED, "<any><kind>fish</kind><code>true</code></any>", r#"{"kind":"fish","code":"true"}"#),
        (&UNTAGGED, "<any>5</any>", "5"),
        (&UNTAGGED, "<any><width>5</width></any>", r#"{"width":5}"#),
        (&UNTAGGED, "<any><width>5</width><depth>1</depth></any>", r#"{"width":5,"depth":1}"#),
        (&UNTAGGED, "<any><width>5.5</width><depth>1</depth><new/></any>", r#"{"width":5.5,"depth":1,"new":""}"#),
        (&UNTAGGED, "<any><width>5</width><note>1</note></any>", r#"{"width":5,"note":"1"}"#),
    ];
    for (shape, document, json) in cases {
        let read = String::from_utf8(to_json(document.as_bytes(), shape).unwrap()).unwrap();
        assert_eq!(read, json, "{document}");
    }
}

static PLACE: ObjectShape = ObjectShape {
    namespace: Some("urn:a"),
    prefix: Some("a"),
    ..object(
        "place",
        &[
            Member {
                xml: Xml { namespace: Some("urn:a"), prefix: Some("a"), name: Some("name"), ..Xml::USUAL },
                ..Member::new("long", &Shape::Text)
            },
            Member {
                xml: Xml { namespace: Some("urn:b"), prefix: Some("b"), name: Some("name"), ..Xml::USUAL },
                ..Member::new("short", &Shape::Text)
            },
            Member {
                xml: Xml { namespace: Some("urn:b"), prefix: Some("b"), node: Node::Attribute, ..Xml::USUAL },
                ..Member::new("id", &Shape::Integer)
            },
        ],
    )
};

#[test]
fn names_are_told_apart_by_namespace_whatever_the_prefix() {
    let cases = [
        (
            "<a:place xmlns:a='urn:a' xmlns:b='urn:b' b:id='1'><a:name>A</a:name><b:name>B</b:name></a:place>",
            r#"{"long":"A","short":"B","id":1}"#,
        ),
        (
            "<place xmlns='urn:a' xmlns:q='urn:b' q:id='1'><q:name>B</q:name><name>A</name></place>",
            r#"{"long":"A","short":"B","id":1}"#,
        ),
        ("<b:place xmlns:b='urn:a' xmlns:a='urn:b' id='1'><a:name>B</a:name></b:place>", r#"{"short":"B","id":1}"#),
        (
            "<x:place xmlns:x='urn:a'><name xmlns='urn:b'>B</name><x:name xmlns:x='urn:c'>C</x:name></x:place>",
            r#"{"short":"B","name":"C"}"#,
        ),
        ("<place><name>A</name></place>", r#"{"long":"A"}"#),
    ];
    for (document, json) in cases {
        let read = String::from_utf8(to_json(document.as_bytes(), &Shape::Object(&PLACE)).unwrap()).unwrap();
        assert_eq!(read, json, "{document}");
    }
    let error = to_json(b"<place xmlns='urn:other'/>", &Shape::Object(&PLACE)).unwrap_err();
    assert_eq!(error.message, "expected the root element `place` in the namespace `urn:a`");
}

static SIZE: ObjectShape = object("Size", &[tag(), Member::new("height", &Shape::Number)]);
static LOOSE: ObjectShape = object(
    "Loose",
    &[
        Member::new("id", &Shape::Integer),
        Member { xml: Xml { node: Node::None, ..Xml::USUAL }, ..Member::new("size", &Shape::Object(&SIZE)) },
        Member {
            xml: Xml { node: Node::None, absent: Absent::Empty, ..Xml::USUAL },
            ..Member::new("labels", &Shape::Map(&Shape::Text))
        },
    ],
);
static CDATA: ObjectShape =
    object("c", &[Member { xml: Xml { node: Node::Cdata, ..Xml::USUAL }, ..Member::new("t", &Shape::Text) }]);
static FEED: ObjectShape = object(
    "item",
    &[
        Member::new("description", &Shape::Text),
        Member::new("media:description", &Shape::Text),
        Member::new("dc:creator", &Shape::Text),
    ],
);
static NAMED: Shape = Shape::Root(&Root { name: "greeting", namespace: Some("urn:g"), prefix: None, shape: &Shape::Text });

/// JSON and the document without its declaration, the same in both directions.
#[test]
fn nodes_of_every_type_are_written_and_read() {
    let cases = [
        (
            Shape::Object(&LOOSE),
            r#"{"id":1,"size":{"kind":"cm","height":5.0},"labels":{"a":"x"}}"#,
            "<Loose type=\"cm\"><id>1</id><height>5.0</height><a>x</a></Loose>",
        ),
        (Shape::Object(&LOOSE), r#"{"labels":{}}"#, "<Loose/>"),
        (Shape::Object(&CDATA), r#"{"t":"a]]>b\rc"}"#, "<c><![CDATA[a]]]]><![CDATA[>b]]>&#13;<![CDATA[c]]></c>"),
        (
            Shape::Object(&FEED),
            r#"{"description":"a","media:description":"b","dc:creator":"c"}"#,
            "<item><description>a</description><media:description>b</media:description><dc:creator>c</dc:creator></item>",
        ),
        (NAMED, r#""hi""#, "<greeting xmlns=\"urn:g\">hi</greeting>"),
    ];
    for (shape, json, document) in cases {
        let whole = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>{document}");
        assert_eq!(String::from_utf8(from_json(json.as_bytes(), &shape).unwrap()).unwrap(), whole);
        assert_eq!(String::from_utf8(to_json(whole.as_bytes(), &shape).unwrap()).unwrap(), json, "{document}");
    }
}

#[test]
fn what_is_beside_the_document_is_passed_over() {
    let document = "<?xml-stylesheet href='x'?><!-- a --><greeting><?b c?>h<!-- d -->i</greeting><?e?>";
    assert_eq!(to_json(document.as_bytes(), &NAMED).unwrap(), b"\"hi\"");
}

static CIRCLE: ObjectShape = object(
    "Circle",
    &[
        tag(),
        Member { xml: Xml { node: Node::Text, ..Xml::USUAL }, ..Member::new("text", &Shape::Text) },
        Member { xml: Xml { node: Node::None, ..Xml::USUAL }, ..Member::new("self", &Shape::Object(&CIRCLE)) },
    ],
);

#[test]
fn members_that_hold_each_other_without_elements_are_refused() {
    for document in ["<Circle type='a'/>", "<Circle>a<b/></Circle>"] {
        let error = to_json(document.as_bytes(), &Shape::Object(&CIRCLE)).unwrap_err();
        assert_eq!(error.message, "members without elements of their own hold each other");
    }
    assert_eq!(to_json(b"<Circle/>", &Shape::Object(&CIRCLE)).unwrap(), b"{}");
}
