//! How values of structs are made: `Default`, `new` of what is required, and methods that set what is not.

use super::View;
use super::access::Direction;
use super::reach::Reached;
use crate::api::{Derive, Field, Item, ItemId, ItemKind, Makers, Presence, RestField};
use crate::naming::Scope;

/// More arguments than these nobody tells apart by their place.
const MOST_ARGUMENTS: usize = 7;

/// Fewer optional members than these are as well written by name.
const FEWEST_SETTERS: usize = 4;

/// Decides for every struct; after the derives are.
pub(super) fn constructors(view: View<'_>, reached: &[Reached], items: &mut [Item]) {
    let sent = sent(view, reached, items.len());
    for (item, sent) in items.iter_mut().zip(sent) {
        let ItemKind::Struct { fields, rest, .. } = &item.kind else { continue };
        let written = item.derives.contains(&Derive::Default) && fields.iter().any(has_own_default);
        item.makers = Makers {
            default: written,
            new: new(fields, rest),
            setters: if sent { setters(view, fields) } else { Vec::new() },
            ..Makers::default()
        };
        if written {
            item.derives.retain(|derive| *derive != Derive::Default);
        }
    }
}

/// For each item, whether requests carry it.
fn sent(view: View<'_>, reached: &[Reached], items: usize) -> Vec<bool> {
    let mut sent = vec![false; items];
    for reached in reached.iter().filter(|reached| reached.request) {
        let item = view.names.item(reached.schema, Direction::Request);
        if let Some(sent) = item.and_then(|ItemId(place)| sent.get_mut(place)) {
            *sent = true;
        }
    }
    sent
}

/// Whether the value that the field begins with is another than its type begins with.
fn has_own_default(field: &Field) -> bool {
    match &field.presence {
        Presence::Default(default) | Presence::DefaultAny(default) => !default.is_plain(),
        Presence::NullableDefault(_) => true,
        Presence::Change { .. } => false,
        Presence::Required | Presence::Nullable | Presence::Optional | Presence::OptionalAny | Presence::OptionalNullable => {
            field.initial.as_ref().is_some_and(|initial| !initial.is_plain())
        }
    }
}

/// The fields that `new` takes: those that are required, where there are others as well.
fn new(fields: &[Field], rest: &RestField) -> Option<Vec<usize>> {
    let required: Vec<usize> = (0..fields.len()).filter(|index| fields.get(*index).is_some_and(is_required)).collect();
    let others = fields.len() - required.len() + usize::from(matches!(rest, RestField::Kept { .. }));
    (others > 0 && (1..=MOST_ARGUMENTS).contains(&required.len())).then_some(required)
}

/// The fields that have a method, with its name.
fn setters(view: View<'_>, fields: &[Field]) -> Vec<(usize, String)> {
    let optional: Vec<(usize, &Field)> = fields.iter().enumerate().filter(|(_, field)| !is_required(field)).collect();
    if optional.len() < FEWEST_SETTERS {
        return Vec::new();
    }
    let mut scope = Scope::with_reserved(&["new"]);
    let mut name = |field: &Field| {
        let wish = format!("with_{}", field.name.rust.trim_start_matches("r#"));
        scope.take(&wish, "", view.sources.root()).name
    };
    optional.into_iter().map(|(index, field)| (index, name(field))).collect()
}

fn is_required(field: &Field) -> bool {
    match field.presence {
        Presence::Required | Presence::Nullable => true,
        Presence::Optional
        | Presence::OptionalAny
        | Presence::OptionalNullable
        | Presence::Change { .. }
        | Presence::Default(_)
        | Presence::DefaultAny(_)
        | Presence::NullableDefault(_) => false,
    }
}
