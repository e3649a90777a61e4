//! The operations as the files have them, those that could not be resolved among them.

use std::collections::HashMap;

use crate::model::{Model, Operation};
use crate::source::{Location, Node, Sources};

/// An operation on a path.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) at: Location,
    /// The path item it stands in.
    pub(super) item: Location,
    /// The description it belongs to.
    pub(super) root: Location,
    pub(super) path: String,
    /// In capitals: `GET`.
    pub(super) method: String,
    pub(super) id: Option<String>,
    pub(super) tags: Vec<String>,
}

impl Found {
    /// What tells it from all others: a path item may serve several paths.
    pub(super) fn key(&self) -> (Location, String) {
        (self.at, self.path.clone())
    }
}

/// The keys of a path item that hold operations.
const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// Every operation of every description, in their order.
pub(super) fn operations(sources: &Sources, model: &Model) -> Vec<Found> {
    let resolved = model.operations.iter().chain(&model.webhooks);
    let resolved: HashMap<_, _> = resolved.map(|operation| ((operation.at, operation.path.text.as_str()), operation)).collect();
    let mut found = Vec::new();
    for root in sources.roots() {
        for table in ["paths", "webhooks"].iter().filter_map(|key| member(sources, root, key)) {
            let Node::Object(paths) = sources.node(table) else { continue };
            for (path, at) in paths.iter().filter(|(path, _)| !path.starts_with("x-")) {
                of_path(sources, &Path { root, text: path, at }, &resolved, &mut found);
            }
        }
    }
    found
}

/// A path of a description.
struct Path<'a> {
    root: Location,
    text: &'a str,
    at: Location,
}

type Resolved<'a> = HashMap<(Location, &'a str), &'a Operation>;

/// The operations of a path item and of those its references lead to.
fn of_path(sources: &Sources, path: &Path<'_>, resolved: &Resolved<'_>, found: &mut Vec<Found>) {
    let mut seen = Vec::new();
    let mut next = Some(path.at);
    while let Some(item) = next.filter(|item| !seen.contains(item)) {
        seen.push(item);
        let own = members(sources, item).into_iter().filter(|(key, _)| METHODS.contains(&key.as_str()));
        let own = own.map(|(key, at)| (key.to_ascii_uppercase(), at));
        let further = member(sources, item, "additionalOperations").map(|at| members(sources, at));
        for (method, at) in own.chain(further.unwrap_or_default()) {
            found.push(one(sources, Stand { item, method, at }, path, resolved));
        }
        let reference = member(sources, item, "$ref");
        next = reference.and_then(|at| match sources.node(at) {
            Node::String(text) => sources.follow(at, text).ok(),
            _ => None,
        });
    }
}

/// Where an operation stands.
struct Stand {
    item: Location,
    method: String,
    at: Location,
}

fn one(sources: &Sources, stand: Stand, path: &Path<'_>, resolved: &Resolved<'_>) -> Found {
    let Stand { item, method, at } = stand;
    let text = |at| if let Node::String(text) = sources.node(at) { Some(text.to_owned()) } else { None };
    let written = || member(sources, at, "operationId").and_then(text);
    let tags = member(sources, at, "tags").map(|tags| match sources.node(tags) {
        Node::Array(items) => items.iter().filter_map(text).collect(),
        _ => Vec::new(),
    });
    Found {
        at,
        item,
        root: path.root,
        path: path.text.to_owned(),
        method,
        id: resolved.get(&(at, path.text)).map(|operation| operation.id.clone()).or_else(written),
        tags: tags.unwrap_or_default(),
    }
}

pub(super) fn member(sources: &Sources, at: Location, key: &str) -> Option<Location> {
    match sources.node(at) {
        Node::Object(members) => members.get(key),
        _ => None,
    }
}

fn members(sources: &Sources, at: Location) -> Vec<(String, Location)> {
    match sources.node(at) {
        Node::Object(members) => members.iter().map(|(key, at)| (key.to_owned(), at)).collect(),
        _ => Vec::new(),
    }
}
