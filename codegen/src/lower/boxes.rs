//! Where recursion needs a `Box`, and where an alias would go in circles and must be a type of its own.

use crate::api::{Item, ItemId, ItemKind, RustType};

/// Breaks every cycle of aliases, then every cycle of values that hold each other directly.
pub(super) fn boxes(items: &mut [Item]) {
    for (from, _) in closing_edges(items, alias_edges) {
        if let ItemKind::Alias(aliased) = &items[from].kind {
            items[from].kind = ItemKind::Newtype(aliased.clone());
        }
    }
    for (from, to) in closing_edges(items, value_edges) {
        for value in values_mut(&mut items[from].kind) {
            put_in_box(value, ItemId(to));
        }
    }
}

/// The edges that close a cycle in a walk over all items: without them there is none.
fn closing_edges(items: &[Item], edges: fn(&Item) -> Vec<usize>) -> Vec<(usize, usize)> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let mut marks = vec![Mark::New; items.len()];
    let mut closing = Vec::new();
    for root in 0..items.len() {
        if marks[root] != Mark::New {
            continue;
        }
        marks[root] = Mark::Open;
        let mut open = vec![(root, edges(&items[root]).into_iter())];
        while let Some((from, targets)) = open.last_mut() {
            let from = *from;
            match targets.next() {
                Some(to) if marks[to] == Mark::New => {
                    marks[to] = Mark::Open;
                    open.push((to, edges(&items[to]).into_iter()));
                }
                Some(to) if marks[to] == Mark::Open => closing.push((from, to)),
                Some(_) => {}
                None => {
                    marks[from] = Mark::Done;
                    open.pop();
                }
            }
        }
    }
    closing
}

/// From an alias to whatever it names, however deep.
fn alias_edges(item: &Item) -> Vec<usize> {
    let mut found = Vec::new();
    if let ItemKind::Alias(aliased) = &item.kind {
        named(aliased, true, &mut found);
    }
    found
}

/// From an item to the items that lie inside its values without a pointer between.
fn value_edges(item: &Item) -> Vec<usize> {
    let mut found = Vec::new();
    for value in values(&item.kind) {
        named(value, false, &mut found);
    }
    found
}

/// The items that a type names, also behind pointers where that is asked for.
pub(super) fn named(value: &RustType, through_pointers: bool, found: &mut Vec<usize>) {
    match value {
        RustType::Named(id) => found.push(id.0),
        RustType::Option(inner) => named(inner, through_pointers, found),
        RustType::Tuple(members) => members.iter().for_each(|member| named(member, through_pointers, found)),
        RustType::Vec(inner) | RustType::Map(inner) | RustType::Box(inner) if through_pointers => named(inner, true, found),
        RustType::Vec(_) | RustType::Map(_) | RustType::Box(_) => {}
        RustType::Scalar(_) | RustType::Flags(_) | RustType::Custom(_) | RustType::Json | RustType::Unit => {}
        RustType::JsonPatch | RustType::Base64 | RustType::Base64Url | RustType::Bytes => {}
    }
}

fn put_in_box(value: &mut RustType, target: ItemId) {
    match value {
        RustType::Named(id) if *id == target => *value = RustType::Box(Box::new(RustType::Named(target))),
        RustType::Option(inner) => put_in_box(inner, target),
        RustType::Tuple(members) => members.iter_mut().for_each(|member| put_in_box(member, target)),
        RustType::Named(_) | RustType::Vec(_) | RustType::Map(_) | RustType::Box(_) => {}
        RustType::Scalar(_) | RustType::Flags(_) | RustType::Custom(_) | RustType::Json | RustType::Unit => {}
        RustType::JsonPatch | RustType::Base64 | RustType::Base64Url | RustType::Bytes => {}
    }
}

/// The types that lie in an item's values; what a map holds besides the fields is behind a pointer.
pub(super) fn values(kind: &ItemKind) -> Vec<&RustType> {
    match kind {
        ItemKind::Struct { fields, .. } | ItemKind::Sequence { elements: fields, .. } => {
            fields.iter().map(|field| &field.value).collect()
        }
        ItemKind::Union { variants, .. } => variants.iter().map(|variant| &variant.value).collect(),
        ItemKind::Alias(value) | ItemKind::Newtype(value) => vec![value],
        ItemKind::TextEnum { .. } | ItemKind::IntegerEnum { .. } | ItemKind::ValueEnum { .. } => Vec::new(),
    }
}

fn values_mut(kind: &mut ItemKind) -> Vec<&mut RustType> {
    match kind {
        ItemKind::Struct { fields, .. } | ItemKind::Sequence { elements: fields, .. } => {
            fields.iter_mut().map(|field| &mut field.value).collect()
        }
        ItemKind::Union { variants, .. } => variants.iter_mut().map(|variant| &mut variant.value).collect(),
        ItemKind::Alias(value) | ItemKind::Newtype(value) => vec![value],
        ItemKind::TextEnum { .. } | ItemKind::IntegerEnum { .. } | ItemKind::ValueEnum { .. } => Vec::new(),
    }
}
