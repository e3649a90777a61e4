//! How a JSON value differs from what came out of its type.

use std::collections::HashSet;

use serde_json::{Number, Value};

use super::held::escape;

/// One difference, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Difference {
    /// A member is gone.
    Lost(String),
    /// A member came.
    Added(String),
    Changed(String),
}

/// Every difference; numbers are equal where they are the same number.
pub(super) fn differences(given: &Value, found: &Value) -> Vec<Difference> {
    let mut differences = Vec::new();
    compare(given, found, String::new(), &mut differences);
    differences
}

fn compare(given: &Value, found: &Value, at: String, differences: &mut Vec<Difference>) {
    match (given, found) {
        (Value::Object(given), Value::Object(found)) => {
            for (name, value) in given {
                let at = format!("{at}/{}", escape(name));
                match found.get(name) {
                    Some(other) => compare(value, other, at, differences),
                    None => differences.push(Difference::Lost(at)),
                }
            }
            let added = found.keys().filter(|name| !given.contains_key(*name));
            differences.extend(added.map(|name| Difference::Added(format!("{at}/{}", escape(name)))));
        }
        (Value::Array(given), Value::Array(found)) if given.len() == found.len() => {
            for (index, (given, found)) in given.iter().zip(found).enumerate() {
                compare(given, found, format!("{at}/{index}"), differences);
            }
        }
        (Value::Number(given), Value::Number(found)) if is_same(given, found) => {}
        _ if given == found => {}
        _ => differences.push(Difference::Changed(at)),
    }
}

/// `1` is `1.0`; integers are compared digit by digit.
fn is_same(given: &Number, found: &Number) -> bool {
    given == found || ((given.is_f64() || found.is_f64()) && given.as_f64() == found.as_f64())
}

/// The default values of a description's properties, by name: types write them where they were absent.
pub(super) struct Defaults(HashSet<(String, String)>);

impl Defaults {
    /// Those that stand in properties, or in what they refer to.
    pub(super) fn of(document: &Value) -> Self {
        let mut found = HashSet::new();
        collect(document, document, &mut found);
        Self(found)
    }

    /// Whether a member that came is a default.
    pub(super) fn has(&self, found: &Value, at: &str) -> bool {
        let name = at.rsplit('/').next().unwrap_or_default().replace("~1", "/").replace("~0", "~");
        found.pointer(at).is_some_and(|value| self.0.contains(&(name, plain(value))))
    }
}

fn collect(document: &Value, value: &Value, found: &mut HashSet<(String, String)>) {
    match value {
        Value::Object(members) => {
            for (name, property) in members.get("properties").and_then(Value::as_object).into_iter().flatten() {
                defaults(document, property, 8, &mut |default| {
                    found.insert((name.clone(), plain(default)));
                });
            }
            members.values().for_each(|member| collect(document, member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(document, item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn defaults(document: &Value, schema: &Value, depth: usize, found: &mut impl FnMut(&Value)) {
    let Some(depth) = depth.checked_sub(1) else { return };
    schema.get("default").into_iter().for_each(&mut *found);
    let target = schema.get("$ref").and_then(Value::as_str).and_then(|target| document.pointer(target.strip_prefix('#')?));
    let branches = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    target.into_iter().chain(branches).for_each(|part| defaults(document, part, depth, found));
}

/// The text of a value, where `1.0` is `1`.
fn plain(value: &Value) -> String {
    match value.as_f64() {
        Some(number) => number.to_string(),
        None => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn differences_are_told_with_their_place() {
        let given = json!({"a": [1, {"b/c": "x"}], "d": 1, "e": 9_007_199_254_740_993_i64});
        let found = json!({"a": [1.0, {"b/c": "y", "f": 2}], "e": 9_007_199_254_740_992_i64});
        let expected = [
            Difference::Changed("/a/1/b~1c".to_owned()),
            Difference::Added("/a/1/f".to_owned()),
            Difference::Lost("/d".to_owned()),
            Difference::Changed("/e".to_owned()),
        ];
        assert_eq!(differences(&given, &found), expected);
    }

    #[test]
    fn defaults_are_known_by_name_and_value() {
        let document = json!({"x": {"properties": {"a": {"default": 1}, "b": {"$ref": "#/y"}}}, "y": {"default": "z"}});
        let defaults = Defaults::of(&document);
        let found = json!({"a": 1.0, "b": "z", "c": "z"});
        assert_eq!(["/a", "/b", "/c"].map(|at| defaults.has(&found, at)), [true, true, false]);
    }
}
