//! Whether a member of a value is one that the description speaks of.

use serde_json::Value;

use crate::description::Description;
use crate::flat;
use crate::make::{item_schemas, member_schemas};
use crate::pointer;

/// Whether the schema at a pointer says anything of the place `at` in an instance: a member that no schema declares where
/// `additionalProperties` is absent is not declared, nor is anything in it.
pub fn is_declared(description: &Description, pointer: &str, instance: &Value, at: &str) -> bool {
    let Some(schema) = description.json_schema(pointer) else { return false };
    let (mut schemas, mut value) = (vec![schema], instance);
    for step in at.split('/').skip(1) {
        let step = pointer::unescape(step);
        let mut fitting = |branches: &[&Value]| branches.iter().position(|branch| description.fits(branch, value));
        let flat = flat::flatten(description, &schemas, "", &mut fitting);
        if flat.types().is_none() && flat.parts.iter().all(|part| part.is_empty()) {
            return true;
        }
        let inner = match value {
            Value::Array(items) => {
                step.parse().ok().and_then(|index: usize| Some((items.get(index)?, item_schemas(&flat, index))))
            }
            Value::Object(members) => members.get(&step).map(|member| (member, member_schemas(&flat, &step))),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
        };
        match inner {
            Some((inner, found)) if !found.is_empty() => (value, schemas) = (inner, found),
            Some(_) | None => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::convert::Direction;

    #[test]
    fn members_are_declared_by_name_pattern_or_rest() {
        let document = json!({"openapi": "3.1.0", "components": {"schemas": {
            "A": {"type": "object", "properties": {"a": {"type": "array", "items": {"$ref": "#/components/schemas/B"}}, "any": {}}},
            "B": {"type": "object", "additionalProperties": {"type": "object", "properties": {}}}
        }}});
        let description = Description::new(&document, Direction::Response).unwrap();
        let instance = json!({"a": [{"x": {"y": 1}}], "b": 1, "any": {"c": 1}});
        for (at, expected) in [("/a", true), ("/b", false), ("/a/0/x", true), ("/a/0/x/y", false), ("/any/c", true)] {
            assert_eq!(is_declared(&description, "#/components/schemas/A", &instance, at), expected, "{at}");
        }
    }
}
