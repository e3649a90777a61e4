//! The schemas that hold together for one value: what references lead to, the branches of `allOf`, a branch of each union.

use serde_json::{Map, Value};

use crate::description::Description;
use crate::tags::{self, Tag};

/// The schemas that hold together, and the tags that discriminators demand.
#[derive(Debug, Default)]
pub(crate) struct Flat<'d> {
    pub(crate) parts: Vec<&'d Map<String, Value>>,
    pub(crate) tags: Vec<Tag>,
    /// A part allows nothing.
    pub(crate) never: bool,
    /// References that were followed, each once.
    followed: Vec<&'d str>,
}

/// Chooses a branch of a union, or none.
pub(crate) type Chooser<'c, 'd> = dyn FnMut(&[&'d Value]) -> Option<usize> + 'c;

/// Flattens schemas that hold together; a schema that was not reached by a reference may have a name nevertheless.
pub(crate) fn flatten<'d>(
    description: &'d Description,
    schemas: &[&'d Value],
    name: &'d str,
    choose: &mut Chooser<'_, 'd>,
) -> Flat<'d> {
    let mut flat = Flat::default();
    if !name.is_empty() {
        flat.followed.push(name);
    }
    for schema in schemas {
        add(description, &mut flat, schema, name, choose);
    }
    flat
}

/// Adds a schema that stands at, or in, what a reference leads to.
fn add<'d>(description: &'d Description, flat: &mut Flat<'d>, schema: &'d Value, own: &'d str, choose: &mut Chooser<'_, 'd>) {
    let members = match schema {
        Value::Object(members) => members,
        Value::Bool(false) => {
            flat.never = true;
            return;
        }
        _ => return,
    };
    if flat.parts.iter().any(|part| std::ptr::eq(*part, members)) {
        return;
    }
    flat.parts.push(members);
    if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
        flat.followed.push(reference);
        if let Some(target) = description.follow(reference) {
            add(description, flat, target, reference, choose);
        }
    }
    for branch in list(members, "allOf") {
        add(description, flat, branch, own, choose);
    }
    for keyword in ["oneOf", "anyOf"] {
        union(description, flat, members, keyword, choose);
    }
    condition(description, flat, members, choose);
    if tags::property(members).is_some() && !members.contains_key("oneOf") && !members.contains_key("anyOf") {
        lonely(description, flat, members, own, choose);
    }
}

fn union<'d>(
    description: &'d Description,
    flat: &mut Flat<'d>,
    members: &'d Map<String, Value>,
    keyword: &str,
    choose: &mut Chooser<'_, 'd>,
) {
    let branches: Vec<&Value> = list(members, keyword).collect();
    let Some(branch) = choose(&branches).and_then(|index| branches.get(index).copied()) else { return };
    flat.tags.extend(tags::of_branch(description, members, branch));
    add(description, flat, branch, "", choose);
}

/// `if` and `then` hold together, or `else` does.
fn condition<'d>(
    description: &'d Description,
    flat: &mut Flat<'d>,
    members: &'d Map<String, Value>,
    choose: &mut Chooser<'_, 'd>,
) {
    let [when, then, otherwise] = ["if", "then", "else"].map(|keyword| members.get(keyword));
    let Some(when) = when else { return };
    match choose(&[when, otherwise.unwrap_or(&Value::Null)]) {
        Some(0) => [Some(when), then].into_iter().flatten().for_each(|schema| add(description, flat, schema, "", choose)),
        Some(_) => otherwise.into_iter().for_each(|schema| add(description, flat, schema, "", choose)),
        None => {}
    }
}

/// A discriminator without branches: the value is of a schema that extends this one, unless it is one already.
fn lonely<'d>(
    description: &'d Description,
    flat: &mut Flat<'d>,
    members: &'d Map<String, Value>,
    own: &'d str,
    choose: &mut Chooser<'_, 'd>,
) {
    let Some(property) = tags::property(members) else { return };
    if flat.tags.iter().any(|tag| tag.property == property) {
        return;
    }
    let tag = |value: String| Tag { property: property.to_owned(), value };
    let extends =
        |reference: &&str| *reference == own || description.follow(reference).is_some_and(|schema| schema.get("allOf").is_some());
    let first = flat.followed.iter().copied().find(extends).unwrap_or_default();
    let implied = tags::mapped(members, first).unwrap_or_else(|| tags::implicit(description, first));
    let possible = tags::listed(description, members).is_none_or(|listed| listed.contains(&implied.as_str()));
    if first != own && possible {
        // reached through one that extends it
        flat.tags.push(tag(implied));
        return;
    }
    // what extends it may be extended in turn, and stand for those that do
    let candidates = candidates(description, members, if first.is_empty() { own } else { first });
    let targets: Vec<&Value> = candidates.iter().filter_map(|(_, reference)| description.follow(reference)).collect();
    let Some(index) = choose(&targets) else { return };
    if let (Some((value, _)), Some(target)) = (candidates.get(index), targets.get(index)) {
        flat.tags.push(tag(value.clone()));
        add(description, flat, target, own, choose);
    }
}

/// Each tag with the reference it means: those of the mapping; without one the schema itself and all that extend it, as far as the
/// property may have their tags.
fn candidates(description: &Description, members: &Map<String, Value>, own: &str) -> Vec<(String, String)> {
    let mut all: Vec<String> = vec![own.to_owned()];
    let mut next = 0;
    while let Some(base) = all.get(next).cloned() {
        for extension in description.extensions().get(&base).into_iter().flatten() {
            if !all.contains(extension) {
                all.push(extension.clone());
            }
        }
        next += 1;
    }
    let mapped: Vec<(String, String)> = tags::mapping(members)
        .filter_map(|(tag, target)| {
            let known = all.iter().find(|reference| tags::is_target(target, reference));
            Some((tag.to_owned(), known?.clone()))
        })
        .collect();
    if !mapped.is_empty() {
        return mapped;
    }
    let named = all.into_iter().filter(|reference| !reference.is_empty());
    let tagged: Vec<(String, String)> = named.map(|reference| (tags::implicit(description, &reference), reference)).collect();
    let listed = tags::listed(description, members);
    let possible = |(tag, _): &&(String, String)| listed.as_ref().is_some_and(|listed| listed.contains(&tag.as_str()));
    let possible: Vec<(String, String)> = tagged.iter().filter(possible).cloned().collect();
    // where no tag is a value of the property, its values are no tags
    if possible.is_empty() { tagged } else { possible }
}

fn list<'d>(members: &'d Map<String, Value>, keyword: &str) -> impl Iterator<Item = &'d Value> {
    members.get(keyword).and_then(Value::as_array).into_iter().flatten()
}

impl<'d> Flat<'d> {
    /// The values that the parts have for a keyword.
    pub(crate) fn all(&self, keyword: &str) -> impl Iterator<Item = &'d Value> {
        let keyword = keyword.to_owned();
        self.parts.iter().filter_map(move |part| part.get(&keyword))
    }

    /// The greatest of the parts' numbers.
    pub(crate) fn most(&self, keyword: &str) -> Option<u64> {
        self.all(keyword).filter_map(Value::as_u64).max()
    }

    /// The smallest of the parts' numbers.
    pub(crate) fn least(&self, keyword: &str) -> Option<u64> {
        self.all(keyword).filter_map(Value::as_u64).min()
    }

    /// The types that every part allows; where none says, what the keywords are about; nothing where those say nothing either.
    pub(crate) fn types(&self) -> Option<Vec<&'static str>> {
        let mut types: Option<Vec<&'static str>> = None;
        for given in self.all("type") {
            let named = |name: &str| match given {
                Value::String(one) => one == name || (one == "number" && name == "integer"),
                Value::Array(several) => several.iter().any(|one| one == name || (one == "number" && name == "integer")),
                _ => true,
            };
            let given = TYPES.into_iter().filter(|name| named(name));
            types = Some(match types {
                None => given.collect(),
                Some(types) => given.filter(|name| types.contains(name)).collect(),
            });
        }
        types.or_else(|| self.implied().map(|name| vec![name]))
    }

    fn implied(&self) -> Option<&'static str> {
        if self.all("enum").chain(self.all("const")).next().is_some() {
            return None;
        }
        let about = |keywords: &[&str]| keywords.iter().any(|keyword| self.all(keyword).next().is_some());
        let format = self.all("format").filter_map(Value::as_str).next();
        match format {
            _ if about(OBJECT) => Some("object"),
            _ if about(ARRAY) => Some("array"),
            _ if about(&["minLength", "maxLength", "pattern"]) => Some("string"),
            Some("int32" | "int64" | "int8" | "int16" | "uint8" | "uint16" | "uint32" | "uint64") => Some("integer"),
            Some("float" | "double") => Some("number"),
            _ if about(&["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]) => Some("number"),
            Some(_) => Some("string"),
            None => None,
        }
    }
}

/// `integer` stands before `number`, which holds it.
pub(crate) const TYPES: [&str; 7] = ["object", "array", "string", "integer", "number", "boolean", "null"];

const OBJECT: &[&str] = &[
    "properties",
    "required",
    "additionalProperties",
    "patternProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
    "dependentRequired",
    "dependentSchemas",
];

const ARRAY: &[&str] = &["items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems"];
