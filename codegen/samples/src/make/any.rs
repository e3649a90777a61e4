//! Values of schemas that say nothing of types.

use serde_json::{Map, Value, json};

use super::Making;
use crate::flat::Flat;

/// Any value that there is: small, of every kind.
pub(super) fn value(making: &mut Making<'_>, flat: &Flat<'_>, depth: usize) -> Option<Value> {
    if !flat.tags.is_empty() {
        return super::object::object(making, flat, depth);
    }
    if making.is_plain() {
        return Some(json!("string"));
    }
    Some(small(making, depth))
}

fn small(making: &mut Making<'_>, depth: usize) -> Value {
    let kinds = if making.is_tight(depth) { 6 } else { 8 };
    match making.choices.below(kinds) {
        0 => json!("a"),
        1 => json!(true),
        2 => json!(-7),
        3 => json!(0.25),
        4 => json!("ä \"b\"\n"),
        5 => json!(9_007_199_254_740_993_i64),
        6 => (0..making.choices.below(3)).map(|_| small(making, depth + 1)).collect(),
        _ => members(making, depth),
    }
}

fn members(making: &mut Making<'_>, depth: usize) -> Value {
    let names = ["a", "type", "$x"];
    let count = making.choices.index(names.len() + 1);
    let members: Map<String, Value> =
        names.iter().take(count).map(|name| ((*name).to_owned(), small(making, depth + 1))).collect();
    Value::Object(members)
}
