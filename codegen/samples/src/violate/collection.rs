//! Changes of arrays and objects.

use serde_json::{Map, Value, json};

use crate::flat::Flat;
use crate::make::declared;

/// Larger collections are not made.
const LARGE: u64 = 2_000;

/// A name that no schema declares.
const SURPLUS: &str = "surplus member";

/// Counts and repeated items.
pub(super) fn arrays(flat: &Flat<'_>, items: &[Value], broken: &mut impl FnMut(&'static str, Value)) {
    if let Some(least) = flat.most("minItems").filter(|least| *least > 0) {
        broken("minItems", items.iter().take(least as usize - 1).cloned().collect());
    }
    if let (Some(most), Some(last)) = (flat.least("maxItems").filter(|most| *most < LARGE), items.last()) {
        let missing = (most as usize + 1).saturating_sub(items.len());
        broken("maxItems", items.iter().chain(std::iter::repeat_n(last, missing)).cloned().collect());
    }
    if let (true, Some(first)) = (flat.all("uniqueItems").any(|flag| flag == true), items.first()) {
        broken("uniqueItems", items.iter().chain([first]).cloned().collect());
    }
    if flat.all("items").any(|schema| *schema == Value::Bool(false)) {
        broken("items", items.iter().chain([&json!("surplus")]).cloned().collect());
    }
    if flat.all("unevaluatedItems").any(|schema| *schema == Value::Bool(false)) {
        broken("unevaluatedItems", items.iter().chain([&json!("surplus")]).cloned().collect());
    }
    if flat.all("contains").next().is_some() {
        broken("contains", json!([]));
        contained(flat, items, broken);
    }
}

/// Fewer items than `contains` must describe, and more than it may.
fn contained(flat: &Flat<'_>, items: &[Value], broken: &mut impl FnMut(&'static str, Value)) {
    if let Some(least) = flat.most("minContains").filter(|least| *least > 0) {
        broken("minContains", items.iter().take(least as usize - 1).cloned().collect());
    }
    if let Some(most) = flat.least("maxContains").filter(|most| *most < LARGE) {
        for item in items {
            broken("maxContains", items.iter().chain(std::iter::repeat_n(item, most as usize + 1)).cloned().collect());
        }
    }
}

/// Members that are missing, too many, or not allowed.
pub(super) fn objects(flat: &Flat<'_>, members: &Map<String, Value>, broken: &mut impl FnMut(&'static str, Value)) {
    for name in members.keys().filter(|name| requires(flat, name)) {
        broken("required", without(members, name));
    }
    for dependent in flat.all("dependentRequired").filter_map(Value::as_object) {
        let needed = dependent.values().filter_map(Value::as_array).flatten().filter_map(Value::as_str);
        needed.for_each(|name| broken("dependentRequired", without(members, name)));
    }
    if flat.all("additionalProperties").any(|schema| *schema == Value::Bool(false)) {
        broken("additionalProperties", with(members, SURPLUS));
    }
    if flat.all("unevaluatedProperties").any(|schema| *schema == Value::Bool(false)) {
        broken("unevaluatedProperties", with(members, SURPLUS));
    }
    if flat.all("propertyNames").next().is_some() {
        broken("propertyNames", with(members, SURPLUS));
        broken("propertyNames", with(members, ""));
    }
    counts(flat, members, broken);
}

/// Whether a member must be there.
pub(super) fn requires(flat: &Flat<'_>, name: &str) -> bool {
    flat.all("required").filter_map(Value::as_array).flatten().any(|required| required == name)
}

fn counts(flat: &Flat<'_>, members: &Map<String, Value>, broken: &mut impl FnMut(&'static str, Value)) {
    if let Some(least) = flat.most("minProperties").filter(|least| *least > 0) {
        let optional = members.iter().filter(|(name, _)| !requires(flat, name));
        let surplus: Vec<&String> = optional.map(|(name, _)| name).skip(least as usize - 1).collect();
        let fewer = members.iter().filter(|(name, _)| !surplus.contains(name));
        broken("minProperties", Value::Object(fewer.map(|(name, member)| (name.clone(), member.clone())).collect()));
    }
    // members that are declared count; others may not be kept
    let extras = crate::make::extras_allowed(flat) && declared(flat).next().is_none();
    if let (Some(most), Some((_, last))) =
        (flat.least("maxProperties").filter(|most| *most < LARGE && extras), members.iter().next_back())
    {
        let mut more = members.clone();
        for number in 0..=most {
            more.insert(format!("surplus{number}"), last.clone());
        }
        broken("maxProperties", Value::Object(more));
    }
}

fn without(members: &Map<String, Value>, name: &str) -> Value {
    let kept = members.iter().filter(|(known, _)| known.as_str() != name);
    Value::Object(kept.map(|(name, member)| (name.clone(), member.clone())).collect())
}

fn with(members: &Map<String, Value>, name: &str) -> Value {
    let mut members = members.clone();
    members.insert(name.to_owned(), json!("surplus"));
    Value::Object(members)
}
