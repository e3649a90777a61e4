use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;

use super::render::render;
use super::*;
use crate::source::{Sources, read};

fn read_files(files: &[(&str, &str)], diagnostics: &mut Diagnostics) -> Sources {
    let by_path: BTreeMap<_, _> = files.iter().copied().collect();
    let load = |path: &Path| {
        let found = path.to_str().and_then(|path| by_path.get(path));
        found.map(|text| text.as_bytes().to_vec()).ok_or(ErrorKind::NotFound.into())
    };
    read(Path::new(files[0].0), &load, diagnostics)
}

fn sound(files: &[(&str, &str)]) -> Sources {
    let mut diagnostics = Diagnostics::default();
    let sources = read_files(files, &mut diagnostics);
    assert_eq!(diagnostics.iter().count(), 0);
    sources
}

fn reports(text: &str) -> Vec<String> {
    let mut diagnostics = Diagnostics::default();
    let sources = read_files(&[("spec/api.yaml", text)], &mut diagnostics);
    diagnostics.iter().map(|diagnostic| render(diagnostic, &sources, false)).collect()
}

#[test]
fn a_report_shows_place_related_places_and_help() {
    let sources = sound(&[("spec/api.yaml", "a:\n  $ref: common.yaml#/x\nb:\n  c: 1\n"), ("spec/common.yaml", "x:\n  y: 2\n")]);
    let at = |pointer: &str| sources.follow(sources.root(), pointer).unwrap();
    let diagnostic = Diagnostic::new(Code::DuplicateKey, at("#/a/$ref"), "this is `wrong`")
        .related_key(at("#/b/c"), "because of this")
        .related(at("common.yaml#/x/y"), "and of this")
        .help("write `z`");
    let expected = "\
error[duplicate-key]: this is `wrong`
 --> spec/api.yaml:2:9
  |
2 |   $ref: common.yaml#/x
  |         ^^^^^^^^^^^^^^
3 | b:
4 |   c: 1
  |   - because of this
  |
 ::: spec/common.yaml:2:6
  |
2 |   y: 2
  |      - and of this
  |
  = help: write `z`";
    assert_eq!(render(&diagnostic, &sources, false), expected);
}

#[test]
fn a_warning_about_no_place_is_a_line() {
    let sources = sound(&[("a.yaml", "a: 1")]);
    let diagnostic = Diagnostic::without_place(Code::UnreadableFile, "no such thing").lowered();
    assert_eq!(render(&diagnostic, &sources, false), "warning[unreadable-file]: no such thing");
}

#[test]
fn colour_is_asked_for() {
    let sources = sound(&[("a.yaml", "a: 1")]);
    let diagnostic = Diagnostic::new(Code::UnreadableFile, sources.root(), "\u{1b}[31mred").help("\u{1b}[31mred");
    assert!(render(&diagnostic, &sources, true).contains("\u{1b}["));
    assert!(!render(&diagnostic, &sources, false).contains('\u{1b}'));
}

#[test]
fn a_line_too_long_to_show_is_named_with_its_pointer() {
    let text = format!("{{\"a\": \"{}\", \"b\": 1}}", "x".repeat(1000));
    let sources = sound(&[("a.json", &text)]);
    let at = sources.follow(sources.root(), "#/b").unwrap();
    let other = sources.follow(sources.root(), "#/a").unwrap();
    let diagnostic = Diagnostic::new(Code::DuplicateKey, at, "wrong").related_key(other, "because of this");
    let expected = "\
error[duplicate-key]: wrong
--> a.json:1:1016
 = note: at `#/b`
 = note: because of this: a.json:1:2 at `#/a`";
    assert_eq!(render(&diagnostic, &sources, false), expected);
}

#[test]
fn tabs_and_wide_characters_keep_the_caret_in_place() {
    let sources = sound(&[("a.json", "{\n\t\"漢字\": 1\n}")]);
    let at = sources.follow(sources.root(), "#/漢字").unwrap();
    let diagnostic = Diagnostic::new(Code::DuplicateKey, at, "wrong");
    let expected = "\
error[duplicate-key]: wrong
 --> a.json:2:8
  |
2 |     \"漢字\": 1
  |             ^";
    assert_eq!(render(&diagnostic, &sources, false), expected);
}

#[test]
fn broken_text_is_shown_where_it_breaks() {
    let expected = "\
error[invalid-syntax]: cannot read this: did not find expected ',' or ']'
 --> spec/api.yaml:3:5
  |
2 | b: [1,
  |    - while parsing a flow sequence
3 | c: 2
  |     ^";
    assert_eq!(reports("a: 1\nb: [1,\nc: 2\n\n"), [expected]);
    let expected = "\
error[several-documents]: the file holds more than one YAML document
 --> spec/api.yaml:2:1
  |
2 | ---
  | ^
  |
  = help: keep one description a file: move what follows this `---` to a file of its own";
    assert_eq!(reports("a: 1\n---\nb: 2\n"), [expected]);
    let expected = "\
error[invalid-syntax]: the file holds no description
 --> spec/api.yaml:1:1
  |
1 |
  | ^
  |
  = help: start it with `openapi: 3.1.0`";
    assert_eq!(reports("\n"), [expected]);
}

#[test]
fn tabs_in_yaml_are_told_as_such() {
    let expected = "\
error[invalid-syntax]: cannot read this: found character that cannot start any token
 --> spec/api.yaml:2:1
  |
2 |     b: 2
  | ^
  |
  = help: indent with spaces: YAML allows no tabs here";
    assert_eq!(reports("a:\n\tb: 2\n"), [expected]);
}

#[test]
fn findings_are_data_and_are_counted() {
    let mut diagnostics = Diagnostics::default();
    let sources = read_files(&[("a.yaml", "a: 1\na: 2\nb: 1\nb: 2\n")], &mut diagnostics);
    diagnostics.push(Diagnostic::without_place(Code::DuplicateKey, "x").lowered());
    let findings = findings(&diagnostics, &sources);
    let first = &findings[0];
    assert_eq!((first.code(), first.severity()), ("duplicate-key", Severity::Error));
    assert_eq!((first.file(), first.line(), first.column()), (Some(Path::new("a.yaml")), Some(2), Some(1)));
    assert_eq!(first.message(), "the key `a` stands twice in one object");
    assert_eq!(first.help(), Some("remove one of the two, or rename it"));
    assert_eq!(count(&findings), "2 errors, 1 warning");
    assert_eq!(count(&findings[..1]), "1 error");
    assert_eq!(diagnostics.stop_if_errors(), Err(Stopped));
}

#[test]
fn codes_are_kebab_case_and_told_apart() {
    let names: std::collections::BTreeSet<_> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(names.len(), Code::ALL.len());
    for code in Code::ALL {
        assert!(code.name().bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')), "{}", code.name());
        let explanation = code.explanation();
        assert!(explanation.ends_with('.') && explanation.len() > 40, "{}: {explanation}", code.name());
    }
}
