//! How deep the least value of a schema goes, so that recursion can be left on the shortest way.

use serde_json::{Map, Value};

use crate::description::Description;

/// How deep is looked.
const FUEL: usize = 5;

/// The depth of the least value of a schema, where it is small.
pub(crate) fn height(description: &Description, schema: &Value) -> usize {
    of(description, schema, FUEL).unwrap_or(usize::MAX)
}

/// None: deeper than there is fuel for.
fn of(description: &Description, schema: &Value, fuel: usize) -> Option<usize> {
    let Some(members) = schema.as_object() else { return Some(0) };
    let fuel = fuel.checked_sub(1)?;
    let mut least = 0;
    if let Some(target) = members.get("$ref").and_then(Value::as_str).and_then(|reference| description.follow(reference)) {
        least = least.max(of(description, target, fuel)?);
    }
    for branch in members.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        least = least.max(of(description, branch, fuel)?);
    }
    for keyword in ["oneOf", "anyOf"] {
        if let Some(branches) = members.get(keyword).and_then(Value::as_array) {
            least = least.max(branches.iter().filter_map(|branch| of(description, branch, fuel)).min()?);
        }
    }
    for inner in needed(members) {
        least = least.max(of(description, inner, fuel)? + 1);
    }
    Some(least)
}

/// The schemas of what a value must hold.
fn needed(members: &Map<String, Value>) -> Vec<&Value> {
    let properties = members.get("properties").and_then(Value::as_object);
    let required = members.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let mut needed: Vec<&Value> = required.filter_map(|name| properties?.get(name)).collect();
    if members.get("minItems").and_then(Value::as_u64).is_some_and(|least| least > 0) {
        needed.extend(members.get("items"));
    }
    needed
}
