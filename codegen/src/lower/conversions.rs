//! Schemas with a type for requests and one for responses: what was read can be sent again.

use std::collections::HashMap;

use super::View;
use super::access::Direction;
use crate::api::{Change, Conversion, Field, FieldChange, Item, ItemId, ItemKind, Parts, Presence, RestField, RustType};

/// Every conversion from a response's type to the request's of the same schema.
pub(super) fn conversions(view: View<'_>, items: &[Item]) -> Vec<Conversion> {
    let mut pairs: HashMap<ItemId, ItemId> = pairs(view).collect();
    // a pair that cannot be converted takes those with it that hold it
    loop {
        let lost: Vec<ItemId> =
            pairs.iter().filter(|(from, to)| parts(items, **from, **to, &pairs).is_none()).map(|(from, _)| *from).collect();
        if lost.is_empty() {
            break;
        }
        pairs.retain(|from, _| !lost.contains(from));
    }
    let mut found: Vec<Conversion> = pairs
        .iter()
        .filter_map(|(from, to)| Some(Conversion { from: *from, to: *to, parts: parts(items, *from, *to, &pairs)? }))
        .collect();
    found.sort_by_key(|conversion| conversion.from);
    found
}

fn pairs(view: View<'_>) -> impl Iterator<Item = (ItemId, ItemId)> {
    let origins = view.names.origins.iter().filter(|origin| origin.direction == Direction::Response);
    origins.filter_map(move |origin| {
        let from = view.names.item(origin.schema, Direction::Response)?;
        let to = view.names.item(origin.schema, Direction::Request)?;
        (from != to).then_some((from, to))
    })
}

fn parts(items: &[Item], from: ItemId, to: ItemId, pairs: &HashMap<ItemId, ItemId>) -> Option<Parts> {
    match (&items.get(from.0)?.kind, &items.get(to.0)?.kind) {
        (ItemKind::Struct { fields: from, rest: from_rest, .. }, ItemKind::Struct { fields: to, rest: to_rest, .. }) => {
            let mut fields: Vec<FieldChange> = to.iter().map(|field| field_change(field, from, pairs)).collect::<Option<_>>()?;
            match (from_rest, to_rest) {
                (RestField::Kept { rust: from, value: from_value }, RestField::Kept { rust: to, value: to_value }) => {
                    let change = values(change(from_value, to_value, pairs)?);
                    fields.push(FieldChange { to: to.clone(), from: Some((from.clone(), change)) });
                }
                (RestField::Ignored | RestField::Refused, RestField::Ignored | RestField::Refused) => {}
                (RestField::Kept { .. }, _) | (_, RestField::Kept { .. }) => return None,
            }
            Some(Parts::Fields(fields))
        }
        (ItemKind::Sequence { elements: from, rest: from_rest }, ItemKind::Sequence { elements: to, rest: to_rest }) => {
            let mut fields: Vec<FieldChange> = to.iter().map(|field| field_change(field, from, pairs)).collect::<Option<_>>()?;
            if let (Some(from), Some(to)) = (from_rest, to_rest) {
                let change = items_of(change(&from.value, &to.value, pairs)?);
                fields.push(FieldChange { to: to.rust.clone(), from: Some((from.rust.clone(), change)) });
            }
            Some(Parts::Fields(fields))
        }
        (ItemKind::Union { variants: from, .. }, ItemKind::Union { variants: to, .. }) if from.len() == to.len() => {
            let variants = from.iter().zip(to).map(|(from, to)| {
                let change = change(&from.value, &to.value, pairs)?;
                (from.rust == to.rust).then(|| (to.rust.clone(), change))
            });
            Some(Parts::Variants(variants.collect::<Option<_>>()?))
        }
        _ => None,
    }
}

fn field_change(to: &Field, from: &[Field], pairs: &HashMap<ItemId, ItemId>) -> Option<FieldChange> {
    let Some(from) = from.iter().find(|field| field.name.wire == to.name.wire) else {
        let may_be_missing = matches!(to.presence, Presence::Optional | Presence::OptionalAny | Presence::OptionalNullable);
        return may_be_missing.then(|| FieldChange { to: to.name.rust.clone(), from: None });
    };
    if std::mem::discriminant(&from.presence) != std::mem::discriminant(&to.presence) {
        return None;
    }
    let value = change(&from.value, &to.value, pairs)?;
    let value = match to.presence {
        Presence::Required | Presence::Default(_) | Presence::DefaultAny(_) => value,
        Presence::Optional
        | Presence::OptionalAny
        | Presence::Nullable
        | Presence::OptionalNullable
        | Presence::Change { .. }
        | Presence::NullableDefault(_) => inside(value),
    };
    Some(FieldChange { to: to.name.rust.clone(), from: Some((from.name.rust.clone(), value)) })
}

fn change(from: &RustType, to: &RustType, pairs: &HashMap<ItemId, ItemId>) -> Option<Change> {
    if from == to {
        return Some(Change::Same);
    }
    match (from, to) {
        (RustType::Named(from), RustType::Named(to)) => (pairs.get(from) == Some(to)).then_some(Change::Into),
        (RustType::Vec(from), RustType::Vec(to)) => change(from, to, pairs).map(|change| Change::Items(Box::new(change))),
        (RustType::Map(from), RustType::Map(to)) => change(from, to, pairs).map(values),
        (RustType::Box(from), RustType::Box(to)) => change(from, to, pairs).map(|change| Change::Boxed(Box::new(change))),
        (RustType::Option(from), RustType::Option(to)) => change(from, to, pairs).map(inside),
        _ => None,
    }
}

fn inside(change: Change) -> Change {
    if change == Change::Same { change } else { Change::Inside(Box::new(change)) }
}

fn items_of(change: Change) -> Change {
    if change == Change::Same { change } else { Change::Items(Box::new(change)) }
}

fn values(change: Change) -> Change {
    if change == Change::Same { change } else { Change::Values(Box::new(change)) }
}
