//! What is made of each folder of `golden/`, against the text that the folder keeps.

#![allow(clippy::unwrap_used)] // a test fails where it panics

#[path = "support/case.rs"]
mod case;
#[path = "support/compare.rs"]
mod compare;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use case::Case;
use compare::Differences;
use specwright_codegen::{Failure, Finding, Generated, Generator, explanations};

/// Codes that no description can cause by itself.
const WITHOUT_FOLDER: [(&str, &str); 3] = [
    ("unreadable-file", "a folder keeps its description: see the tests of `macros/`"),
    ("unwritable-output", "it is about the file that is written: see the tests of `generator.rs`"),
    ("internal-error", "it is a mistake of the generator's own"),
];

#[test]
fn the_modules_of_a_feature_are_as_kept() {
    let mut differences = Differences::default();
    for case in case::features() {
        match generate(&case) {
            Ok(generated) => compare_modules(&case, &generated, &mut differences),
            Err(failure) => differences.push(format!("{}\n{failure}", case.name)),
        }
    }
    differences.assert_none();
}

#[test]
fn every_run_gives_the_same_bytes() {
    for case in case::features() {
        let texts =
            [generate(&case), generate(&case)].map(|generated| generated.unwrap_or_else(|failure| panic!("{failure}")).text);
        assert!(texts[0] == texts[1], "{}: two runs give different texts", case.name);
    }
}

#[test]
fn the_report_of_an_error_is_as_kept() {
    let mut differences = Differences::default();
    for case in case::cases().1 {
        let (report, codes) = report(&case);
        differences.compare(&case.folder.join("expected.txt"), &(report + "\n"));
        let code = case.name.trim_start_matches("error-");
        if !codes.iter().any(|found| code == *found || code.starts_with(&format!("{found}-"))) {
            differences.push(format!("{}: the folder is named after a code, and there is {codes:?}", case.name));
        }
    }
    differences.assert_none();
}

#[test]
fn every_code_has_a_folder() {
    let folders: Vec<String> = case::cases().1.into_iter().map(|case| case.name).collect();
    let excused = |code: &str| WITHOUT_FOLDER.iter().any(|(excused, _)| *excused == code);
    let wanted: Vec<&str> = explanations().map(|explanation| explanation.code).filter(|code| !excused(code)).collect();
    let missing: Vec<_> = wanted.iter().filter(|code| !folders.contains(&format!("error-{code}"))).collect();
    assert!(missing.is_empty(), "no folder `golden/error-<code>` for {missing:?}");
}

#[test]
fn every_keyword_has_a_folder() {
    let folders: Vec<String> = case::features().into_iter().map(|case| case.name).collect();
    let is_about = |folder: &str, keyword: &str| {
        let about_a_keyword = folder.starts_with("keyword-") || folder.starts_with("schema-");
        about_a_keyword && format!("{folder}-").contains(&format!("-{}-", kebab(keyword)))
    };
    let shows = |folder: &str, keyword: &str| is_about(folder, keyword) || SHOWN_IN.contains(&(keyword, folder));
    let missing: Vec<_> = keywords().into_iter().filter(|keyword| !folders.iter().any(|folder| shows(folder, keyword))).collect();
    assert!(missing.is_empty(), "no folder `golden/keyword-<name>` for {missing:?}");
}

/// Keywords that a folder of another name shows.
const SHOWN_IN: [(&str, &str); 18] = [
    ("$comment", "keyword-annotations"),
    ("$dynamicAnchor", "keyword-dynamic-ref"),
    ("$id", "keyword-annotations"),
    ("$recursiveRef", "keyword-dynamic-ref"),
    ("$schema", "keyword-annotations"),
    ("$vocabulary", "keyword-annotations"),
    ("contentMediaType", "keyword-annotations"),
    ("contentSchema", "keyword-annotations"),
    ("definitions", "keyword-defs"),
    ("deprecated", "keyword-annotations"),
    ("description", "keyword-annotations"),
    ("example", "keyword-annotations"),
    ("examples", "keyword-annotations"),
    ("externalDocs", "keyword-annotations"),
    ("format", "format-date-time"),
    ("title", "keyword-annotations"),
    ("unevaluatedProperties", "schema-closed-object"),
    ("xml", "media-xml"),
];

/// The names in `src/table/keyword.rs`, without those that nothing enforces: `error-unenforced-keyword` is about them.
fn keywords() -> Vec<&'static str> {
    let table = include_str!("../src/table/keyword.rs");
    let rows = table.lines().map(str::trim_start).filter(|line| line.ends_with("),") || line.ends_with("},"));
    let rows = rows.filter(|line| !line.starts_with("unenforced("));
    let names: Vec<_> =
        rows.filter_map(|line| line.split_once("(\"").or(line.split_once("name: \""))?.1.split('"').next()).collect();
    assert!(names.contains(&"minimum") && names.contains(&"pattern") && names.contains(&"$ref"), "{names:?}");
    names
}

/// `$dynamicRef` is `dynamic-ref`.
fn kebab(keyword: &str) -> String {
    let divide =
        |char: char| if char.is_ascii_uppercase() { format!("-{}", char.to_ascii_lowercase()) } else { char.to_string() };
    keyword.trim_start_matches('$').chars().map(divide).collect()
}

#[test]
fn cases_are_small() {
    let (features, errors) = case::cases();
    for case in features.into_iter().chain(errors) {
        let spec = fs::read(case.folder.join("spec.yaml")).unwrap_or_default();
        let lines = spec.split(|byte| *byte == b'\n').count();
        assert!(lines <= 41, "{}: spec.yaml has more than 40 lines: show one feature at a time", case.name);
        for file in file_names(&case.folder.join("expected")) {
            let lines = fs::read_to_string(case.folder.join("expected").join(&file)).unwrap().lines().count();
            assert!(lines <= 200, "{}: {file} has {lines} lines: keep the modules that show the feature", case.name);
        }
    }
}

/// Reads from the folder itself, so that reports name files and not folders.
fn generate(case: &Case) -> Result<Generated, Failure> {
    let spec = if case.folder.join("spec").is_dir() { "spec" } else { "spec.yaml" };
    let start = Generator::new(spec).relative_to(&case.folder);
    let chosen = case.options.iter().fold(start, |generator, option| match option.as_str() {
        "no-client" => generator.client(false),
        "no-server" => generator.server(false),
        option if option.starts_with("doc-path ") => generator.doc_path(option.trim_start_matches("doc-path ")),
        "by-name" => generator.by_name(true),
        "unused-schemas" => generator.unused_schemas(true),
        option => {
            let rename = option.strip_prefix("rename ").and_then(|rename| rename.rsplit_once('='));
            let (pointer, name) = rename.unwrap_or_else(|| panic!("{}: there is no option `{option}`", case.name));
            generator.rename(pointer, name)
        }
    });
    chosen.render()
}

/// What a run has to say, and the codes of it.
fn report(case: &Case) -> (String, Vec<&'static str>) {
    match generate(case) {
        Ok(generated) => (warnings(&generated).trim_end().to_owned(), generated.warnings.iter().map(Finding::code).collect()),
        Err(failure) => (failure.to_string(), failure.findings().iter().map(Finding::code).collect()),
    }
}

fn warnings(generated: &Generated) -> String {
    let plain = generated.warnings.iter().map(|warning| warning.plain().to_owned() + "\n");
    plain.collect::<Vec<_>>().join("\n")
}

fn compare_modules(case: &Case, generated: &Generated, differences: &mut Differences) {
    let modules = modules(&generated.text);
    let expected = case.folder.join("expected");
    differences.compare(&case.folder.join("warnings.txt"), &warnings(generated));
    let kept: Vec<String> = file_names(&expected).iter().filter_map(|file| file.strip_suffix(".rs").map(str::to_owned)).collect();
    if kept.is_empty() {
        differences.push(format!("{}: keep at least one module: `touch expected/types.rs`", case.name));
    }
    for name in kept {
        match modules.get(name.as_str()) {
            Some(text) => differences.compare(&expected.join(format!("{name}.rs")), text),
            None => differences.push(format!("{}: no module `{name}` is generated: remove expected/{name}.rs", case.name)),
        }
    }
}

fn file_names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The text of each module of a generated file, by its name, without its indentation.
fn modules(text: &str) -> BTreeMap<&str, String> {
    let mut modules = BTreeMap::new();
    let mut open: Option<&str> = None;
    for line in text.lines() {
        let begun = line.strip_suffix(" {").and_then(|line| line.strip_prefix("pub mod ").or(line.strip_prefix("mod ")));
        match (open, begun) {
            (None, Some(name)) => open = Some(name),
            (Some(_), _) if line == "}" => open = None,
            (Some(name), _) => {
                let module: &mut String = modules.entry(name).or_default();
                module.push_str(line.strip_prefix("    ").unwrap_or(line));
                module.push('\n');
            }
            (None, None) => {}
        }
    }
    modules
}

#[test]
fn modules_are_told_apart() {
    let text = "use a;\n/// Types.\npub mod types {\n    pub struct A {\n        b: u8,\n    }\n\n}\nmod wire {\n    x\n}\n";
    let expected = [("types", "pub struct A {\n    b: u8,\n}\n\n".to_owned()), ("wire", "x\n".to_owned())];
    assert_eq!(modules(text), BTreeMap::from(expected));
}
