use std::collections::BTreeMap;
use std::io::{Error, ErrorKind};
use std::path::Path;

use super::*;
use crate::diagnostic::{Diagnostic, Diagnostics, Part};

/// Reads files from memory; the first is the root.
fn read_files(files: &[(&str, &[u8])]) -> (Sources, Diagnostics) {
    let by_path: BTreeMap<_, _> = files.iter().copied().collect();
    let load = |path: &Path| {
        let found = path.to_str().and_then(|path| by_path.get(path));
        found.map(|bytes| bytes.to_vec()).ok_or(Error::from(ErrorKind::NotFound))
    };
    let mut diagnostics = Diagnostics::default();
    let sources = read(Path::new(files[0].0), &load, &mut diagnostics);
    (sources, diagnostics)
}

fn read_text(text: &str) -> (Sources, Diagnostics) {
    read_files(&[("api.yaml", text.as_bytes())])
}

fn sound(text: &str) -> Sources {
    let (sources, diagnostics) = read_text(text);
    assert_eq!(codes(&diagnostics), Vec::<&str>::new(), "{text}");
    sources
}

fn codes(diagnostics: &Diagnostics) -> Vec<&'static str> {
    diagnostics.iter().map(|diagnostic| diagnostic.code.name()).collect()
}

/// `code at file:line:column` of each finding.
fn places(sources: &Sources, diagnostics: &Diagnostics) -> Vec<String> {
    let place = |diagnostic: &Diagnostic| {
        let spot = sources.spot(diagnostic.at.unwrap(), diagnostic.on).unwrap();
        format!("{} at {}:{}:{}", diagnostic.code.name(), spot.path.display(), spot.line, spot.column)
    };
    diagnostics.iter().map(place).collect()
}

fn at(sources: &Sources, pointer: &str) -> Location {
    sources.follow(sources.root(), pointer).unwrap_or_else(|error| panic!("{pointer}: {error:?}"))
}

/// `line:column text` of a node's name or value.
fn shown(sources: &Sources, at: Location, part: Part) -> String {
    let spot = sources.spot(at.into(), part).unwrap();
    format!("{}:{} {}", spot.line, spot.column, &spot.text.as_str()[spot.bytes.clone()])
}

#[test]
fn a_number_is_the_nearest_to_what_is_written() {
    for text in ["2.5976931e-101", "-1.034e-20"] {
        let sources = sound(&format!("{{\"a\": {text}}}"));
        assert_eq!(sources.json(sources.root())["a"].as_f64(), text.parse().ok(), "{text}");
    }
}

#[test]
fn json_and_yaml_of_one_meaning_are_one_tree() {
    let json = "\u{feff}{\"a\": [1, -2, 2.5, true, null, \"x\"], \"b\": {\"200\": {}}}";
    let yaml = "\u{feff}a: [1, -2, 2.5, true, ~, x]\nb:\n  200: {}\n";
    let (json, yaml) = (sound(json), sound(yaml));
    assert_eq!(json.json(json.root()), yaml.json(yaml.root()));
    assert_eq!(json.json(json.root()).to_string(), r#"{"a":[1,-2,2.5,true,null,"x"],"b":{"200":{}}}"#);
}

#[test]
fn keys_keep_the_text_they_are_written_with() {
    let sources = sound("200: a\n1.10: b\ntrue: c\n~: d\n\"quo ted\": e\n? long\n: f\n0x1F: g\n");
    let Node::Object(members) = sources.node(sources.root()) else { panic!() };
    let keys: Vec<_> = members.iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["200", "1.10", "true", "~", "quo ted", "long", "0x1F"]);
    assert_eq!(sources.key(members.get("1.10").unwrap()), Some("1.10"));
}

#[test]
fn numbers_keep_their_value_as_far_as_it_goes() {
    let text = "[9223372036854775807, 18446744073709551615, 170141183460469231731687303715884105727, 1e3, 0.1, -0]";
    let sources = sound(text);
    let Node::Array(items) = sources.node(sources.root()) else { panic!() };
    let numbers: Vec<_> = items.iter().map(|item| sources.node(item)).collect();
    let integers = [i64::MAX.into(), u64::MAX.into()];
    for (node, expected) in numbers.iter().zip(integers) {
        assert!(matches!(node, Node::Number(Number::Integer(value)) if *value == expected), "{node:?}");
    }
    assert!(matches!(numbers[3], Node::Number(Number::Float(value)) if value == 1000.0));
    let sources = sound("a: 170141183460469231731687303715884105727\nb: .inf\nc: 0o17\n");
    assert!(matches!(sources.node(at(&sources, "#/a")), Node::Number(Number::Integer(i128::MAX))));
    assert!(matches!(sources.node(at(&sources, "#/c")), Node::Number(Number::Integer(15))));
    assert_eq!(sources.json(at(&sources, "#/b")), serde_json::Value::Null);
}

#[test]
fn literals_have_the_digits_that_are_written() {
    let cases = [
        ("1.10", "1.10"),
        ("-1e400", "-1e400"),
        ("'1e400'", "\"1e400\""),
        (
            "123456789012345678901234567890123456789012345678901234567890",
            "123456789012345678901234567890123456789012345678901234567890",
        ),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("1.0000000000000000000000001", "1.0000000000000000000000001"),
        ("[1.50, {b: 2.0, c: '1.50'}]", r#"[1.50,{"b":2.0,"c":"1.50"}]"#),
        (".inf", "null"),
        (".5", "0.5"),
        ("+1.50", "1.5"),
        ("{b: null, c: true}", r#"{"b":null,"c":true}"#),
    ];
    for (written, literal) in cases {
        let sources = sound(&format!("a: {written}\n"));
        assert_eq!(sources.literal(at(&sources, "#/a")).to_string(), literal, "{written}");
    }
    let json = r#"{"a": [1.10, 1e400, "1e400", 123456789012345678901234567890, -0.0]}"#;
    let (sources, diagnostics) = read_files(&[("api.json", json.as_bytes())]);
    assert_eq!(codes(&diagnostics), Vec::<&str>::new());
    let literal = sources.literal(at(&sources, "#/a")).to_string();
    assert_eq!(literal, r#"[1.10,1e400,"1e400",123456789012345678901234567890,-0.0]"#);
}

#[test]
fn a_number_is_a_number_when_serde_json_keeps_all_digits() {
    let sources = sound(r#"{"a": {"$serde_json::private::Number": "1.5"}}"#);
    assert!(matches!(sources.node(at(&sources, "#/a")), Node::Number(Number::Float(value)) if value == 1.5));
}

#[test]
fn aliases_are_copies_and_merge_keys_give_members() {
    let sources = sound(
        "base: &base {type: object, title: Base}\nmore: &more\n  <<: *base\n  title: More\n  x: 1\n\
         one:\n  <<: *more\n  title: One\nmany:\n  <<: [*base, *more]\nplain: *base\ntext:\n  <<: kept\n",
    );
    let text = |pointer| sources.json(at(&sources, pointer)).to_string();
    assert_eq!(text("#/one"), r#"{"title":"One","x":1,"type":"object"}"#);
    assert_eq!(text("#/many"), r#"{"type":"object","title":"Base","x":1}"#);
    assert_eq!(text("#/plain"), r#"{"type":"object","title":"Base"}"#);
    assert_eq!(text("#/text"), r#"{"<<":"kept"}"#);
    assert_eq!(sources.pointer(at(&sources, "#/one/type")), "#/one/type");
    assert_eq!(sources.parent(at(&sources, "#/one/type")), Some(at(&sources, "#/one")));
}

#[test]
fn tags_say_nothing() {
    let sources = sound("a: !secret x\nb: !!str 5\nc: !list [1]\n");
    assert_eq!(sources.json(sources.root()).to_string(), r#"{"a":"x","b":"5","c":[1]}"#);
}

#[test]
fn pointers_lead_back_to_their_node() {
    let sources = sound("paths:\n  /a/{b}:\n    get: {x~y: [1, {z: 2}]}\n");
    for pointer in ["#", "#/paths/~1a~1{b}/get", "#/paths/~1a~1{b}/get/x~0y/1/z"] {
        assert_eq!(sources.pointer(at(&sources, pointer)), pointer);
    }
}

#[test]
fn references_reach_files_once_from_where_they_stand() {
    let (sources, diagnostics) = read_files(&[
        ("spec/a.yaml", b"x: {$ref: sub/b.yaml#/y}\nd:\n  discriminator:\n    mapping: {c: ./sub/c.json}\n"),
        ("spec/sub/b.yaml", b"y: {$ref: '../a.yaml'}\nz: {$ref: './c.json#/k%20/0'}\n"),
        ("spec/sub/c.json", b"{\"k \": [true]}"),
        ("spec/other.yaml", b"never: read"),
    ]);
    assert_eq!(codes(&diagnostics), Vec::<&str>::new());
    let files: Vec<_> = sources.files().map(|path| path.to_str().unwrap()).collect();
    assert_eq!(files, ["spec/a.yaml", "spec/sub/b.yaml", "spec/sub/c.json"]);
    let y = at(&sources, "sub/b.yaml#/y");
    assert_eq!((sources.path(y).to_str(), sources.pointer(y)), (Some("spec/sub/b.yaml"), "#/y".to_owned()));
    assert_eq!(sources.follow(y, "../a.yaml"), Ok(sources.root()));
    let k = sources.follow(y, "./c.json#/k%20/0").unwrap();
    assert!(matches!(sources.node(k), Node::Bool(true)));
}

#[test]
fn what_a_reference_cannot_reach_is_told_when_it_is_followed() {
    let (sources, diagnostics) = read_files(&[
        ("a.yaml", b"example: {$ref: gone.yaml, b: {$ref: 'broken.yaml#/x'}}\nlist: [1]\n"),
        ("broken.yaml", b"a: 'open\n"),
    ]);
    assert_eq!(codes(&diagnostics), Vec::<&str>::new());
    let follow = |reference| sources.follow(sources.root(), reference).unwrap_err();
    assert_eq!(follow("gone.yaml"), Unreachable::NoFile { path: "gone.yaml".into(), reason: "no such file".into() });
    assert!(
        matches!(follow("broken.yaml#/x"), Unreachable::Broken { reason, .. } if reason == "cannot read this: found unexpected end of stream")
    );
    assert_eq!(follow("#/list/1"), Unreachable::NoNode { nearest: at(&sources, "#/list"), missing: "1".into() });
    assert_eq!(follow("#/lost/x"), Unreachable::NoNode { nearest: sources.root(), missing: "lost".into() });
    assert_eq!(follow("#anchor"), Unreachable::NoNode { nearest: sources.root(), missing: "anchor".into() });
    assert_eq!(follow("https://example.com/a.yaml"), Unreachable::Http);
    assert_eq!(follow("#a/b"), Unreachable::BadPointer);
}

#[test]
fn yaml_values_are_found_in_the_text() {
    let sources = sound(
        "# comment\r\nopenapi: 3.1.0\r\n\"quoted key\": 'va lue' # not this\r\nåäö: ñ\r\nflow: {a: [1, {b: x}], \"c\": }\r\nblock: |\r\n  one\r\n  two\r\n\
         list:\r\n- name: first\r\n  empty:\r\n-   - deep\r\nbase: &base\r\n  type: object\r\nalias: *base\r\nmerged:\r\n  own: 1\r\n  <<: *base\r\n",
    );
    for (pointer, key, value) in [
        ("#/openapi", "2:1 openapi", "2:10 3.1.0"),
        ("#/quoted key", "3:1 \"quoted key\"", "3:15 'va lue'"),
        ("#/åäö", "4:1 åäö", "4:6 ñ"),
        ("#/flow", "5:1 flow", "5:7 {a: [1, {b: x}], \"c\": }"),
        ("#/flow/a/0", "5:12 1", "5:12 1"),
        ("#/flow/a/1/b", "5:16 b", "5:19 x"),
        ("#/flow/c", "5:24 \"c\"", "5:24 \"c\""),
        ("#/block", "6:1 block", "6:1 block"),
        ("#/list", "9:1 list", "9:1 list"),
        ("#/list/0", "10:3 name: first", "10:3 name: first"),
        ("#/list/0/name", "10:3 name", "10:9 first"),
        ("#/list/0/empty", "11:3 empty", "11:3 empty"),
        ("#/list/1/0", "12:7 deep", "12:7 deep"),
        ("#/alias", "15:1 alias", "15:8 *base"),
        ("#/alias/type", "14:3 type", "14:9 object"),
        ("#/merged/own", "17:3 own", "17:8 1"),
        ("#/merged/type", "14:3 type", "14:9 object"),
    ] {
        let at = at(&sources, pointer);
        assert_eq!(shown(&sources, at, Part::Key), key, "key of {pointer}");
        assert_eq!(shown(&sources, at, Part::Value), value, "value of {pointer}");
    }
}

#[test]
fn json_values_are_found_in_the_text() {
    let text = "{\n\t\"a\\\"b\": [1, -2.5e3, true, \"x]\\\\\"],\n  \"å\": {\"c\": null},\n  \"many\": [\n    {\"d\": 1,\n     \"e\": 2}\n  ]\n}\n";
    let sources = sound(text);
    for (pointer, key, value) in [
        ("#/a\"b", "2:2 \"a\\\"b\"", "2:10 [1, -2.5e3, true, \"x]\\\\\"]"),
        ("#/a\"b/1", "2:14 -2.5e3", "2:14 -2.5e3"),
        ("#/a\"b/3", "2:28 \"x]\\\\\"", "2:28 \"x]\\\\\""),
        ("#/å/c", "3:9 \"c\"", "3:14 null"),
        ("#/many", "4:3 \"many\"", "4:3 \"many\""),
        ("#/many/0", "5:5 {\"d\": 1,", "5:5 {\"d\": 1,"),
        ("#/many/0/e", "6:6 \"e\"", "6:11 2"),
    ] {
        let at = at(&sources, pointer);
        assert_eq!(shown(&sources, at, Part::Key), key, "key of {pointer}");
        assert_eq!(shown(&sources, at, Part::Value), value, "value of {pointer}");
    }
}

/// Every scalar of a tree is found at text that says the same, whatever stands around it.
#[test]
fn places_agree_with_the_tree() {
    let yaml = "a: &a {k: ka, l: [la, lb]}\n? [x, y]\n";
    assert_eq!(codes(&read_text(yaml).1), ["invalid-syntax"]);
    let yaml = "a: &a {k: ka, l: [la, lb]}\nb:\n- *a\n- - &n na\n  - *n\n-\n- nc\nc: {<<: *a, m: ma}\nd: {<<: {<<: *a, q: qa}}\n\
                k: {\n  r: ra,\n\n  s: sa }\n'e': \"ea\"\nä: äa\nf: fa\n";
    let json = r#"{"a": {"k": "ka", "l": ["la", "lb"]}, "b": [[], {}, ["na"]], "ä": "äa", "c": {"m": "ma"}}"#;
    for text in [yaml, json] {
        let sources = sound(text);
        let tree = &sources.file(FileId(0)).unwrap().tree;
        let mut seen = 0;
        for node in tree.ids() {
            let at = Location { file: FileId(0), node };
            let Node::String(value) = sources.node(at) else { continue };
            let spot = shown(&sources, at, Part::Value);
            let (_, found) = spot.split_once(' ').unwrap();
            assert!(found.trim_matches(['"', '\'']) == value || found == "*n" || found == "&n na", "{value}: {spot}");
            seen += 1;
        }
        assert!(seen > 5, "{seen}");
    }
}

#[test]
fn a_repeated_key_is_told_with_both_places_and_the_first_counts() {
    let text = "a:\n  b: 1\n  c: 2\n  b: {d: 3}\n";
    for text in [text, "{\"a\":\n{\"b\": 1,\n\"c\": 2,\n\"b\": 3}}"] {
        let (sources, diagnostics) = read_text(text);
        let column = if text.starts_with('{') { 1 } else { 3 };
        assert_eq!(places(&sources, &diagnostics), [format!("duplicate-key at api.yaml:4:{column}")]);
        let first = &diagnostics.iter().next().unwrap().related[0];
        let spot = sources.spot(first.at, first.on).unwrap();
        assert_eq!((spot.line, spot.column), (2, if column == 1 { 2 } else { 3 }));
        assert!(matches!(sources.node(at(&sources, "#/a/b")), Node::Number(Number::Integer(1))));
    }
}

#[test]
fn what_is_no_description_is_told_with_its_place() {
    let deep_json = "[".repeat(10_000);
    let deep_yaml = format!("a: {}", "[".repeat(100_000));
    let deep_block = format!("{}x", "- ".repeat(10_000));
    let bomb = (1..12).fold("a0: &a0 x\n".to_owned(), |text, n| {
        let alias = format!("*a{}", n - 1);
        format!("{text}a{n}: &a{n} [{}]\n", vec![alias; 9].join(", "))
    });
    for (text, expected) in [
        ("a: 1\nb: [1,\nc: 2\n", "invalid-syntax at api.yaml:3:5"),
        ("a: 1\n b: 2\n", "invalid-syntax at api.yaml:2:3"),
        ("a:\n\tb: 2\n", "invalid-syntax at api.yaml:2:1"),
        ("å: 'x", "invalid-syntax at api.yaml:1:6"),
        ("a: *nobody\n", "invalid-syntax at api.yaml:1:4"),
        ("a: \u{1}\n", "invalid-syntax at api.yaml:1:4"),
        ("", "invalid-syntax at api.yaml:1:1"),
        ("# nothing\n", "invalid-syntax at api.yaml:1:1"),
        ("a: 1\n---\nb: 2\n", "several-documents at api.yaml:2:1"),
        ("a: &x\n  b: *x\n", "nesting-limit at api.yaml:"),
        (&deep_json, "nesting-limit at api.yaml:1:"),
        (&deep_yaml, "nesting-limit at api.yaml:1:"),
        (&deep_block, "nesting-limit at api.yaml:1:"),
        (&bomb, "alias-limit at api.yaml:"),
    ] {
        let (sources, diagnostics) = read_text(text);
        let found = places(&sources, &diagnostics);
        let start: String = text.chars().take(20).collect();
        assert!(matches!(&*found, [one] if one.starts_with(expected)), "{start:?} gave {found:?}, not {expected}");
    }
}

#[test]
fn broken_json_is_told_in_the_terms_of_json() {
    let (sources, diagnostics) = read_files(&[("api.json", "{\"ö\": 1,\n \"ö\" 2}".as_bytes())]);
    assert_eq!(places(&sources, &diagnostics), ["invalid-syntax at api.json:2:6"]);
    assert_eq!(diagnostics.iter().next().unwrap().message, "cannot read this: expected `:`");
}

#[test]
fn flow_yaml_that_looks_like_json_is_read() {
    let sources = sound("{a: 1, b: [x,], }");
    assert_eq!(sources.json(sources.root()).to_string(), r#"{"a":1,"b":["x"]}"#);
}

#[test]
fn bytes_that_are_not_utf8_are_told_with_their_place() {
    let (sources, diagnostics) = read_files(&[("api.yaml", b"a: 1\nb: \xc3\xa5\xff\n")]);
    assert_eq!(places(&sources, &diagnostics), ["invalid-utf8 at api.yaml:2:5"]);
}

#[test]
fn a_missing_file_is_told_without_a_place() {
    let mut diagnostics = Diagnostics::default();
    let sources = read(Path::new("gone.yaml"), &|_| Err(ErrorKind::NotFound.into()), &mut diagnostics);
    let messages: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect();
    assert_eq!(messages, ["cannot read `gone.yaml`: no such file"]);
    assert!(matches!(sources.node(sources.root()), Node::Null));
}

#[test]
fn ten_megabytes_are_read_in_seconds_and_their_places_found() {
    let member =
        |n: usize| format!("\"name{n}\": {{\"type\": \"object\", \"list\": [1, 2, 3], \"text\": \"{}\"}}", "x".repeat(60));
    let members: Vec<_> = (0..80_000).map(member).collect();
    let text = format!("{{\n{}\n}}", members.join(",\n"));
    assert!(text.len() > 9_000_000);
    let start = std::time::Instant::now();
    let sources = sound(&text);
    assert_eq!(shown(&sources, at(&sources, "#/name79999/list/2"), Part::Value).split(' ').next(), Some("80001:48"));
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

#[test]
fn schemas_are_found_by_anchor_and_id() {
    let text = "
a: { $anchor: pet, type: object }
b: { $id: 'https://example.com/b', properties: { x: { $dynamicAnchor: deep } } }
c: { $id: c.json }";
    let sources = sound(text);
    for (reference, expected) in [
        ("#pet", "#/a"),
        ("#deep", "#/b/properties/x"),
        ("https://example.com/b", "#/b"),
        ("https://example.com/b#/properties/x", "#/b/properties/x"),
        ("c.json", "#/c"),
    ] {
        let found = sources.follow(sources.root(), reference).map(|at| sources.pointer(at));
        assert_eq!(found, Ok(expected.to_owned()), "{reference}");
    }
    assert!(sources.follow(sources.root(), "#cat").is_err());
}
