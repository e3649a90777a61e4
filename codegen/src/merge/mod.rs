//! From several descriptions in a folder to one: parts that are alike become one, contradictions are told.
//!
//! Fails where two files say different things about the same path and method, component or server, and where they are of
//! different versions.

use std::collections::HashMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{Location, Node, Sources};

/// Where parts stand by name, as the steps from the root: of OpenAPI 3, then of Swagger 2.0.
const PARTS: [&[&str]; 13] = [
    &["components", "schemas"],
    &["components", "responses"],
    &["components", "parameters"],
    &["components", "examples"],
    &["components", "requestBodies"],
    &["components", "headers"],
    &["components", "securitySchemes"],
    &["components", "pathItems"],
    &["components", "mediaTypes"],
    &["definitions"],
    &["parameters"],
    &["responses"],
    &["securityDefinitions"],
];

/// Compares the descriptions, if they are several; the first of two that are alike counts.
pub(crate) fn merge(sources: &mut Sources, diagnostics: &mut Diagnostics) {
    let roots: Vec<Location> = sources.roots().collect();
    if roots.len() < 2 {
        return;
    }
    versions(sources, &roots, diagnostics);
    for key in ["servers", "host", "basePath", "schemes"] {
        alike(sources, &roots, key, diagnostics);
    }
    for key in ["paths", "webhooks"] {
        paths(sources, &roots, key, diagnostics);
    }
    for steps in PARTS {
        parts(sources, &roots, steps, diagnostics);
    }
    tags(sources, &roots, diagnostics);
}

/// All are of the version of the first; patches of a version are one.
fn versions(sources: &Sources, roots: &[Location], diagnostics: &mut Diagnostics) {
    let said = roots.iter().filter_map(|root| {
        let at = member(sources, *root, "openapi").or_else(|| member(sources, *root, "swagger"))?;
        let Node::String(text) = sources.node(at) else { return None };
        Some((text.splitn(3, '.').take(2).collect::<Vec<_>>().join("."), at))
    });
    let said: Vec<(String, Location)> = said.collect();
    let Some(((first, first_at), others)) = said.split_first() else { return };
    for (version, at) in others.iter().filter(|(version, _)| version != first) {
        let message = format!("this description is of version {version}, another one in the folder of version {first}");
        let diagnostic = Diagnostic::new(Code::MixedVersions, *at, message).related(*first_at, "the other one");
        diagnostics.push(diagnostic.help("write all descriptions of a folder in one version"));
    }
}

/// What holds for a whole API is said alike in all files that say it.
fn alike(sources: &Sources, roots: &[Location], key: &str, diagnostics: &mut Diagnostics) {
    let said: Vec<Location> = roots.iter().filter_map(|root| member(sources, *root, key)).collect();
    let Some((first, others)) = said.split_first() else { return };
    for other in others.iter().filter(|other| !sources.same_value(*first, **other)) {
        let message = format!("two files of the folder have different `{key}`");
        let diagnostic = Diagnostic::new(Code::ConflictingFiles, *other, message).on_key().related_key(*first, "the other one");
        diagnostics.push(diagnostic.help(format!("write `{key}` in one of them alone, or alike in both")));
    }
}

/// Path items of one path add up; a method that stands in two of them is alike in both.
fn paths(sources: &Sources, roots: &[Location], key: &str, diagnostics: &mut Diagnostics) {
    let mut known: HashMap<(String, String), Location> = HashMap::new();
    for (path, item) in roots.iter().filter_map(|root| member(sources, *root, key)).flat_map(|paths| members(sources, paths)) {
        for (method, at) in members(sources, item) {
            let first = *known.entry((path.clone(), method.clone())).or_insert(at);
            if !sources.same_value(first, at) {
                let message = format!("two files of the folder describe `{method}` of `{path}` in different ways");
                diagnostics.push(conflict(at, first, &message));
            }
        }
    }
}

/// Parts of one name are alike, and one of them counts.
fn parts(sources: &mut Sources, roots: &[Location], steps: &[&str], diagnostics: &mut Diagnostics) {
    let mut known: HashMap<String, Location> = HashMap::new();
    for root in roots {
        let Some(table) = steps.iter().try_fold(*root, |at, step| member(sources, at, step)) else { continue };
        for (name, at) in members(sources, table) {
            let first = *known.entry(name.clone()).or_insert(at);
            if first == at {
                continue;
            }
            if sources.same_value(first, at) {
                sources.make_twins(at, first);
            } else {
                let message = format!("two files of the folder have different `{}/{name}`", steps.join("/"));
                diagnostics.push(conflict(at, first, &message));
            }
        }
    }
}

/// The first description of a tag counts.
fn tags(sources: &Sources, roots: &[Location], diagnostics: &mut Diagnostics) {
    let mut known: HashMap<String, Location> = HashMap::new();
    for tags in roots.iter().filter_map(|root| member(sources, *root, "tags")) {
        let Node::Array(tags) = sources.node(tags) else { continue };
        for at in tags.iter() {
            let Some(Node::String(name)) = member(sources, at, "name").map(|name| sources.node(name)) else { continue };
            let first = *known.entry(name.to_owned()).or_insert(at);
            if !sources.same_value(first, at) {
                let message = format!("two files of the folder describe the tag `{name}` in different ways; the first counts");
                diagnostics.push(conflict(at, first, &message).lowered());
            }
        }
    }
}

fn conflict(at: Location, first: Location, message: &str) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::ConflictingFiles, at, message).on_key().related_key(first, "the other one");
    diagnostic.help("write it in one file alone, or alike in both")
}

fn member(sources: &Sources, at: Location, key: &str) -> Option<Location> {
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
