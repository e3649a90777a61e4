//! Which branch of a union a value is of: the runtime's choice, made beforehand.

use std::cmp::Reverse;

use super::{Misfit, misfit};
use crate::api::{Branch, Kinds, UnionVariant};
use crate::source::{Location, Members, Node, Number, Sources};

/// The variant that the value's tag names.
pub(super) fn by_tag(sources: &Sources, variants: &[UnionVariant], property: &str, at: Location) -> Result<Vec<usize>, Misfit> {
    let tag = match sources.node(at) {
        Node::Object(members) => members.get(property),
        _ => return misfit(at, "expected an object"),
    };
    let Some(tag) = tag else { return misfit(at, &format!("the member `{property}` is missing, which tells its type")) };
    let known = match sources.node(tag) {
        Node::String(text) => variants.iter().position(|variant| variant.tags.iter().any(|tag| tag == text)),
        _ => None,
    };
    known.map_or_else(|| misfit(tag, "no alternative has this tag"), |known| Ok(vec![known]))
}

/// The variants that the value may be of, the likeliest first.
pub(super) fn by_shape(sources: &Sources, branches: &[Branch], at: Location) -> Vec<usize> {
    let mut scored: Vec<_> =
        branches.iter().enumerate().filter_map(|(place, branch)| Some((Reverse(score(sources, branch, at)?), place))).collect();
    scored.sort_unstable();
    scored.into_iter().map(|(_, place)| place).collect()
}

/// How many members speak for the branch and how few against it; `None` where it cannot be this one.
fn score(sources: &Sources, branch: &Branch, at: Location) -> Option<(usize, Reverse<usize>)> {
    let node = sources.node(at);
    if !has_kind(branch.kinds, node) {
        return None;
    }
    let Node::Object(members) = node else {
        let value = sources.json(at).to_string();
        return (branch.values.is_empty() || branch.values.contains(&value)).then_some((0, Reverse(0)));
    };
    let differs = |(name, value): &(String, String)| is_other(sources, members, name, value);
    if branch.required.iter().any(|name| members.get(name).is_none()) || branch.fixed.iter().any(differs) {
        return None;
    }
    let known = branch.known.iter().filter(|name| members.get(name).is_some()).count();
    Some((known, Reverse(members.len() - known)))
}

fn is_other(sources: &Sources, members: Members<'_>, name: &str, value: &str) -> bool {
    let found = members.get(name).map(|at| sources.json(at).to_string());
    found.is_some_and(|found| found != value)
}

fn has_kind(kinds: Kinds, node: Node<'_>) -> bool {
    match node {
        Node::Null => kinds.null,
        Node::Bool(_) => kinds.boolean,
        Node::Number(Number::Integer(_)) => kinds.integer,
        Node::Number(Number::Float(value)) if value.fract() == 0.0 => kinds.integer,
        Node::Number(Number::Float(_)) => kinds.number,
        Node::String(_) => kinds.text,
        Node::Array(_) => kinds.array,
        Node::Object(_) => kinds.object,
    }
}
