//! Values that are not valid, each with what it breaks.

mod collection;
mod scalar;

use serde_json::Value;

use crate::choices::Choices;
use crate::convert::BASE;
use crate::description::Description;
use crate::flat;
use crate::make::{item_schemas, member_schemas, type_of};
use crate::pointer;

/// A value that differs from a valid one in one place and is not valid.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    /// The keyword that is broken: `required`, `maxLength`; `null` for a null that `type` does not allow.
    pub keyword: &'static str,
    /// Where the value differs: `/items/0/name`.
    pub pointer: String,
    /// Whether the place is a member that may be absent.
    pub optional: bool,
    /// The whole value.
    pub instance: Value,
}

/// A change to a part of a value.
struct Change {
    keyword: &'static str,
    pointer: String,
    optional: bool,
    value: Value,
}

/// The changes found so far, and what finding them reads.
struct Search<'d> {
    description: &'d Description,
    found: Vec<Change>,
}

/// How many are handed out.
const WANTED: usize = 16;

/// How many are tried.
const TRIED: usize = 64;

/// Deeper values are left as they are.
const DEPTH: usize = 48;

/// Values that a valid instance becomes by one change each and that the schema at the pointer does not allow, confirmed by the
/// validator; in random order, but a keyword that was not broken yet goes before one that was.
pub fn violations(description: &Description, pointer: &str, instance: &Value, choices: &mut Choices) -> Vec<Violation> {
    let (Ok(judge), Some(schema)) = (description.judge(pointer), description.json_schema(pointer)) else { return Vec::new() };
    let name = format!("{BASE}#{}", pointer::encode(&pointer::decode(pointer.strip_prefix('#').unwrap_or(pointer))));
    let mut search = Search { description, found: Vec::new() };
    let root = Place { pointer: String::new(), optional: false, depth: 0 };
    visit(&mut search, &[schema], &name, instance, &root);
    let tried = in_order(search.found, choices).into_iter().take(TRIED).filter_map(|change| apply(instance, change));
    tried.filter(|violation| !judge.is_valid(&violation.instance)).take(WANTED).collect()
}

/// Where a value stands.
struct Place {
    pointer: String,
    optional: bool,
    depth: usize,
}

fn visit(search: &mut Search<'_>, schemas: &[&Value], name: &str, value: &Value, place: &Place) {
    if place.depth > DEPTH {
        return;
    }
    let description = search.description;
    let mut fitting = |branches: &[&Value]| branches.iter().position(|branch| description.fits(branch, value));
    let flat = flat::flatten(description, schemas, name, &mut fitting);
    let mut broken = |keyword: &'static str, value: Value| {
        let Place { pointer, optional, .. } = place;
        search.found.push(Change { keyword, pointer: pointer.clone(), optional: *optional, value });
    };
    scalar::types(&flat, value, &mut broken);
    scalar::listed(&flat, &mut broken);
    match value {
        Value::String(text) => scalar::texts(&flat, text, &mut broken),
        Value::Number(number) => scalar::numbers(&flat, number, &mut broken),
        Value::Array(items) => collection::arrays(&flat, items, &mut broken),
        Value::Object(members) => collection::objects(&flat, members, &mut broken),
        Value::Bool(_) | Value::Null => {}
    }
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let place = Place { pointer: format!("{}/{index}", place.pointer), optional: false, depth: place.depth + 1 };
                visit(search, &item_schemas(&flat, index), "", item, &place);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                let pointer = format!("{}/{}", place.pointer, pointer::escape(name));
                let place = Place { pointer, optional: !collection::requires(&flat, name), depth: place.depth + 1 };
                visit(search, &member_schemas(&flat, name), "", member, &place);
            }
        }
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}

/// Shuffled; what breaks a keyword first goes first.
fn in_order(mut found: Vec<Change>, choices: &mut Choices) -> Vec<Change> {
    for last in (1..found.len()).rev() {
        found.swap(last, choices.index(last + 1));
    }
    let mut seen: Vec<(&str, usize)> = Vec::new();
    let mut ranked: Vec<(usize, Change)> = Vec::new();
    for change in found {
        let rank = match seen.iter_mut().find(|(keyword, _)| *keyword == change.keyword) {
            Some((_, count)) => {
                *count += 1;
                *count
            }
            None => {
                seen.push((change.keyword, 0));
                0
            }
        };
        ranked.push((rank, change));
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, change)| change).collect()
}

fn apply(instance: &Value, change: Change) -> Option<Violation> {
    let mut instance = instance.clone();
    let Change { keyword, pointer, optional, value } = change;
    *instance.pointer_mut(&pointer)? = value;
    Some(Violation { keyword, pointer, optional, instance })
}

/// Whether a value is of one of these types.
fn is_of(types: &[&str], value: &Value) -> bool {
    let own = type_of(value);
    types.contains(&own) || (own == "integer" && types.contains(&"number"))
}

#[cfg(test)]
mod tests;
