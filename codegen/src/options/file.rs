//! `specwright.toml`: the options of a description, in a file beside it or in a folder around it.

use std::path::{Path, PathBuf};

use super::Kind;
use super::gather::{Given, invalid};
use super::table::{self, Row, nearest_option, settings};
use super::value::Value;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{Loader, Location, Node, Sources, Spec, beside};

/// The name of the file.
const NAME: &str = "specwright.toml";

/// What the nearest file says; nothing where there is none.
pub(super) fn read(spec: &Spec, sources: &mut Sources, load: &Loader<'_>, diagnostics: &mut Diagnostics) -> Vec<Given> {
    let Some(path) = candidates(spec).into_iter().find(|path| load(path).is_ok()) else { return Vec::new() };
    let Some(root) = sources.open(&path, load, diagnostics) else { return Vec::new() };
    let Node::Object(members) = sources.node(root) else { return Vec::new() };
    let mut given = Vec::new();
    for (key, at) in members.iter().filter(|(key, _)| *key != "$schema") {
        match table::find(key) {
            Some(row) => values(sources, row, at, &mut given, diagnostics),
            None => diagnostics.push(unknown(key, at)),
        }
    }
    given
}

/// Beside the description, then in each folder around it that the path names.
fn candidates(spec: &Spec) -> Vec<PathBuf> {
    let start = match spec {
        Spec::File(path) => path.parent(),
        Spec::Folder(path, _) => Some(path.as_path()),
    };
    start.into_iter().flat_map(Path::ancestors).map(|folder| folder.join(NAME)).collect()
}

fn unknown(key: &str, at: Location) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::UnknownOption, at, format!("there is no option `{key}`")).on_key();
    match nearest_option(key) {
        Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
        None => {
            let names: Vec<_> = settings().map(|setting| setting.name).collect();
            diagnostic.help(format!("there are: {}", names.join(", ")))
        }
    }
}

/// Adds the values of one key.
fn values(sources: &Sources, row: &'static Row, at: Location, given: &mut Vec<Given>, diagnostics: &mut Diagnostics) {
    let found: Vec<(Option<Value>, Location)> = match (row.setting.kind, sources.node(at)) {
        (Kind::Texts | Kind::Codes | Kind::Files, Node::Array(items)) => {
            items.iter().map(|item| (text(sources, row, item), item)).collect()
        }
        (Kind::Pairs(..) | Kind::FilePairs(..), Node::Object(members)) => {
            members.iter().map(|(key, member)| (pair(sources, row, key, member), member)).collect()
        }
        (Kind::Switch(_), Node::Bool(on)) => vec![(Some(Value::Switch(on)), at)],
        _ => vec![(text(sources, row, at), at)],
    };
    for (value, at) in found {
        match value {
            Some(value) => given.push(Given { row, value, at: Some(at) }),
            None => diagnostics.push(invalid(row.setting.name, &takes(row), Some(at))),
        }
    }
}

/// A text where the option takes one.
fn text(sources: &Sources, row: &Row, at: Location) -> Option<Value> {
    let Node::String(text) = sources.node(at) else { return None };
    match row.setting.kind {
        Kind::Text | Kind::Texts | Kind::Codes => Some(Value::Text(text.to_owned())),
        Kind::Files => Some(Value::Text(file(sources, at, text))),
        Kind::Word(words) => words.contains(&text).then(|| Value::Text(text.to_owned())),
        Kind::Switch(_) | Kind::Pairs(..) | Kind::FilePairs(..) => None,
    }
}

fn pair(sources: &Sources, row: &Row, key: &str, at: Location) -> Option<Value> {
    let Node::String(text) = sources.node(at) else { return None };
    let is_file = matches!(row.setting.kind, Kind::FilePairs(..));
    let value = if is_file { file(sources, at, text) } else { text.to_owned() };
    Some(Value::Pair(key.to_owned(), value))
}

/// A file named in the options, which is relative to them.
fn file(sources: &Sources, at: Location, text: &str) -> String {
    beside(sources.path(at), Path::new(text)).to_string_lossy().into_owned()
}

fn takes(row: &Row) -> String {
    let name = row.setting.name;
    match row.setting.kind {
        Kind::Switch(_) => format!("takes true or false: write `{name} = true`"),
        Kind::Word(words) => format!("takes one of these: {}", words.join(", ")),
        Kind::Text => format!("takes a text: write `{name} = \"{}\"`", row.setting.example.join(" ")),
        Kind::Texts | Kind::Codes | Kind::Files => {
            format!("takes texts: write `{name} = [\"{}\"]`", row.setting.example.join(" "))
        }
        Kind::Pairs(..) | Kind::FilePairs(..) => {
            format!("takes a table: write `[{name}]` and below it `\"{}\"`", row.setting.example.join("\" = \""))
        }
    }
}
