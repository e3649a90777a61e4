//! Which properties do not travel the way at hand: those that are `readOnly` of requests, those that are `writeOnly` of responses.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::{Context, Direction, tagged};
use crate::pointer;

/// How far references are followed.
const DEPTH: usize = 12;

/// The properties of a schema, also of its `allOf` branches, that do not travel.
pub(super) fn properties(context: Context<'_>, schema: &Map<String, Value>) -> HashSet<String> {
    let mut found = Found::default();
    collect(context, schema, DEPTH, &mut found);
    let (gone, kept) = match context.direction {
        Direction::Request => (found.read, found.write),
        Direction::Response => (found.write, found.read),
    };
    // what is both travels both ways, and so do tags
    gone.into_iter().filter(|name| !kept.contains(name) && !found.tags.contains(name)).collect()
}

/// The names of properties by what is said of them.
#[derive(Default)]
struct Found {
    read: HashSet<String>,
    write: HashSet<String>,
    tags: HashSet<String>,
}

fn collect(context: Context<'_>, schema: &Map<String, Value>, depth: usize, found: &mut Found) {
    let Some(depth) = depth.checked_sub(1) else { return };
    found.tags.extend(context.tagged.get(&tagged::address(schema)).into_iter().flatten().cloned());
    for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let says = |flag: &str| property.as_object().is_some_and(|property| says(context, property, flag, DEPTH));
        if says("readOnly") {
            found.read.insert(name.clone());
        }
        if says("writeOnly") {
            found.write.insert(name.clone());
        }
    }
    for part in parts(context, schema) {
        collect(context, part, depth, found);
    }
}

fn says(context: Context<'_>, schema: &Map<String, Value>, flag: &str, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return false };
    schema.get(flag) == Some(&Value::Bool(true)) || parts(context, schema).iter().any(|part| says(context, part, flag, depth))
}

/// The schemas that hold together with this one.
fn parts<'d>(context: Context<'d>, schema: &'d Map<String, Value>) -> Vec<&'d Map<String, Value>> {
    let target = schema.get("$ref").and_then(Value::as_str).and_then(|target| pointer::find(context.document, target));
    let all = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    target.into_iter().chain(all).filter_map(Value::as_object).collect()
}
