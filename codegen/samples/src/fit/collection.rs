//! Arrays and objects.

use serde_json::{Map, Value};

use super::{Fit, scalar};
use crate::regular;

impl Fit<'_> {
    pub(super) fn array(self, schema: &Map<String, Value>, items: &[Value]) -> bool {
        let prefix = schema.get("prefixItems").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let unique = schema.get("uniqueItems") == Some(&Value::Bool(true));
        within(schema, "minItems", "maxItems", items.len())
            && prefix.iter().zip(items).all(|(schema, item)| self.holds(schema, item))
            && schema.get("items").is_none_or(|rest| items.iter().skip(prefix.len()).all(|item| self.holds(rest, item)))
            && !(unique && repeats(items))
            && schema.get("contains").is_none_or(|wanted| self.contains(schema, wanted, items))
    }

    fn contains(self, schema: &Map<String, Value>, wanted: &Value, items: &[Value]) -> bool {
        let found = items.iter().filter(|item| self.holds(wanted, item)).count() as u64;
        let bound = |keyword: &str| schema.get(keyword).and_then(Value::as_u64);
        found >= bound("minContains").unwrap_or(1) && bound("maxContains").is_none_or(|most| found <= most)
    }

    pub(super) fn object(self, schema: &Map<String, Value>, members: &Map<String, Value>) -> bool {
        let has = |name: &Value| name.as_str().is_none_or(|name| members.contains_key(name));
        let all = |names: &Value| names.as_array().is_none_or(|names| names.iter().all(has));
        let whole = || Value::Object(members.clone());
        within(schema, "minProperties", "maxProperties", members.len())
            && schema.get("required").is_none_or(all)
            && there(schema, "dependentRequired", members).all(all)
            && there(schema, "dependentSchemas", members).all(|schema| self.holds(schema, &whole()))
            && members.iter().all(|(name, value)| self.member(schema, name, value))
    }

    fn member(self, schema: &Map<String, Value>, name: &str, value: &Value) -> bool {
        let named = schema.get("properties").and_then(|properties| properties.get(name));
        let patterns = schema.get("patternProperties").and_then(Value::as_object).into_iter().flatten();
        let mut schemas: Vec<&Value> = named.into_iter().collect();
        schemas.extend(patterns.filter(|(source, _)| regular::matches(source, name)).map(|(_, schema)| schema));
        if schemas.is_empty() {
            schemas.extend(schema.get("additionalProperties"));
        }
        schemas.into_iter().all(|schema| self.holds(schema, value))
            && schema.get("propertyNames").is_none_or(|schema| self.holds(schema, &Value::from(name)))
    }
}

/// What a keyword says of members that are there.
fn there<'s>(schema: &'s Map<String, Value>, keyword: &str, members: &Map<String, Value>) -> impl Iterator<Item = &'s Value> {
    let said = schema.get(keyword).and_then(Value::as_object).into_iter().flatten();
    said.filter(|(name, _)| members.contains_key(*name)).map(|(_, said)| said)
}

fn within(schema: &Map<String, Value>, least: &str, most: &str, count: usize) -> bool {
    let bound = |keyword: &str| schema.get(keyword).and_then(Value::as_u64);
    bound(least).is_none_or(|least| count as u64 >= least) && bound(most).is_none_or(|most| count as u64 <= most)
}

fn repeats(items: &[Value]) -> bool {
    items.iter().enumerate().any(|(index, item)| items.iter().take(index).any(|earlier| scalar::same(earlier, item)))
}
