//! What `update` and `copy` do to one node: objects merge member by member, arrays grow, other values are replaced.

use super::no_room;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Location, NoRoom, Node, Sources};

/// How many values overlays may merge before they are taken to be hostile: a copy of all into everything grows fast.
pub(super) const MAX_STEPS: usize = 500_000;

/// Merges a value into a node of the target; a value that is no list becomes one more entry of a list.
pub(super) fn merge(sources: &mut Sources, target: Location, from: Location, left: &mut usize) -> Result<(), Box<Diagnostic>> {
    match (sources.node(target), sources.node(from)) {
        (Node::Array(_), Node::Array(_)) => within(sources, target, from, left),
        (Node::Array(_), _) => sources.append(target, from).map_err(|NoRoom| no_room(from, left)),
        _ => within(sources, target, from, left),
    }
}

/// Merges a value into one of the same kind.
fn within(sources: &mut Sources, target: Location, from: Location, left: &mut usize) -> Result<(), Box<Diagnostic>> {
    *left = left.checked_sub(1).ok_or_else(|| no_room(from, &mut 0))?;
    match (sources.node(target), sources.node(from)) {
        (Node::Object(_), Node::Object(members)) => {
            let members: Vec<(String, Location)> = members.iter().map(|(key, at)| (key.to_owned(), at)).collect();
            members.into_iter().try_for_each(|(key, from)| member(sources, target, (&key, from), left))
        }
        (Node::Array(_), Node::Array(items)) => {
            let items: Vec<Location> = items.iter().collect();
            items.into_iter().try_for_each(|item| sources.append(target, item).map_err(|NoRoom| no_room(item, left)))
        }
        (Node::Object(_) | Node::Array(_), _) | (_, Node::Object(_) | Node::Array(_)) => Err(unfit(sources, target, from)),
        _ => {
            sources.replace(target, from);
            Ok(())
        }
    }
}

fn member(
    sources: &mut Sources,
    object: Location,
    (key, from): (&str, Location),
    left: &mut usize,
) -> Result<(), Box<Diagnostic>> {
    let there = match sources.node(object) {
        Node::Object(members) => members.get(key),
        _ => None,
    };
    match there {
        Some(there) => within(sources, there, from, left),
        None => sources.insert(object, key, from).map_err(|NoRoom| no_room(from, left)),
    }
}

fn unfit(sources: &Sources, target: Location, from: Location) -> Box<Diagnostic> {
    let kind = |at| match sources.node(at) {
        Node::Object(_) => "an object",
        Node::Array(_) => "a list",
        _ => "a single value",
    };
    let message = format!("{} cannot be merged into {}", kind(from), kind(target));
    let diagnostic = Diagnostic::new(Code::InvalidOverlay, from, message).related_key(target, "into this one");
    Box::new(diagnostic.help("remove what stands there with an action before this one"))
}
