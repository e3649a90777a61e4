//! An overlay file: what it is about and what it does.

use super::path::Query;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::source::{Location, Members, Node, Sources};

/// An overlay, read.
#[derive(Debug)]
pub(super) struct Overlay {
    /// The description it was written for.
    pub(super) extends: Option<String>,
    pub(super) actions: Vec<Action>,
}

/// One entry of `actions`.
#[derive(Debug)]
pub(super) struct Action {
    /// Where its target stands.
    pub(super) at: Location,
    pub(super) target: Query,
    pub(super) change: Change,
}

/// What an action does to each node of its target.
#[derive(Debug)]
pub(super) enum Change {
    Remove,
    /// Merges what stands here.
    Update(Location),
    /// Merges the node of the description that this names (1.1).
    Copy(Query, Location),
    /// `remove: false` alone.
    Nothing,
}

/// Reads an overlay; `None` where it is none, which is reported.
pub(super) fn read(sources: &Sources, root: Location, diagnostics: &mut Diagnostics) -> Option<Overlay> {
    let Node::Object(members) = sources.node(root) else { return not_an_overlay(root, diagnostics) };
    let version = members.get("overlay").map(|at| (at, sources.node(at)));
    match version {
        Some((_, Node::String(version))) if version == "1.0" || version.starts_with("1.0.") || version.starts_with("1.1") => {}
        Some((at, _)) => {
            let diagnostic = Diagnostic::new(Code::InvalidOverlay, at, "this is not a known version of OpenAPI Overlay");
            diagnostics.push(diagnostic.help("known are 1.0 and 1.1, written as \"1.1.0\""));
            return None;
        }
        None => return not_an_overlay(root, diagnostics),
    }
    unknown_keys(members, &["overlay", "info", "extends", "actions"], diagnostics);
    let actions = match members.get("actions").map(|at| (at, sources.node(at))) {
        Some((_, Node::Array(items))) => items.iter().filter_map(|item| action(sources, item, diagnostics)).collect(),
        Some((at, _)) => wrong(at, "`actions` is a list of actions", diagnostics).unwrap_or_default(),
        None => wrong(root, "`actions` is missing", diagnostics).unwrap_or_default(),
    };
    let extends = members.get("extends").map(|at| sources.node(at));
    let extends = if let Some(Node::String(text)) = extends { Some(text.to_owned()) } else { None };
    Some(Overlay { extends, actions })
}

fn action(sources: &Sources, at: Location, diagnostics: &mut Diagnostics) -> Option<Action> {
    let Node::Object(members) = sources.node(at) else { return wrong(at, "an action is an object with a `target`", diagnostics) };
    unknown_keys(members, &["target", "description", "update", "remove", "copy"], diagnostics);
    let Some(target) = members.get("target") else { return wrong(at, "the action has no `target`", diagnostics) };
    Some(Action { at: target, target: query(sources, target, diagnostics)?, change: change(sources, at, members, diagnostics)? })
}

/// `remove` comes before `copy`, and that before `update`.
fn change(sources: &Sources, at: Location, members: Members<'_>, diagnostics: &mut Diagnostics) -> Option<Change> {
    let remove = members.get("remove").map(|at| (at, sources.node(at)));
    match (remove, members.get("copy"), members.get("update")) {
        (Some((_, Node::Bool(true))), ..) => Some(Change::Remove),
        (Some((at, node)), ..) if !matches!(node, Node::Bool(false)) => wrong(at, "`remove` is true or false", diagnostics),
        (_, Some(copy), _) => Some(Change::Copy(query(sources, copy, diagnostics)?, copy)),
        (_, None, Some(update)) => Some(Change::Update(update)),
        (Some(_), None, None) => Some(Change::Nothing),
        (None, None, None) => wrong(at, "the action does nothing: it has no `update`, `remove` or `copy`", diagnostics),
    }
}

fn query(sources: &Sources, at: Location, diagnostics: &mut Diagnostics) -> Option<Query> {
    let Node::String(text) = sources.node(at) else { return wrong(at, "a JSONPath is a text", diagnostics) };
    match Query::parse(text) {
        Ok(query) => Some(query),
        Err(problem) => {
            let message = format!("`{text}` is no JSONPath: {}", problem.message);
            let diagnostic = Diagnostic::new(Code::InvalidOverlay, at, message);
            diagnostics.push(match problem.help {
                Some(help) => diagnostic.help(help),
                None => diagnostic.help("write it like `$.paths['/pets'].get`"),
            });
            None
        }
    }
}

fn unknown_keys(members: Members<'_>, known: &[&'static str], diagnostics: &mut Diagnostics) {
    for (key, at) in members.iter().filter(|(key, _)| !known.contains(key) && !key.starts_with("x-")) {
        let diagnostic = Diagnostic::new(Code::UnknownKeyword, at, format!("unknown keyword `{key}`")).on_key();
        diagnostics.push(match nearest(key, known.iter().copied()) {
            Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
            None => diagnostic.help(format!("remove it, or write `x-{key}` if it is an extension of yours")),
        });
    }
}

fn not_an_overlay<T>(root: Location, diagnostics: &mut Diagnostics) -> Option<T> {
    let diagnostic = Diagnostic::new(Code::InvalidOverlay, root, "this is not an OpenAPI Overlay: `overlay` is missing");
    diagnostics.push(diagnostic.help("begin the file with `overlay: 1.1.0`"));
    None
}

fn wrong<T>(at: Location, message: &str, diagnostics: &mut Diagnostics) -> Option<T> {
    diagnostics.push(Diagnostic::new(Code::InvalidOverlay, at, message));
    None
}
