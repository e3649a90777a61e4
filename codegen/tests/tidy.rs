//! The order of the road, and what else holds of every source file: `src/lib.rs` tells the road, this holds it.

#![allow(clippy::unwrap_used)] // a test fails where it panics

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each folder of `src/` with the folders it may use: those before it on the road, and never its own future.
const MAY_USE: &[(&str, &[&str])] = &[
    ("diagnostic", &["options", "source"]),
    ("options", &["diagnostic", "source"]),
    ("source", &["diagnostic", "options"]),
    ("overlay", &["diagnostic", "options", "source"]),
    ("merge", &["diagnostic", "options", "source"]),
    ("table", &["model"]),
    ("document", &["diagnostic", "source", "table"]),
    ("model", &["source"]),
    ("resolve", &["diagnostic", "document", "model", "options", "source", "table"]),
    ("choose", &["diagnostic", "model", "options", "source"]),
    ("patch", &["diagnostic", "model"]),
    ("share", &["model", "options", "source"]),
    ("api", &["model"]),
    ("naming", &["source"]),
    ("lower", &["api", "diagnostic", "model", "naming", "options", "source", "table"]),
    ("emit", &["api", "model", "naming"]),
    ("output", &["emit", "naming"]),
];

/// What calls the phases, and so may use all of them.
const WHOLE_ROAD: &[&str] = &["generate.rs", "generator", "generator.rs", "lib.rs", "show"];

/// What `emit` may take from `model`: closed sets that the `Api` carries as they are. It never sees a schema of the description.
const SHARED_SETS: &[&str] =
    &["Method", "PathPiece", "Payload", "Place", "Selector", "SelectorPlace", "Status", "Style", "Xml", "XmlNode"];

/// Words with the only folders and files of `src/` that may say them.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("serde_yaml", &["source"]),
    ("saphyr_parser", &["source"]),
    ("serde_json", &["source", "api", "lower", "options", "show"]),
    ("annotate_snippets", &["diagnostic"]),
    ("heck::", &["naming"]),
    ("deunicode", &["naming"]),
    ("quote!", &["emit"]),
    ("quote::", &["emit"]),
    ("proc_macro2", &["emit", "output"]),
    ("prettyplease", &["output"]),
    ("syn::File", &["output"]),
    ("std::fs", &["output", "generator", "generator.rs"]),
    ("std::env", &["generator", "generator.rs"]),
    ("println!", &["generator", "generator.rs"]),
    // Swagger 2.0 says which media type holds where none is named
    ("\"application/json\"", &["table", "document"]),
];

/// What no source file says outside of tests.
const NOWHERE: &[&str] = &[".unwrap()", "panic!(", "todo!(", "unimplemented!(", "unreachable!(", "dbg!(", "allow(dead_code)"];

const LONGEST_FILE: usize = 600;

#[test]
fn folders_use_only_what_comes_before_them() {
    let mut wrong = Vec::new();
    for file in sources("src").iter().filter(|file| !WHOLE_ROAD.contains(&file.folder.as_str())) {
        let Some((_, allowed)) = MAY_USE.iter().find(|(folder, _)| *folder == file.folder) else {
            wrong.push(format!("{}: give the folder `{}` a row in MAY_USE", file.path.display(), file.folder));
            continue;
        };
        for used in uses(&file.code) {
            if used != file.folder && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{}: `{}` may not use `{used}`", file.path.display(), file.folder));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_row_is_about_a_folder() {
    for (folder, _) in MAY_USE {
        assert!(root().join("src").join(folder).is_dir(), "there is no src/{folder}: remove its row");
    }
}

#[test]
fn emission_takes_nothing_but_closed_sets_from_the_model() {
    for file in sources("src").iter().filter(|file| file.folder == "emit") {
        for name in file.code.split("crate::model::").skip(1).flat_map(names) {
            assert!(SHARED_SETS.contains(&name.as_str()), "{}: `emit` may not use `model::{name}`", file.path.display());
        }
    }
}

#[test]
fn words_stand_only_where_they_belong() {
    let mut wrong = Vec::new();
    for file in sources("src") {
        for (word, places) in ONLY_IN {
            if says(&file.code, word) && !places.contains(&file.folder.as_str()) {
                wrong.push(format!("{}: `{word}` belongs in {}", file.path.display(), places.join(", ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_panics_on_input() {
    let mut wrong = Vec::new();
    for file in ["src", "macros/src", "cli/src", "../runtime/src"].into_iter().flat_map(sources) {
        let found = NOWHERE.iter().filter(|word| says(&file.code, word));
        wrong.extend(found.map(|word| format!("{}: `{word}`", file.path.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_answer_one_question() {
    for file in ["src", "macros/src", "cli/src", "../runtime/src"].into_iter().flat_map(sources) {
        assert!(file.lines <= LONGEST_FILE, "{} has {} lines: divide it", file.path.display(), file.lines);
    }
}

#[test]
fn comments_and_tests_are_no_code() {
    let text = "use a;\n// panic!()\nfn f() {} // todo!()\n/// heck::x\nconst C: &str = \"http://a\";\n#[cfg(test)]\nmod tests {\n    x.unwrap()\n}\n";
    assert_eq!(code(text), "use a;\n\nfn f() {} \n\nconst C: &str = \"http://a\";\n");
    let paths = "use crate::model::{A, B};\nuse crate::source;\nlet x = crate::naming::y();";
    assert_eq!(uses(paths), BTreeSet::from(["model", "naming", "source"].map(str::to_owned)));
    assert_eq!(names("{Status, Style as S};\nuse x"), ["Status", "Style"]);
    assert_eq!(names("Status;\nuse x"), ["Status"]);
    assert!(says("a println!(", "println!") && !says("a eprintln!(", "println!") && !says("myheck::x", "heck::"));
}

/// A source file without its tests.
struct Source {
    path: PathBuf,
    /// The folder under `src/`, or the file's own name where it stands in none.
    folder: String,
    lines: usize,
    code: String,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder that is not about tests alone.
fn sources(folder: &str) -> Vec<Source> {
    let folder = root().join(folder);
    let mut files = Vec::new();
    collect(&folder, &mut files);
    assert!(!files.is_empty(), "no sources in {}", folder.display());
    files.sort();
    files.iter().map(|path| source(&folder, path)).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap_or_default();
        if name == "tests" || name == "tests.rs" {
            continue;
        }
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn source(root: &Path, path: &Path) -> Source {
    let text = fs::read_to_string(path).unwrap();
    let relative = path.strip_prefix(root).unwrap();
    let folder = relative.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    Source { path: relative.to_owned(), folder, lines: text.lines().count(), code: code(&text) }
}

/// The text up to its tests, without comments.
fn code(text: &str) -> String {
    let text = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .and_then(|text| text.split("#[cfg(test)]\npub(super) mod tests {").next())
        .unwrap_or_default();
    let without_comment = |line: &str| match line.split_once("//") {
        Some((before, _)) if !before.ends_with(':') => format!("{before}\n"),
        _ => format!("{line}\n"),
    };
    text.lines().map(|line| if line.trim_start().starts_with("//") { "\n".to_owned() } else { without_comment(line) }).collect()
}

/// The modules of the crate that a text names: `model` of `crate::model::Method`.
fn uses(code: &str) -> BTreeSet<String> {
    let modules = |name: &String| name.starts_with(|char: char| char.is_ascii_lowercase());
    let paths = code.match_indices("crate::").filter(|(place, _)| !is_end(&code[..*place]));
    paths.flat_map(|(place, word)| names(&code[place + word.len()..])).filter(modules).collect()
}

/// Whether what follows the text would be the end of a longer word: `crate::` of `my_crate::`.
fn is_end(before: &str) -> bool {
    before.ends_with(|char: char| char.is_alphanumeric() || char == '_')
}

/// The names at the start of what follows a path: one, or those between braces.
fn names(rest: &str) -> Vec<String> {
    let first = |text: &str| text.trim().chars().take_while(|char| char.is_alphanumeric() || *char == '_').collect::<String>();
    match rest.strip_prefix('{') {
        Some(list) => list.split('}').next().unwrap_or_default().split(',').map(first).filter(|name| !name.is_empty()).collect(),
        None => vec![first(rest)],
    }
}

/// Whether a word stands in a text, and is not the end of a longer one.
fn says(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(place, _)| !word.starts_with(char::is_alphanumeric) || !is_end(&code[..place]))
}
