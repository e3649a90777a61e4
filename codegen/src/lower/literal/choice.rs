//! Which branch of a union a value is of: the runtime's choice, made beforehand.

use std::cmp::Reverse;

use super::{Misfit, misfit};
use crate::api::{Branch, Kinds, UnionVariant};
use crate::source::{Location, Members, Node, Number, Sources};

/// The variant that the value's tag names, else the one that is meant `otherwise`.
pub(super) fn by_tag(
    sources: &Sources,
    variants: &[UnionVariant],
    property: &str,
    otherwise: Option<usize>,
    at: Location,
) -> Result<Vec<usize>, Misfit> {
    let tag = match sources.node(at) {
        Node::Object(members) => members.get(property),
        _ => return misfit(at, "expected an object"),
    };
    let Some(tag) = tag else {
        if let Some(otherwise) = otherwise {
            return Ok(vec![otherwise]);
        }
        return misfit(at, &format!("the member `{property}` is missing, which tells its type"));
    };
    let known = match sources.node(tag) {
        Node::String(text) => variants.iter().position(|variant| variant.tags.iter().any(|tag| tag == text)),
        _ => None,
    };
    known.or(otherwise).map_or_else(|| misfit(tag, "no alternative has this tag"), |known| Ok(vec![known]))
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
        return match branch.values.contains(&sources.literal(at).to_string()) {
            true => Some((1, Reverse(0))),
            false if branch.values.is_empty() => Some((0, Reverse(0))),
            false => branch.open.then_some((0, Reverse(usize::MAX))),
        };
    };
    let differs = |(name, values): &(String, Vec<String>)| is_other(sources, members, name, values);
    if branch.required.iter().any(|name| members.get(name).is_none()) || branch.fixed.iter().any(differs) {
        return None;
    }
    let known = branch.known.iter().filter(|name| members.get(name).is_some()).count();
    Some((known, Reverse(members.len() - known)))
}

fn is_other(sources: &Sources, members: Members<'_>, name: &str, values: &[String]) -> bool {
    let found = members.get(name).map(|at| sources.literal(at).to_string());
    found.is_some_and(|found| !values.contains(&found))
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
