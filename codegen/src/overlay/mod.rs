//! From [`Sources`] as written to [`Sources`] as the user wants them: OpenAPI Overlays, applied in order
//! (<https://spec.openapis.org/overlay/v1.1.0.html>).
//!
//! Fails on overlays that cannot be read and on updates that do not fit; warns where a target names nothing. Every node that
//! comes from an overlay keeps its place there.

mod action;
mod merge;
mod path;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use self::action::{Action, Change, Overlay};
use self::path::Query;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{Loader, Location, Sources, beside};

/// Reads the overlay files and applies each action to the descriptions.
pub(crate) fn apply(sources: &mut Sources, files: &[PathBuf], load: &Loader<'_>, diagnostics: &mut Diagnostics) {
    let mut left = merge::MAX_STEPS;
    for file in files {
        let before = diagnostics.iter().count();
        let Some(root) = sources.open(file, load, diagnostics) else { continue };
        if diagnostics.iter().count() > before {
            continue;
        }
        let Some(overlay) = action::read(sources, root, diagnostics) else { continue };
        let targets = targets(sources, root, &overlay);
        for action in &overlay.actions {
            perform(sources, &targets, action, &mut left).unwrap_or_else(|diagnostic| diagnostics.push(*diagnostic));
            if left == 0 {
                return;
            }
        }
    }
}

/// The descriptions an overlay is about: the one it `extends`, if that is among them, else all.
fn targets(sources: &Sources, root: Location, overlay: &Overlay) -> Vec<Location> {
    let all: Vec<Location> = sources.roots().collect();
    let Some(extends) = &overlay.extends else { return all };
    let named = beside(sources.path(root), extends.strip_prefix("file:").unwrap_or(extends).as_ref());
    match all.iter().find(|description| sources.path(**description) == named) {
        Some(description) => vec![*description],
        None => all,
    }
}

fn perform(sources: &mut Sources, descriptions: &[Location], action: &Action, left: &mut usize) -> Result<(), Box<Diagnostic>> {
    let mut matched = false;
    for &description in descriptions {
        let mut nodes = action.target.select(sources, description);
        let mut seen = std::collections::HashSet::new();
        nodes.retain(|node| seen.insert(*node));
        matched |= !nodes.is_empty();
        change(sources, description, &nodes, action, left)?;
    }
    if matched {
        return Ok(());
    }
    let message = "the target names nothing in the description, so this action changes nothing";
    let diagnostic = Diagnostic::new(Code::UnmatchedOverlay, action.at, message);
    Err(Box::new(diagnostic.help("correct the target, or remove the action")))
}

fn change(
    sources: &mut Sources,
    description: Location,
    nodes: &[Location],
    action: &Action,
    left: &mut usize,
) -> Result<(), Box<Diagnostic>> {
    match &action.change {
        Change::Remove => nodes.iter().try_for_each(|node| remove(sources, *node, action)),
        Change::Update(from) => nodes.iter().try_for_each(|node| merge::merge(sources, *node, *from, left)),
        Change::Copy(..) if nodes.is_empty() => Ok(()),
        Change::Copy(query, at) => {
            let from = copied(sources, description, query, *at)?;
            nodes.iter().try_for_each(|node| merge::merge(sources, *node, from, left))
        }
        Change::Nothing => Ok(()),
    }
}

fn remove(sources: &mut Sources, node: Location, action: &Action) -> Result<(), Box<Diagnostic>> {
    if sources.parent(node).is_none() {
        let message = "the whole description cannot be removed";
        return Err(Box::new(Diagnostic::new(Code::InvalidOverlay, action.at, message).help("name a part of it in the target")));
    }
    sources.remove(node);
    Ok(())
}

/// The one node that `copy` names.
fn copied(sources: &Sources, description: Location, query: &Query, at: Location) -> Result<Location, Box<Diagnostic>> {
    let nodes = query.select(sources, description);
    match nodes.as_slice() {
        [only] => Ok(*only),
        _ => {
            let message = format!("`copy` names {} nodes, and it takes exactly one", nodes.len());
            Err(Box::new(Diagnostic::new(Code::InvalidOverlay, at, message)))
        }
    }
}

/// An overlay that makes the description larger than any needs to be; no further action is tried.
fn no_room(at: Location, left: &mut usize) -> Box<Diagnostic> {
    *left = 0;
    let message = "with this the description nests too deep, or grows too large";
    Box::new(Diagnostic::new(Code::InvalidOverlay, at, message).help("name less in the target"))
}
