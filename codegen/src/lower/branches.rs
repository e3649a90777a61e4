//! Unions without a discriminator: what tells their branches apart, and whether anything does.

use super::{View, types};
use crate::api::{Branch, Item, ItemKind, Kinds, Tagging};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Discriminator, Object, Property, Schema, SchemaId, Shape};
use crate::source::{Location, Node};

/// The test of each branch; branches that nothing tells apart are warned of, and tried in the order of the description.
pub(super) fn branches(view: View<'_>, ids: &[SchemaId], diagnostics: &mut Diagnostics) -> Vec<Branch> {
    let tests: Vec<Branch> = ids.iter().map(|id| test(view, *id)).collect();
    for (second, test) in tests.iter().enumerate() {
        let twin = tests.iter().take(second).position(|first| first.is_like(test));
        let alike = |first: usize| same_type(view, ids[first], ids[second]) || test.kinds == Kinds::OBJECT;
        if let Some(first) = twin.filter(|first| alike(*first) && !asserts_otherwise(view, ids[*first], ids[second], 2)) {
            let at = view.model.schemas[ids[second]].at;
            diagnostics.push(
                Diagnostic::new(Code::AmbiguousUnion, at, "nothing tells the values of this branch from those of another")
                    .related(view.model.schemas[ids[first]].at, "this branch is tried first")
                    .help("give the branches a `discriminator`, different `required` members, or a `const`"),
            );
        }
    }
    tests
}

/// Marks the unions with a value that two branches may be of and that assertions have a word on.
pub(super) fn told_by_assertions(items: &mut [Item], checked: &[bool]) {
    for (item, _) in items.iter_mut().zip(checked).filter(|(_, checked)| **checked) {
        if let ItemKind::Union { tagging: Tagging::Shape { branches, asserted }, .. } = &mut item.kind {
            let pairs = |(place, branch): (usize, &Branch)| branches.iter().skip(place + 1).any(|other| branch.meets(other));
            *asserted = branches.iter().enumerate().any(pairs);
        }
    }
}

/// How far unions and aliases are followed: deeper than any that people write.
const DEPTH: usize = 32;

/// The test of a branch.
pub(super) fn test(view: View<'_>, id: SchemaId) -> Branch {
    test_within(view, id, 0)
}

fn test_within(view: View<'_>, id: SchemaId, depth: usize) -> Branch {
    let schema = &view.model.schemas[id];
    let mut branch = of_shape(view, schema, depth);
    if schema.nullable {
        branch.kinds.null = true;
        if !branch.values.is_empty() {
            branch.values.push("null".to_owned());
        }
    }
    branch
}

fn of_shape(view: View<'_>, schema: &Schema, depth: usize) -> Branch {
    let none = Kinds::default();
    let kinds = |kinds: Kinds| Branch { kinds, ..Branch::default() };
    match &schema.shape {
        Shape::Any | Shape::Never => kinds(Kinds::ALL),
        Shape::Null => kinds(Kinds { null: true, ..none }),
        Shape::Boolean => kinds(Kinds { boolean: true, ..none }),
        Shape::Integer(_) => kinds(Kinds { integer: true, ..none }),
        Shape::Number(_) => kinds(Kinds { integer: true, number: true, ..none }),
        Shape::Text(_) => kinds(Kinds { text: true, ..none }),
        Shape::Array { .. } | Shape::Tuple { .. } => kinds(Kinds { array: true, ..none }),
        // a set of values is another text than each
        Shape::Enumeration { flags: true, .. } => kinds(Kinds { text: true, ..none }),
        Shape::Enumeration { values, flags: false, open, .. } => enumeration(view, values, *open),
        Shape::Object(object) => self::object(view, object),
        Shape::OneOf { .. } | Shape::AnyOf { .. } | Shape::Alias(_) if depth > DEPTH => kinds(Kinds::ALL),
        Shape::Alias(target) => test_within(view, *target, depth + 1),
        Shape::OneOf { branches, discriminator } | Shape::AnyOf { branches, discriminator } => {
            let all = branches.iter().map(|branch| test_within(view, *branch, depth + 1)).reduce(Branch::or);
            tagged(all.unwrap_or_default(), discriminator.as_ref())
        }
    }
}

/// A union whose branches a tag tells has the tag, and one of its values.
fn tagged(mut branch: Branch, discriminator: Option<&Discriminator>) -> Branch {
    let Some(found) = discriminator.filter(|found| found.default.is_none()) else { return branch };
    let is_text = |tag: &str| serde_json::from_str::<serde_json::Value>(tag).is_err();
    if !branch.required.contains(&found.property) {
        branch.required.push(found.property.clone());
    }
    // a tag that looks like a number may be one on the wire
    if found.tags.iter().all(|(tag, _)| is_text(tag)) {
        branch.fixed.retain(|(name, _)| *name != found.property);
        let tags = found.tags.iter().map(|(tag, _)| serde_json::Value::from(tag.as_str()).to_string());
        branch.fixed.push((found.property.clone(), tags.collect()));
    }
    branch
}

fn enumeration(view: View<'_>, values: &[Location], open: bool) -> Branch {
    let kinds = values.iter().map(|value| match view.sources.node(*value) {
        Node::Null => Kinds { null: true, ..Kinds::default() },
        Node::Bool(_) => Kinds { boolean: true, ..Kinds::default() },
        Node::Number(crate::source::Number::Integer(_)) => Kinds { integer: true, ..Kinds::default() },
        Node::Number(crate::source::Number::Float(_)) => Kinds { integer: true, number: true, ..Kinds::default() },
        Node::String(_) => Kinds { text: true, ..Kinds::default() },
        Node::Array(_) => Kinds { array: true, ..Kinds::default() },
        Node::Object(_) => Kinds::OBJECT,
    });
    Branch { kinds: kinds.fold(Kinds::default(), Kinds::or), values: texts(view, values), open, ..Branch::default() }
}

fn object(view: View<'_>, object: &Object) -> Branch {
    if object.ignore_case {
        // the names of a value's members may be written otherwise
        return Branch { kinds: Kinds::OBJECT, ..Branch::default() };
    }
    let required = view.travelling(object).filter(|property| property.required);
    let fixed = view.travelling(object).filter_map(|property| Some((property.name.clone(), enumerated(view, property)?)));
    Branch {
        kinds: Kinds::OBJECT,
        required: required.map(|property| property.name.clone()).collect(),
        known: view.travelling(object).map(|property| property.name.clone()).collect(),
        fixed: fixed.collect(),
        ..Branch::default()
    }
}

/// The values that a property can have, where they are enumerated; null reads as absent unless the property must be there.
fn enumerated(view: View<'_>, property: &Property) -> Option<Vec<String>> {
    let null = types::nullable(view, property.schema) || !property.required;
    let mut id = property.schema;
    for _ in 0..DEPTH {
        match &view.model.schemas[id].shape {
            Shape::Alias(target) => id = *target,
            Shape::Enumeration { values, flags: false, .. } => {
                return Some(texts(view, values).into_iter().chain(null.then(|| "null".to_owned())).collect());
            }
            _ => return None,
        }
    }
    None
}

fn texts(view: View<'_>, values: &[Location]) -> Vec<String> {
    values.iter().map(|value| view.sources.literal(*value).to_string()).collect()
}

/// Whether the first of two branches leaves values to the second by what it asserts, of itself or of members that both have.
fn asserts_otherwise(view: View<'_>, first: SchemaId, second: SchemaId, depth: usize) -> bool {
    let (first, second) = (behind(view, first), behind(view, second));
    let of_member = |(one, other): (SchemaId, SchemaId)| asserts_otherwise(view, one, other, depth - 1);
    first.rule.is_some()
        || first.checks.iter().any(|check| !second.checks.contains(check))
        || (depth > 0 && members_of_both(first, second).any(of_member))
}

fn members_of_both<'m>(first: &'m Schema, second: &'m Schema) -> impl Iterator<Item = (SchemaId, SchemaId)> + use<'m> {
    let properties = |schema: &'m Schema| match &schema.shape {
        Shape::Object(object) => object.properties.as_slice(),
        _ => &[],
    };
    properties(first).iter().filter_map(move |one| {
        let other = properties(second).iter().find(|other| other.name == one.name)?;
        Some((one.schema, other.schema))
    })
}

fn behind(view: View<'_>, mut id: SchemaId) -> &Schema {
    for _ in 0..DEPTH {
        let schema = &view.model.schemas[id];
        match schema.shape {
            Shape::Alias(target) if schema.checks.is_empty() && schema.rule.is_none() => id = target,
            _ => break,
        }
    }
    &view.model.schemas[id]
}

fn same_type(view: View<'_>, left: SchemaId, right: SchemaId) -> bool {
    types::rust_type(view, left) == types::rust_type(view, right)
}
