//! Which variants of a union a value becomes by `From`: those whose type no other variant has.

use crate::api::{Item, ItemKind, RustType};

/// Marks them.
pub(super) fn convertible(items: &mut [Item]) {
    for index in 0..items.len() {
        let ItemKind::Union { variants, .. } = &items[index].kind else { continue };
        let types: Vec<RustType> = variants.iter().map(|variant| spelled(items, &variant.value, 0)).collect();
        let once: Vec<bool> = types.iter().map(|one| types.iter().filter(|other| *other == one).count() == 1).collect();
        let ItemKind::Union { variants, .. } = &mut items[index].kind else { continue };
        variants.iter_mut().zip(once).for_each(|(variant, once)| variant.convertible = once);
    }
}

/// The type with aliases followed and boxes left out, as far as anyone would write it.
fn spelled(items: &[Item], value: &RustType, depth: usize) -> RustType {
    let inner = |value: &RustType| Box::new(spelled(items, value, depth + 1));
    match value {
        _ if depth > 64 => value.clone(),
        RustType::Named(id) => match items.get(id.0).map(|item| &item.kind) {
            Some(ItemKind::Alias(aliased)) => spelled(items, aliased, depth + 1),
            Some(ItemKind::Struct { .. } | ItemKind::TextEnum { .. } | ItemKind::ValueEnum { .. }) | None => value.clone(),
            Some(ItemKind::IntegerEnum { .. } | ItemKind::Sequence { .. }) => value.clone(),
            Some(ItemKind::Union { .. } | ItemKind::Newtype(_)) => value.clone(),
        },
        RustType::Box(boxed) => spelled(items, boxed, depth + 1),
        RustType::Vec(item) => RustType::Vec(inner(item)),
        RustType::Map(value) => RustType::Map(inner(value)),
        RustType::Option(value) => RustType::Option(inner(value)),
        RustType::Tuple(members) => RustType::Tuple(members.iter().map(|member| *inner(member)).collect()),
        other => other.clone(),
    }
}
