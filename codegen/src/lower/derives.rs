//! Which traits each item can derive.

use super::boxes::values;
use crate::api::{Derive, Field, Item, ItemKind, Presence, RestField, RustType, Scalar};

/// A trait that not every type has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Eq,
    Hash,
    Default,
}

/// Gives each item every derivable trait that all it holds has, and those that the user wants on all.
pub(super) fn derives(items: &mut [Item], further: &[String]) {
    let eq = having(items, Wanted::Eq);
    let hash = having(items, Wanted::Hash);
    let default = having(items, Wanted::Default);
    for (index, item) in items.iter_mut().enumerate() {
        let copy = matches!(item.kind, ItemKind::ValueEnum { .. } | ItemKind::TextEnum { open: false, .. });
        let wanted = [
            (true, Derive::Clone),
            (copy, Derive::Copy),
            (true, Derive::Debug),
            (default[index], Derive::Default),
            (eq[index], Derive::Eq),
            (eq[index] && hash[index], Derive::Hash),
            (true, Derive::PartialEq),
        ];
        item.derives = wanted.into_iter().filter(|(has, _)| *has).map(|(_, derive)| derive).collect();
        item.derives.extend(further.iter().cloned().map(Derive::Custom));
    }
}

/// The largest set of items that have a trait if the items they hold do.
fn having(items: &[Item], wanted: Wanted) -> Vec<bool> {
    let mut has: Vec<bool> = items.iter().map(|item| itself(item, wanted)).collect();
    loop {
        let lost: Vec<usize> = (0..items.len())
            .filter(|index| has[*index] && !held(&items[*index], wanted).all(|value| fits(value, wanted, &has)))
            .collect();
        if lost.is_empty() {
            return has;
        }
        lost.into_iter().for_each(|index| has[index] = false);
    }
}

/// Whether the kind of item allows the trait, whatever it holds.
fn itself(item: &Item, wanted: Wanted) -> bool {
    match (&item.kind, wanted) {
        (ItemKind::Struct { .. }, Wanted::Default) => true,
        (ItemKind::Struct { rest: RestField::Kept { .. }, .. }, Wanted::Hash) => false,
        (ItemKind::TextEnum { .. } | ItemKind::ValueEnum { .. } | ItemKind::Union { .. }, Wanted::Default) => false,
        (ItemKind::ValueEnum { .. } | ItemKind::TextEnum { .. } | ItemKind::Union { .. }, Wanted::Eq | Wanted::Hash) => true,
        (ItemKind::Struct { .. }, Wanted::Eq | Wanted::Hash) => true,
        (ItemKind::Alias(_) | ItemKind::Newtype(_), _) => true,
    }
}

/// What an item holds that matters: a field that may be missing is no hindrance to a default.
fn held(item: &Item, wanted: Wanted) -> Box<dyn Iterator<Item = &RustType> + '_> {
    match &item.kind {
        ItemKind::Struct { fields, .. } if wanted == Wanted::Default => {
            let typed = |field: &&Field| field.presence == Presence::Required && field.initial.is_none();
            Box::new(fields.iter().filter(typed).map(|field| &field.value))
        }
        ItemKind::Struct { rest: RestField::Kept { value, .. }, .. } => Box::new(values(&item.kind).into_iter().chain([value])),
        kind => Box::new(values(kind).into_iter()),
    }
}

fn fits(value: &RustType, wanted: Wanted, has: &[bool]) -> bool {
    match value {
        RustType::Scalar(Scalar::F32 | Scalar::F64) => wanted != Wanted::Eq,
        RustType::Scalar(
            Scalar::DateTime | Scalar::Date | Scalar::Time | Scalar::Duration | Scalar::Uuid | Scalar::Ipv4 | Scalar::Ipv6,
        ) => wanted != Wanted::Default,
        RustType::Json => wanted == Wanted::Default,
        // nobody knows what the user's own types have
        RustType::Custom(_) => false,
        RustType::Vec(_) | RustType::Map(_) | RustType::Option(_) if wanted == Wanted::Default => true,
        RustType::Map(_) if wanted == Wanted::Hash => false,
        RustType::Named(id) => has.get(id.0).copied().unwrap_or(false),
        RustType::Tuple(members) => members.iter().all(|member| fits(member, wanted, has)),
        RustType::Vec(inner) | RustType::Map(inner) | RustType::Option(inner) | RustType::Box(inner) => fits(inner, wanted, has),
        RustType::Scalar(_) | RustType::Unit | RustType::Base64 | RustType::Bytes => true,
    }
}
