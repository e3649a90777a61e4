//! A value that the description shows, as the code that makes it: compiled where it is known under which path the code is found.

use std::collections::BTreeSet;

use super::super::literal::{self, Place};
use crate::api::{Api, Item, ItemId, ItemKind, Literal};

/// More lines than these nobody reads in the docs of a type.
const MOST_LINES: usize = 12;

/// The lines of the block.
pub(super) fn example(api: &Api, item: &Item) -> Option<Vec<String>> {
    let value = item.example.as_ref()?;
    let place = Place { api, path: "", by_hand: true };
    let lines = literal::piece(place, value).within(&begun(item), ";").lines();
    if lines.len() > MOST_LINES {
        return None;
    }
    Some(match &api.doc_path {
        Some(path) => compiled(api, item, value, path, lines),
        None => fenced("text", lines),
    })
}

/// `let pet = `, with the type where the value alone does not tell it.
fn begun(item: &Item) -> String {
    let name = crate::naming::field_name(&item.rust);
    match &item.kind {
        ItemKind::Alias(_) => format!("let {name}: {} = ", item.rust),
        ItemKind::Struct { .. } | ItemKind::Sequence { .. } | ItemKind::Union { .. } | ItemKind::Newtype(_) => {
            format!("let {name} = ")
        }
        ItemKind::TextEnum { .. } | ItemKind::IntegerEnum { .. } | ItemKind::ValueEnum { .. } => format!("let {name} = "),
    }
}

fn compiled(api: &Api, item: &Item, value: &Literal, path: &str, lines: Vec<String>) -> Vec<String> {
    let mut used = BTreeSet::new();
    collect(api, value, &mut used);
    let mut names: BTreeSet<&str> = used.iter().map(|id| api.items[id.0].rust.as_str()).collect();
    if matches!(item.kind, ItemKind::Alias(_)) {
        names.insert(&item.rust);
    }
    let names: Vec<&str> = names.into_iter().collect();
    let used = match names.as_slice() {
        [] => None,
        [name] => Some(format!("use {path}::types::{name};")),
        names => Some(format!("use {path}::types::{{{}}};", names.join(", "))),
    };
    let mut all: Vec<String> = used.into_iter().chain([String::new()]).collect();
    all.extend(lines);
    if reads_texts(value) {
        all.push("# Ok::<(), Box<dyn std::error::Error>>(())".to_owned());
    }
    fenced("", all)
}

fn fenced(language: &str, lines: Vec<String>) -> Vec<String> {
    [format!("```{language}")].into_iter().chain(lines).chain(["```".to_owned()]).collect()
}

/// The types whose names are written.
fn collect(api: &Api, value: &Literal, used: &mut BTreeSet<ItemId>) {
    match value {
        Literal::Variant(item, _) => drop(used.insert(*item)),
        Literal::Union(item, _, value) | Literal::Newtype(item, value) => {
            used.insert(*item);
            collect(api, value, used);
        }
        Literal::Struct(literal) => {
            used.insert(literal.item);
            let short = api.items[literal.item.0].has_default();
            let fields = literal.fields.iter().filter(|field| field.given || !short);
            fields.for_each(|field| collect(api, &field.value, used));
        }
        Literal::Some(value) | Literal::Boxed(value) | Literal::Value(value) | Literal::Set(value) => collect(api, value, used),
        Literal::Vec(items) | Literal::Tuple(items) => items.iter().for_each(|item| collect(api, item, used)),
        Literal::Map(members) => members.iter().for_each(|(_, value)| collect(api, value, used)),
        Literal::Bool(_) | Literal::Integer(_) | Literal::Number(_) | Literal::Text(_) | Literal::Parsed(..) | Literal::Unit => {}
        Literal::Json(_) | Literal::Octets(_) | Literal::None | Literal::Absent | Literal::Null => {}
        Literal::Keep | Literal::Remove => {}
    }
}

/// Whether anything in it is read from a text, which may fail as far as the compiler knows.
fn reads_texts(value: &Literal) -> bool {
    match value {
        Literal::Parsed(..) | Literal::Json(_) => true,
        Literal::Union(_, _, value) | Literal::Newtype(_, value) | Literal::Some(value) => reads_texts(value),
        Literal::Boxed(value) | Literal::Value(value) | Literal::Set(value) => reads_texts(value),
        Literal::Struct(literal) => literal.fields.iter().any(|field| reads_texts(&field.value)),
        Literal::Vec(items) | Literal::Tuple(items) => items.iter().any(reads_texts),
        Literal::Map(members) => members.iter().any(|(_, value)| reads_texts(value)),
        Literal::Bool(_) | Literal::Integer(_) | Literal::Number(_) | Literal::Text(_) | Literal::Unit => false,
        Literal::Octets(_) | Literal::Variant(..) | Literal::None | Literal::Absent | Literal::Null => false,
        Literal::Keep | Literal::Remove => false,
    }
}
