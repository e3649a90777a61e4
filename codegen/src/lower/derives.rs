//! Which traits each item can derive.

use super::boxes::{named, values};
use crate::api::{Derive, Field, Item, ItemKind, Presence, Quotable, RestField, RustType, Scalar};

/// A trait that not every type has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Copy,
    Default,
    Eq,
    Hash,
    /// With `PartialOrd`.
    Ord,
}

/// Gives each item every derivable trait that all it holds has, and those that the user wants on all.
pub(super) fn derives(items: &mut [Item], further: &[String]) {
    let [copy, default, eq, hash, ord] =
        [Wanted::Copy, Wanted::Default, Wanted::Eq, Wanted::Hash, Wanted::Ord].map(|wanted| having(items, wanted));
    for (index, item) in items.iter_mut().enumerate() {
        let ord = ord[index] && eq[index];
        let wanted = [
            (true, Derive::Clone),
            (copy[index], Derive::Copy),
            (true, Derive::Debug),
            (default[index], Derive::Default),
            (eq[index], Derive::Eq),
            (eq[index] && hash[index], Derive::Hash),
            (ord, Derive::Ord),
            (true, Derive::PartialEq),
            (ord, Derive::PartialOrd),
        ];
        item.derives = wanted.into_iter().filter(|(has, _)| *has).map(|(_, derive)| derive).collect();
        let further = further.iter().filter(|path| standard(path).is_none());
        item.derives.extend(further.cloned().map(Derive::Custom));
    }
}

/// The name of a trait that items derive wherever they can.
fn standard(path: &str) -> Option<&str> {
    const ALL: [&str; 9] = ["Clone", "Copy", "Debug", "Default", "Eq", "Hash", "Ord", "PartialEq", "PartialOrd"];
    const HOMES: [&str; 7] = ["", "std::cmp::", "std::clone::", "std::default::", "std::fmt::", "std::hash::", "std::marker::"];
    let name = path.rsplit("::").next().filter(|name| ALL.contains(name))?;
    let home = path.trim_start_matches("::").strip_suffix(name)?.replace("core::", "std::");
    HOMES.contains(&home.as_str()).then_some(name)
}

/// The largest set of items that have a trait if the items they hold do: who lacks it takes it from its holders.
fn having(items: &[Item], wanted: Wanted) -> Vec<bool> {
    let mut has: Vec<bool> = items.iter().map(|item| itself(items, item, wanted)).collect();
    let holders = holders(items, wanted);
    let mut open: Vec<usize> = (0..items.len()).collect();
    while let Some(index) = open.pop() {
        if has[index] && held(&items[index], wanted).all(|value| fits(value, wanted, &has)) {
            continue;
        }
        if std::mem::replace(&mut has[index], false) {
            open.extend(&holders[index]);
        }
    }
    has
}

fn holders(items: &[Item], wanted: Wanted) -> Vec<Vec<usize>> {
    let mut holders = vec![Vec::new(); items.len()];
    for (index, item) in items.iter().enumerate() {
        let mut found = Vec::new();
        held(item, wanted).for_each(|value| named(value, true, &mut found));
        found.into_iter().for_each(|held| holders[held].push(index));
    }
    holders
}

/// Whether the kind of item allows the trait, whatever it holds.
fn itself(items: &[Item], item: &Item, wanted: Wanted) -> bool {
    match (&item.kind, wanted) {
        (ItemKind::Struct { rest: RestField::Kept { .. }, .. }, Wanted::Copy | Wanted::Hash | Wanted::Ord) => false,
        (ItemKind::Sequence { rest: Some(_), .. }, Wanted::Copy) => false,
        (ItemKind::Struct { .. } | ItemKind::Sequence { .. }, Wanted::Copy) => words(items, &item.kind, 0) <= FEW_WORDS,
        (ItemKind::TextEnum { open, .. }, Wanted::Copy) => !open,
        (ItemKind::Union { .. }, Wanted::Copy | Wanted::Default) => false,
        (ItemKind::TextEnum { .. } | ItemKind::IntegerEnum { .. } | ItemKind::ValueEnum { .. }, Wanted::Default) => false,
        (ItemKind::TextEnum { .. } | ItemKind::IntegerEnum { .. } | ItemKind::ValueEnum { .. } | ItemKind::Union { .. }, _) => {
            true
        }
        (ItemKind::Struct { .. } | ItemKind::Sequence { .. } | ItemKind::Alias(_) | ItemKind::Newtype(_), _) => true,
    }
}

/// What is passed around by copies is no larger than this.
const FEW_WORDS: usize = 4;

/// About how many machine words a value takes, as far as it matters to whether they are few.
fn words(items: &[Item], kind: &ItemKind, depth: usize) -> usize {
    let option = |field: &crate::api::Field| {
        usize::from(!matches!(field.presence, Presence::Required | Presence::Default(_) | Presence::DefaultAny(_)))
    };
    match kind {
        _ if depth > FEW_WORDS => FEW_WORDS + 1,
        ItemKind::Struct { fields, .. } | ItemKind::Sequence { elements: fields, .. } => {
            fields.iter().map(|field| option(field) + words_of(items, &field.value, depth + 1)).sum()
        }
        ItemKind::Alias(value) | ItemKind::Newtype(value) => words_of(items, value, depth + 1),
        ItemKind::IntegerEnum { .. } => 2,
        ItemKind::TextEnum { .. } | ItemKind::ValueEnum { .. } | ItemKind::Union { .. } => 1,
    }
}

fn words_of(items: &[Item], value: &RustType, depth: usize) -> usize {
    match value {
        RustType::Scalar(Scalar::Uuid | Scalar::Ipv6) => 2,
        RustType::Option(inner) => 1 + words_of(items, inner, depth),
        RustType::Tuple(members) => members.iter().map(|member| words_of(items, member, depth)).sum(),
        RustType::Named(id) => items.get(id.0).map_or(1, |item| words(items, &item.kind, depth)),
        RustType::Scalar(_) | RustType::Unit => 1,
        // never copied
        RustType::Json | RustType::JsonPatch | RustType::Custom(_) | RustType::Flags(_) => 1,
        RustType::Base64 | RustType::Base64Url | RustType::Bytes => 1,
        RustType::Vec(_) | RustType::Map(_) | RustType::Box(_) => 1,
    }
}

/// What an item holds that matters: a field that may be missing is no hindrance to a default.
fn held(item: &Item, wanted: Wanted) -> Box<dyn Iterator<Item = &RustType> + '_> {
    match &item.kind {
        ItemKind::Struct { fields, .. } | ItemKind::Sequence { elements: fields, .. } if wanted == Wanted::Default => {
            let typed = |field: &&Field| field.presence == Presence::Required && field.initial.is_none();
            Box::new(fields.iter().filter(typed).map(|field| &field.value))
        }
        ItemKind::Struct { rest: RestField::Kept { value, .. }, .. } => Box::new(values(&item.kind).into_iter().chain([value])),
        ItemKind::Sequence { rest: Some(rest), .. } => Box::new(values(&item.kind).into_iter().chain([&rest.value])),
        kind => Box::new(values(kind).into_iter()),
    }
}

fn fits(value: &RustType, wanted: Wanted, has: &[bool]) -> bool {
    match value {
        RustType::Scalar(scalar) => scalar_fits(*scalar, wanted),
        RustType::Json | RustType::JsonPatch => matches!(wanted, Wanted::Eq | Wanted::Default),
        // nobody knows what the user's own types have
        RustType::Custom(_) => false,
        RustType::Vec(_) | RustType::Map(_) | RustType::Option(_) | RustType::Flags(_) if wanted == Wanted::Default => true,
        RustType::Vec(_) | RustType::Box(_) if wanted == Wanted::Copy => false,
        RustType::Base64 | RustType::Base64Url | RustType::Bytes => wanted != Wanted::Copy,
        RustType::Map(_) if matches!(wanted, Wanted::Copy | Wanted::Hash | Wanted::Ord) => false,
        // a set has no order
        RustType::Flags(_) if matches!(wanted, Wanted::Copy | Wanted::Ord) => false,
        RustType::Named(id) | RustType::Flags(id) => has.get(id.0).copied().unwrap_or(false),
        RustType::Tuple(members) => members.iter().all(|member| fits(member, wanted, has)),
        RustType::Vec(inner) | RustType::Map(inner) | RustType::Option(inner) | RustType::Box(inner) => fits(inner, wanted, has),
        RustType::Unit => true,
    }
}

fn scalar_fits(scalar: Scalar, wanted: Wanted) -> bool {
    match scalar {
        Scalar::F32 | Scalar::F64 => !matches!(wanted, Wanted::Eq | Wanted::Hash | Wanted::Ord),
        Scalar::Quoted(Quotable::F32 | Quotable::F64) => !matches!(wanted, Wanted::Eq | Wanted::Hash | Wanted::Ord),
        Scalar::String | Scalar::Decimal | Scalar::Quoted(Quotable::Decimal) => wanted != Wanted::Copy,
        Scalar::Duration => matches!(wanted, Wanted::Eq | Wanted::Hash),
        Scalar::DateTime | Scalar::Time => matches!(wanted, Wanted::Eq | Wanted::Hash | Wanted::Copy),
        Scalar::HttpDate | Scalar::UnixTime | Scalar::Date | Scalar::Uuid | Scalar::Ipv4 | Scalar::Ipv6 => {
            wanted != Wanted::Default
        }
        Scalar::Bool | Scalar::I8 | Scalar::I16 | Scalar::I32 | Scalar::I64 => true,
        Scalar::U8 | Scalar::U16 | Scalar::U32 | Scalar::U64 => true,
        Scalar::Quoted(Quotable::I8 | Quotable::I16 | Quotable::I32 | Quotable::I64) => true,
        Scalar::Quoted(Quotable::U8 | Quotable::U16 | Quotable::U32 | Quotable::U64) => true,
    }
}
