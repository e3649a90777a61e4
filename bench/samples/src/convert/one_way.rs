//! Which properties do not travel the way at hand: those that are `readOnly` of requests, those that are `writeOnly` of responses.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::{Context, Direction};
use crate::pointer;

/// How far references are followed.
const DEPTH: usize = 12;

/// The properties of a schema, also of its `allOf` branches, that do not travel.
pub(super) fn properties(context: Context<'_>, schema: &Map<String, Value>) -> HashSet<String> {
    let (mut read, mut write) = (Flags::new(), Flags::new());
    collect(context, schema, DEPTH, &mut read, &mut write);
    let (gone, kept) = match context.direction {
        Direction::Request => (read, write),
        Direction::Response => (write, read),
    };
    // what is both travels both ways
    gone.into_iter().filter(|name| !kept.contains(name)).collect()
}

type Flags = HashSet<String>;

fn collect(context: Context<'_>, schema: &Map<String, Value>, depth: usize, read: &mut Flags, write: &mut Flags) {
    let Some(depth) = depth.checked_sub(1) else { return };
    for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let says = |flag: &str| property.as_object().is_some_and(|property| says(context, property, flag, DEPTH));
        if says("readOnly") {
            read.insert(name.clone());
        }
        if says("writeOnly") {
            write.insert(name.clone());
        }
    }
    for part in parts(context, schema) {
        collect(context, part, depth, read, write);
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
