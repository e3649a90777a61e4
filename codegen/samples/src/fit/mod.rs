//! Whether a value is as its schema says: enough of JSON Schema to choose among examples and values that were made. No validator is
//! taken in for that, because what generates code at build time should build soon.
//!
//! Formats and `unevaluated…` are not looked at. Where branches of `oneOf` overlap, as they often do by mistake, the first that fits is
//! meant.

mod collection;
mod scalar;

use serde_json::{Map, Value};

use crate::description::Description;
use crate::make::type_of;

/// Schemas that refer to themselves for the same value say nothing more.
const FUEL: usize = 256;

/// Whether the schema at a pointer allows a value.
pub fn fits(description: &Description, pointer: &str, value: &Value) -> bool {
    description.json_schema(pointer).is_some_and(|schema| holds(description, schema, value))
}

/// Whether a schema of the description allows a value.
pub(crate) fn holds(description: &Description, schema: &Value, value: &Value) -> bool {
    Fit { description, fuel: FUEL, one_only: false }.holds(schema, value)
}

/// The same where no more than one branch of `oneOf` may fit.
pub(crate) fn holds_strictly(description: &Description, schema: &Value, value: &Value) -> bool {
    Fit { description, fuel: FUEL, one_only: true }.holds(schema, value)
}

/// What is read on the way.
#[derive(Clone, Copy)]
struct Fit<'d> {
    description: &'d Description,
    fuel: usize,
    /// Whether `oneOf` is taken at its word.
    one_only: bool,
}

impl Fit<'_> {
    fn holds(self, schema: &Value, value: &Value) -> bool {
        let Some(fuel) = self.fuel.checked_sub(1) else { return true };
        let inner = Fit { fuel, ..self };
        match schema {
            Value::Object(members) => inner.asserts(members, value) && inner.applies(members, value),
            Value::Bool(allowed) => *allowed,
            Value::Null | Value::Number(_) | Value::String(_) | Value::Array(_) => true,
        }
    }

    /// Keywords about the value itself and what it holds.
    fn asserts(self, schema: &Map<String, Value>, value: &Value) -> bool {
        let listed = |values: &Value| values.as_array().is_none_or(|values| values.iter().any(|one| scalar::same(one, value)));
        is_typed(schema, value)
            && schema.get("const").is_none_or(|one| scalar::same(one, value))
            && schema.get("enum").is_none_or(listed)
            && match value {
                Value::String(text) => scalar::text(schema, text),
                Value::Number(number) => scalar::number(schema, number),
                Value::Array(items) => self.array(schema, items),
                Value::Object(members) => self.object(schema, members),
                Value::Null | Value::Bool(_) => true,
            }
    }

    /// Keywords that apply other schemas to the same value.
    fn applies(self, schema: &Map<String, Value>, value: &Value) -> bool {
        let list = |keyword: &str| schema.get(keyword).and_then(Value::as_array);
        let holds = |schema: &&Value| self.holds(schema, value);
        let target = schema.get("$ref").and_then(Value::as_str).and_then(|reference| self.description.follow(reference));
        target.as_ref().is_none_or(holds)
            && list("allOf").is_none_or(|all| all.iter().all(|one| self.holds(one, value)))
            && list("anyOf").is_none_or(|all| all.iter().any(|one| self.holds(one, value)))
            && list("oneOf").is_none_or(|all| self.is_of_one(all.iter().filter(holds).take(2).count()))
            && schema.get("not").is_none_or(|not| !self.holds(not, value))
            && self.condition(schema, value)
    }

    fn is_of_one(self, fitting: usize) -> bool {
        fitting == 1 || (fitting > 1 && !self.one_only)
    }

    fn condition(self, schema: &Map<String, Value>, value: &Value) -> bool {
        let Some(test) = schema.get("if") else { return true };
        let consequence = if self.holds(test, value) { "then" } else { "else" };
        schema.get(consequence).is_none_or(|schema| self.holds(schema, value))
    }
}

fn is_typed(schema: &Map<String, Value>, value: &Value) -> bool {
    let own = type_of(value);
    let whole = value.as_f64().is_some_and(|number| number.fract() == 0.0);
    let is = |name: &str| name == own || (name == "number" && value.is_number()) || (name == "integer" && whole);
    match schema.get("type") {
        Some(Value::String(name)) => is(name),
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).any(is),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::convert::Direction;

    #[test]
    fn values_fit_or_do_not() {
        let text = |pattern: &str| json!({"type": "string", "minLength": 2, "maxLength": 3, "pattern": pattern});
        let open = json!({"properties": {"a": {"type": "integer"}}, "patternProperties": {"^x": {"type": "string"}}});
        let closed = json!({"properties": {"a": {}}, "additionalProperties": false, "required": ["a"], "maxProperties": 1});
        let tree = json!({"type": "object", "properties": {"next": {"$ref": "#/components/schemas/A"}}});
        for (schema, valid, invalid) in [
            (text("^a"), json!("ab"), json!("ba")),
            (text("."), json!("äöü"), json!("a")),
            (json!({"type": "integer", "minimum": 2, "exclusiveMaximum": 4}), json!(3.0), json!(4)),
            (json!({"multipleOf": 0.01}), json!(1.15), json!(1.155)),
            (json!({"enum": [1, null]}), json!(1.0), json!("1")),
            (json!({"const": {"a": [1]}}), json!({"a": [1.0]}), json!({"a": [2]})),
            (json!({"type": ["string", "null"]}), json!(null), json!(1)),
            (json!({"items": {"type": "integer"}, "minItems": 1, "uniqueItems": true}), json!([1, 2]), json!([1, 1.0])),
            (json!({"prefixItems": [{"type": "integer"}], "items": false}), json!([1]), json!([1, 2])),
            (json!({"contains": {"const": 1}, "maxContains": 1}), json!([1, 2]), json!([1, 1])),
            (open.clone(), json!({"a": 1, "x": "", "y": 1}), json!({"x": 1})),
            (open, json!({}), json!({"a": "b"})),
            (closed.clone(), json!({"a": 1}), json!({"b": 1})),
            (closed, json!({"a": null}), json!({})),
            (json!({"dependentRequired": {"a": ["b"]}}), json!({"a": 1, "b": 1}), json!({"a": 1})),
            (json!({"dependentSchemas": {"a": {"maxProperties": 1}}}), json!({"a": 1}), json!({"a": 1, "b": 1})),
            (json!({"propertyNames": {"maxLength": 1}}), json!({"a": 1}), json!({"ab": 1})),
            (json!({"allOf": [{"minimum": 1}, {"maximum": 2}]}), json!(1), json!(3)),
            (json!({"oneOf": [{"minimum": 3}, {"maximum": 2}]}), json!(1.5), json!(2.5)),
            (json!({"anyOf": [{"minimum": 3}, {"maximum": 1}]}), json!(0), json!(2)),
            (json!({"not": {"type": "string"}}), json!(0), json!("")),
            (json!({"if": {"minimum": 5}, "then": {"multipleOf": 5}, "else": {"multipleOf": 2}}), json!(4), json!(6)),
            (tree, json!({"next": {"next": {}}}), json!({"next": {"next": 1}})),
        ] {
            let document = json!({"openapi": "3.1.0", "components": {"schemas": {"A": schema}}});
            let description = Description::new(&document, Direction::Response).expect("it is read");
            assert!(fits(&description, "#/components/schemas/A", &valid), "{schema} {valid}");
            assert!(!fits(&description, "#/components/schemas/A", &invalid), "{schema} {invalid}");
        }
    }

    #[test]
    fn branches_that_overlap_fit_unless_taken_at_their_word() {
        let schema = json!({"oneOf": [{"minimum": 1}, {"maximum": 2}]});
        let description = Description::new(&json!({"openapi": "3.1.0"}), Direction::Response).expect("it is read");
        assert!(holds(&description, &schema, &json!(1.5)) && !holds_strictly(&description, &schema, &json!(1.5)));
        assert!(holds(&description, &schema, &json!(3)) && holds_strictly(&description, &schema, &json!(3)));
    }
}
