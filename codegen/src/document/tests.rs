//! Versions, and what reading alone reports.

use std::path::Path;

use super::parse;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source;

fn found(text: &str) -> Vec<Diagnostic> {
    let load = |_: &Path| Ok(text.as_bytes().to_vec());
    let mut diagnostics = Diagnostics::default();
    let sources = source::read(Path::new("api.yaml"), &load, &mut diagnostics);
    parse(&sources, &mut diagnostics);
    diagnostics.iter().cloned().collect()
}

#[test]
fn versions_are_checked_first() {
    let info = "info: { title: T, version: '1' }";
    let cases = [
        ("openapi: 3.0.3", true),
        ("openapi: 3.1.0", true),
        ("openapi: '3.1'", true),
        ("openapi: 3.2.0", true),
        ("openapi: 3.10.0", false),
        ("openapi: 4.0.0", false),
        ("openapi: 3.1", false),
        ("swagger: '2.0'", true),
        ("swagger: 2.0", true),
        ("swagger: '1.2'", false),
        ("title: T", false),
    ];
    for (version, readable) in cases {
        let codes: Vec<_> = found(&format!("{version}\n{info}\npaths: {{}}")).iter().map(|it| it.code.name()).collect();
        let expected: &[&str] = if readable { &[] } else { &["unsupported-version"] };
        assert_eq!(codes, expected, "{version}");
    }
}

#[test]
fn a_misspelt_key_is_named_after_the_right_one() {
    let cases = [
        ("tittle: x", "did you mean `title`?"),
        ("Description: x", "did you mean `description`?"),
        ("colour: x", "remove it, or write `x-colour` if it is an extension of yours"),
    ];
    for (line, help) in cases {
        let found = found(&format!("openapi: 3.1.0\ninfo: {{ title: T, version: '1', {line} }}"));
        assert_eq!(found.iter().map(|it| it.help.as_deref()).collect::<Vec<_>>(), [Some(help)], "{line}");
    }
    assert!(found("openapi: 3.1.0\ninfo: { title: T, version: '1', x-colour: x }").is_empty());
}

#[test]
fn wrong_types_say_what_was_found() {
    let found = found("openapi: 3.1.0\ninfo: { title: [T], version: 1.0 }\ntags: {}");
    let messages: Vec<_> = found.iter().map(|it| it.message.as_str()).collect();
    let expected = [
        "expected a string for `title`, found an array",
        "expected a string for `version`, found a number",
        "expected an array for `tags`, found an object",
    ];
    assert_eq!(messages, expected);
}

#[test]
fn a_shared_part_is_read_once() {
    let text = "openapi: 3.1.0
info: { title: T, version: '1' }
components:
  schemas: { A: { $ref: '#/x-parts/P' }, B: { $ref: '#/x-parts/P' } }
x-parts: { P: { typ: string } }";
    assert_eq!(found(text).iter().map(|it| it.code.name()).collect::<Vec<_>>(), ["unknown-keyword"]);
}
