//! Objects.

use serde_json::{Map, Value};

use super::{Making, pattern, value};
use crate::convert::GONE;
use crate::flat::Flat;
use crate::regular;

/// Names of members that nobody declares.
const EXTRA: [&str; 4] = ["extra", "x-y", "Größe", "type_"];

/// An object that all parts allow.
pub(super) fn object(making: &mut Making<'_>, flat: &Flat<'_>, depth: usize) -> Option<Value> {
    let names = names(making, flat, depth);
    let mut members = Map::new();
    for (name, required) in &names {
        let made = member(making, flat, name, depth);
        match made {
            Some(made) => drop(members.insert(name.clone(), made)),
            None if *required => return None,
            None => {}
        }
    }
    extras(making, flat, &mut members, depth);
    fill(making, flat, &mut members, depth);
    Some(Value::Object(members))
}

/// The members to make, each with whether it must be there, in the order of the schemas.
fn names(making: &mut Making<'_>, flat: &Flat<'_>, depth: usize) -> Vec<(String, bool)> {
    let mut required = required(flat);
    required.extend(flat.tags.iter().map(|tag| tag.property.clone()));
    let allowed = closed_to(flat);
    let mut names: Vec<(String, bool)> = Vec::new();
    // mostly a part of what is optional, sometimes all or none
    let share = if making.is_rich() { 1 } else { making.choices.below(4) };
    for name in declared(flat) {
        let must = required.iter().any(|needed| needed == name);
        let may = allowed.as_ref().is_none_or(|allowed| allowed.iter().any(|one| one == name));
        let wanted = !making.is_tight(depth) && may && chosen(making, share);
        if (must || wanted) && !names.iter().any(|(known, _)| known == name) {
            names.push((name.to_owned(), must));
        }
    }
    depend(flat, &names.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>(), &mut required);
    for name in required {
        if !names.iter().any(|(known, _)| *known == name) {
            names.push((name, true));
        }
    }
    names.truncate(usize::try_from(flat.least("maxProperties").unwrap_or(u64::MAX)).unwrap_or(usize::MAX).max(1));
    names
}

fn chosen(making: &mut Making<'_>, share: u64) -> bool {
    match share {
        0 => false,
        1 => true,
        _ => making.choices.once_in(2),
    }
}

fn required(flat: &Flat<'_>) -> Vec<String> {
    let lists = flat.all("required").filter_map(Value::as_array).flatten();
    let mut names: Vec<String> = Vec::new();
    for name in lists.filter_map(Value::as_str) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

fn depend(flat: &Flat<'_>, present: &[String], required: &mut Vec<String>) {
    for dependent in flat.all("dependentRequired").filter_map(Value::as_object) {
        for (_, needed) in dependent.iter().filter(|(name, _)| present.contains(name)) {
            required.extend(needed.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        }
    }
}

/// The names that `properties` of the parts declare.
pub(crate) fn declared<'d>(flat: &Flat<'d>) -> impl Iterator<Item = &'d str> {
    let gone: Vec<&Value> = gone(flat).collect();
    let names = flat.all("properties").filter_map(Value::as_object).flatten().map(|(name, _)| name.as_str());
    names.filter(move |name| !gone.iter().any(|gone| gone == name))
}

/// The names that do not travel the way at hand.
fn gone<'d>(flat: &Flat<'d>) -> impl Iterator<Item = &'d Value> {
    flat.all(GONE).filter_map(Value::as_array).flatten()
}

/// The only names there may be, where a part refuses others.
fn closed_to(flat: &Flat<'_>) -> Option<Vec<String>> {
    let closed = flat.parts.iter().filter(|part| part.get("additionalProperties") == Some(&Value::Bool(false)));
    let names = closed.map(|part| {
        let properties = part.get("properties").and_then(Value::as_object);
        properties.into_iter().flatten().map(|(name, _)| name.clone()).collect::<Vec<_>>()
    });
    names.reduce(|left, right| left.into_iter().filter(|name| right.contains(name)).collect())
}

/// The schemas of a member: those of its name, of patterns that it matches, else those of the rest.
pub(crate) fn member_schemas<'d>(flat: &Flat<'d>, name: &str) -> Vec<&'d Value> {
    let mut schemas = Vec::new();
    if gone(flat).any(|gone| gone == name) {
        return schemas;
    }
    for part in &flat.parts {
        let own = part.get("properties").and_then(|properties| properties.get(name));
        let patterns = part.get("patternProperties").and_then(Value::as_object).into_iter().flatten();
        let matching: Vec<&Value> =
            patterns.filter(|(source, _)| regular::matches(source, name)).map(|(_, schema)| schema).collect();
        let rest = part.get("additionalProperties").filter(|_| own.is_none() && matching.is_empty());
        schemas.extend(own.into_iter().chain(matching).chain(rest));
    }
    schemas
}

fn member(making: &mut Making<'_>, flat: &Flat<'_>, name: &str, depth: usize) -> Option<Value> {
    if let Some(tag) = flat.tags.iter().find(|tag| tag.property == name) {
        return Some(Value::String(tag.value.clone()));
    }
    value(making, &member_schemas(flat, name), "", depth + 1)
}

/// Whether members of any name are declared, and none refused; an object without properties is there for its undeclared members.
pub(crate) fn extras_allowed(flat: &Flat<'_>) -> bool {
    let free = flat.all("properties").next().is_none() && flat.tags.is_empty();
    let mut said = flat.all("additionalProperties").chain(flat.all("unevaluatedProperties")).peekable();
    (said.peek().is_some() || free) && said.all(|schema| *schema != Value::Bool(false))
}

/// Members of the rest, where the parts speak of a rest.
fn extras(making: &mut Making<'_>, flat: &Flat<'_>, members: &mut Map<String, Value>, depth: usize) {
    if making.is_tight(depth) {
        return;
    }
    if making.is_plain() {
        return plain_extra(making, flat, members, depth);
    }
    if extras_allowed(flat) {
        for _ in 0..making.choices.below(3) {
            add_extra(making, flat, members, depth);
        }
    }
    for patterns in flat.all("patternProperties").filter_map(Value::as_object) {
        for (source, _) in patterns {
            let name = if making.choices.once_in(2) { pattern::text(making.choices, source, (1, 40)) } else { None };
            if let Some(name) = name.filter(|name| !members.contains_key(name))
                && let Some(made) = member(making, flat, &name, depth)
            {
                members.insert(name, made);
            }
        }
    }
}

/// One member, where the schema is about such members alone and says what they are.
fn plain_extra(making: &mut Making<'_>, flat: &Flat<'_>, members: &mut Map<String, Value>, depth: usize) {
    if !members.is_empty() {
        return;
    }
    let patterns = flat.all("patternProperties").filter_map(Value::as_object).flatten().map(|(source, _)| source);
    let by_pattern = patterns.filter_map(|source| pattern::text(making.choices, source, (1, 40))).next();
    let speaks = flat.all("additionalProperties").any(|schema| schema.as_object().is_some_and(|said| !said.is_empty()));
    let by_name = flat.all("propertyNames").next().filter(|_| speaks).and_then(|names| value(making, &[names], "", depth + 1));
    let by_name = by_name.and_then(|name| name.as_str().map(str::to_owned)).or_else(|| speaks.then(|| "key".to_owned()));
    if let Some(name) = by_pattern.or(by_name)
        && let Some(made) = member(making, flat, &name, depth)
    {
        members.insert(name, made);
    }
}

fn add_extra(making: &mut Making<'_>, flat: &Flat<'_>, members: &mut Map<String, Value>, depth: usize) {
    let names = flat.all("propertyNames").next();
    let name = match names {
        Some(schema) => match value(making, &[schema], "", depth + 1) {
            Some(Value::String(name)) => name,
            _ => return,
        },
        None => EXTRA[making.choices.index(EXTRA.len())].to_owned(),
    };
    let is_declared = declared(flat).any(|known| known.eq_ignore_ascii_case(&name));
    if is_declared || members.contains_key(&name) {
        return;
    }
    if let Some(made) = member(making, flat, &name, depth) {
        members.insert(name, made);
    }
}

/// As many members as there must be: declared ones first.
fn fill(making: &mut Making<'_>, flat: &Flat<'_>, members: &mut Map<String, Value>, depth: usize) {
    let least = flat.most("minProperties").unwrap_or(0) as usize;
    let missing: Vec<&str> = declared(flat).collect();
    for name in missing {
        if members.len() >= least {
            return;
        }
        if !members.contains_key(name)
            && let Some(made) = member(making, flat, name, depth)
        {
            members.insert(name.to_owned(), made);
        }
    }
    if !extras_allowed(flat) {
        return;
    }
    for number in members.len()..least {
        if let Some(made) = member(making, flat, &format!("member{number}"), depth) {
            members.insert(format!("member{number}"), made);
        }
    }
}
