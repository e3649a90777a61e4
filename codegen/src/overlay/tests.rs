use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;

use super::*;
use crate::diagnostic::findings;
use crate::source::{Spec, read};

const STORE: &str =
    "{book: [{title: A, price: 8}, {title: B, price: 12, isbn: x}, {title: C, price: 20}], bike: {price: 19, a-b: 1}}";

/// The values that a path names.
fn selected(path: &str) -> String {
    let mut diagnostics = Diagnostics::default();
    let load = |_: &Path| Ok(STORE.as_bytes().to_vec());
    let sources = read(Path::new("a.yaml"), &load, &mut diagnostics);
    let nodes = Query::parse(path).unwrap().select(&sources, sources.root());
    nodes.into_iter().map(|node| sources.json(node).to_string()).collect::<Vec<_>>().join(" ")
}

#[test]
fn paths_name_nodes() {
    for (path, expected) in [
        ("$.bike.price", "19"),
        ("$['bike'][\"a-b\"]", "1"),
        ("$.book[0].title", "\"A\""),
        ("$.book[-1].title", "\"C\""),
        ("$.book[5]", ""),
        ("$.book[0, 2].title", "\"A\" \"C\""),
        ("$.book[1:].price", "12 20"),
        ("$.book[::-1].price", "20 12 8"),
        ("$.book[::2].price", "8 20"),
        ("$.book.*.price", "8 12 20"),
        ("$..price", "8 12 20 19"),
        ("$..[?@.isbn].title", "\"B\""),
        ("$.book[?(@.price > 10 && @.title != 'C')].title", "\"B\""),
        ("$.book[?@.price <= 8 || @.title == 'C'].title", "\"A\" \"C\""),
        ("$.book[?!@.isbn].title", "\"A\" \"C\""),
        ("$.book[?!(@.price == 8)].title", "\"B\" \"C\""),
        ("$.book[?@.isbn == @.none].title", "\"A\" \"C\""),
        ("$.book[?@.price == $.book[1].price].title", "\"B\""),
        ("$.book[?@.price >= 12.0].title", "\"B\" \"C\""),
        ("$ .bike ['price']", "19"),
    ] {
        assert_eq!(selected(path), expected, "{path}");
    }
}

/// The description after an overlay, and what is told.
fn applied(description: &str, actions: &str) -> (String, Vec<String>) {
    let overlay = format!("overlay: 1.1.0\ninfo: {{title: T, version: '1'}}\nactions:\n{actions}");
    let files = BTreeMap::from([("api.yaml", description), ("fix.yaml", &overlay)]);
    let load = |path: &Path| {
        let found = path.to_str().and_then(|path| files.get(path));
        found.map(|text| text.as_bytes().to_vec()).ok_or(ErrorKind::NotFound.into())
    };
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    sources.read_roots(&Spec::File("api.yaml".into()), &load, &mut diagnostics);
    apply(&mut sources, &["fix.yaml".into()], &load, &mut diagnostics);
    let told = findings(&diagnostics, &sources).into_iter().map(|finding| {
        let file = finding.file().map(|file| file.display().to_string()).unwrap_or_default();
        format!("{file}:{}: {}", finding.line().unwrap_or(0), finding.message())
    });
    (sources.json(sources.root()).to_string(), told.collect())
}

#[test]
fn actions_change_the_description_in_order() {
    let api = "{a: {b: 1, list: [1]}, c: {d: x}}";
    for (actions, expected) in [
        ("- {target: $.a, update: {b: 2, e: {f: 3}}}", r#"{"a":{"b":2,"list":[1],"e":{"f":3}},"c":{"d":"x"}}"#),
        ("- {target: $.a.list, update: 2}", r#"{"a":{"b":1,"list":[1,2]},"c":{"d":"x"}}"#),
        ("- {target: $.a.list, update: [2, 3]}", r#"{"a":{"b":1,"list":[1,2,3]},"c":{"d":"x"}}"#),
        ("- {target: $.a, update: {list: [{x: 1}]}}", r#"{"a":{"b":1,"list":[1,{"x":1}]},"c":{"d":"x"}}"#),
        ("- {target: $.a.b, update: z}", r#"{"a":{"b":"z","list":[1]},"c":{"d":"x"}}"#),
        ("- {target: $.a, remove: true}\n- {target: $, update: {a: 5}}", r#"{"c":{"d":"x"},"a":5}"#),
        ("- {target: '$.a.list[0]', remove: true}", r#"{"a":{"b":1,"list":[]},"c":{"d":"x"}}"#),
        ("- {target: $.c, copy: $.a}", r#"{"a":{"b":1,"list":[1]},"c":{"d":"x","b":1,"list":[1]}}"#),
        ("- {target: $.a, copy: $}", r#"{"a":{"b":1,"list":[1],"a":{"b":1,"list":[1]},"c":{"d":"x"}},"c":{"d":"x"}}"#),
        ("- {target: '$[*]', update: {n: 1}}", r#"{"a":{"b":1,"list":[1],"n":1},"c":{"d":"x","n":1}}"#),
        ("- {target: $.a, remove: false}", r#"{"a":{"b":1,"list":[1]},"c":{"d":"x"}}"#),
    ] {
        assert_eq!(applied(api, actions), (expected.to_owned(), vec![]), "{actions}");
    }
}

#[test]
fn what_does_not_fit_is_told_where_it_stands() {
    let api = "a:\n  b: 1\n  list: [1]\n";
    for (actions, expected) in [
        (
            "- target: $.gone\n  remove: true",
            "fix.yaml:4: the target names nothing in the description, so this action changes nothing",
        ),
        ("- target: $.a\n  update:\n    b: {c: 1}", "fix.yaml:6: an object cannot be merged into a single value"),
        ("- target: $.a\n  update: 5", "fix.yaml:5: a single value cannot be merged into an object"),
        ("- target: $\n  remove: true", "fix.yaml:4: the whole description cannot be removed"),
        ("- target: $.a\n  copy: $.*.*", "fix.yaml:5: `copy` names 2 nodes, and it takes exactly one"),
        ("- target: a\n  remove: true", "fix.yaml:4: `a` is no JSONPath: it does not begin with `$`"),
        ("- target: $.a\n  updat: 5\n  remove: true", "fix.yaml:5: unknown keyword `updat`"),
        ("- target: $.a", "fix.yaml:4: the action does nothing: it has no `update`, `remove` or `copy`"),
    ] {
        assert_eq!(applied(api, actions).1, [expected], "{actions}");
    }
}

#[test]
fn copying_cannot_use_up_depth_or_memory() {
    let actions = "- {target: '$..*', copy: $}\n".repeat(30);
    let (_, told) = applied("{a: {b: {}}}", &actions);
    assert!(told.iter().any(|told| told.ends_with("with this the description nests too deep, or grows too large")), "{told:?}");
}
