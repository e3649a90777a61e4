//! Arrays.

use serde_json::Value;

use super::{Making, value};
use crate::flat::Flat;

/// Longer arrays are made only where they must be.
const LONG: u64 = 3;

/// How often an item is made anew where it is there already.
const ATTEMPTS: usize = 12;

/// An array that all parts allow.
pub(super) fn array(making: &mut Making<'_>, flat: &Flat<'_>, depth: usize) -> Option<Value> {
    let least = flat.most("minItems").unwrap_or(0);
    let most = flat.least("maxItems").unwrap_or(u64::MAX);
    let unique = flat.all("uniqueItems").any(|flag| flag == true);
    let wanted = if making.is_tight(depth) {
        least
    } else if making.is_plain() {
        making.choices.below(2).saturating_add(1).max(least)
    } else {
        making.choices.between(least.into(), most.min(least.max(LONG)).max(least).into()) as u64
    };
    let mut items: Vec<Value> = Vec::new();
    for schema in flat.all("contains") {
        items.extend(value(making, &[schema], "", depth + 1));
    }
    for index in items.len() as u64..wanted.min(most) {
        let schemas = item_schemas(flat, index as usize);
        let found = (0..ATTEMPTS).find_map(|_| {
            let item = value(making, &schemas, "", depth + 1)?;
            (!unique || !items.contains(&item)).then_some(item)
        });
        match found {
            Some(item) => items.push(item),
            None if (items.len() as u64) < least => return None,
            None => break,
        }
    }
    Some(Value::Array(items))
}

/// The schemas of the item at an index.
pub(crate) fn item_schemas<'d>(flat: &Flat<'d>, index: usize) -> Vec<&'d Value> {
    let schema = |part: &&'d serde_json::Map<String, Value>| {
        let prefix = part.get("prefixItems").and_then(Value::as_array);
        prefix.and_then(|prefix| prefix.get(index)).or_else(|| part.get("items"))
    };
    flat.parts.iter().filter_map(schema).collect()
}
