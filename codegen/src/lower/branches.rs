//! Unions without a discriminator: what tells their branches apart, and whether anything does.

use super::{View, types};
use crate::api::{Branch, Kinds};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Object, SchemaId, Shape};
use crate::source::Location;

/// The test of each branch; branches that nothing tells apart are warned of, and tried in the order of the description.
pub(super) fn branches(view: View<'_>, ids: &[SchemaId], diagnostics: &mut Diagnostics) -> Vec<Branch> {
    let tests: Vec<Branch> = ids.iter().map(|id| test(view, *id, 0)).collect();
    for (second, test) in tests.iter().enumerate() {
        let twin = tests.iter().take(second).position(|first| alike(first, test));
        if let Some(first) = twin.filter(|first| same_type(view, ids[*first], ids[second]) || test.kinds == OBJECT) {
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

const OBJECT: Kinds =
    Kinds { null: false, boolean: false, integer: false, number: false, text: false, array: false, object: true };

fn test(view: View<'_>, id: SchemaId, depth: usize) -> Branch {
    let schema = &view.model.schemas[id];
    let none = Kinds::default();
    let kinds = |kinds: Kinds| Branch { kinds, ..Branch::default() };
    let mut branch = match &schema.shape {
        Shape::Any | Shape::Never => kinds(ALL),
        Shape::Null => kinds(Kinds { null: true, ..none }),
        Shape::Boolean => kinds(Kinds { boolean: true, ..none }),
        Shape::Integer(_) => kinds(Kinds { integer: true, ..none }),
        Shape::Number(_) => kinds(Kinds { integer: true, number: true, ..none }),
        Shape::Text(_) => kinds(Kinds { text: true, ..none }),
        Shape::Array { .. } | Shape::Tuple { .. } => kinds(Kinds { array: true, ..none }),
        // a set of values is another text than each
        Shape::Enumeration { flags: true, .. } => kinds(Kinds { text: true, ..none }),
        Shape::Enumeration { values, flags: false, .. } => enumeration(view, values),
        Shape::Object(object) => self::object(view, object),
        // deeper than any union that people write
        Shape::OneOf { .. } | Shape::AnyOf { .. } | Shape::Alias(_) if depth > 32 => kinds(ALL),
        Shape::Alias(target) => test(view, *target, depth + 1),
        Shape::OneOf { branches, .. } | Shape::AnyOf { branches, .. } => {
            let all = branches.iter().map(|branch| test(view, *branch, depth + 1).kinds);
            kinds(all.fold(none, Kinds::or))
        }
    };
    branch.kinds.null |= schema.nullable;
    branch
}

const ALL: Kinds = Kinds { null: true, boolean: true, integer: true, number: true, text: true, array: true, object: true };

fn enumeration(view: View<'_>, values: &[Location]) -> Branch {
    let values: Vec<serde_json::Value> = values.iter().map(|value| view.sources.json(*value)).collect();
    let kinds = values.iter().map(|value| match value {
        serde_json::Value::Null => Kinds { null: true, ..Kinds::default() },
        serde_json::Value::Bool(_) => Kinds { boolean: true, ..Kinds::default() },
        serde_json::Value::Number(number) if number.is_f64() => Kinds { integer: true, number: true, ..Kinds::default() },
        serde_json::Value::Number(_) => Kinds { integer: true, ..Kinds::default() },
        serde_json::Value::String(_) => Kinds { text: true, ..Kinds::default() },
        serde_json::Value::Array(_) => Kinds { array: true, ..Kinds::default() },
        serde_json::Value::Object(_) => OBJECT,
    });
    Branch {
        kinds: kinds.fold(Kinds::default(), Kinds::or),
        values: values.iter().map(ToString::to_string).collect(),
        ..Branch::default()
    }
}

fn object(view: View<'_>, object: &Object) -> Branch {
    if object.ignore_case {
        // the names of a value's members may be written otherwise
        return Branch { kinds: OBJECT, ..Branch::default() };
    }
    let required = view.travelling(object).filter(|property| property.required);
    let fixed = view.travelling(object).filter_map(|property| Some((property.name.clone(), constant(view, property.schema)?)));
    Branch {
        kinds: OBJECT,
        required: required.map(|property| property.name.clone()).collect(),
        known: view.travelling(object).map(|property| property.name.clone()).collect(),
        fixed: fixed.collect(),
        values: Vec::new(),
    }
}

/// The one value that a property can have.
fn constant(view: View<'_>, id: SchemaId) -> Option<String> {
    match &view.model.schemas[id].shape {
        Shape::Enumeration { values, flags: false, .. } => match values.as_slice() {
            [only] => Some(view.sources.json(*only).to_string()),
            _ => None,
        },
        _ => None,
    }
}

fn same_type(view: View<'_>, left: SchemaId, right: SchemaId) -> bool {
    types::rust_type(view, left) == types::rust_type(view, right)
}

/// Whether a value can pass both tests and neither is the better one.
fn alike(left: &Branch, right: &Branch) -> bool {
    let disjoint =
        left.fixed.iter().any(|(name, value)| right.fixed.iter().any(|(other, wanted)| other == name && wanted != value));
    let needed = |branch: &Branch, other: &Branch| branch.required.iter().all(|name| other.known.contains(name));
    left.kinds == right.kinds && left.values == right.values && !disjoint && needed(left, right) && needed(right, left)
}
