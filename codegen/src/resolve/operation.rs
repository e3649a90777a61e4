//! Operations: a path item and what stands under its methods, made one.

use std::collections::HashMap;

use super::{Resolver, body, parameter, path, response, security, server};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{self, PathItem};
use crate::model::{Docs, Method, Operation, Parameter, PathPiece, PathTemplate, Place};
use crate::source::Location;

/// Where path items come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `paths`: the key is a path.
    Path,
    /// `webhooks`: the key is a name.
    Webhook,
}

/// The operations of `paths` or `webhooks`, in order of the description.
pub(super) fn all(resolver: &mut Resolver<'_>, items: &[(&str, Location)], kind: Kind) -> Vec<Operation> {
    let mut operations = Vec::new();
    let mut shapes = HashMap::new();
    for (key, at) in items {
        let Some(template) = template(resolver, key, *at, kind) else { continue };
        if let (Some(first), Kind::Path) = (shapes.insert(path::shape(&template), *at), kind) {
            duplicate_path(resolver, key, *at, first);
        }
        operations.extend(of_item(resolver, *at, &template));
    }
    name_nameless(&mut operations, kind);
    operations
}

/// Reports operations of the same `operationId`.
pub(super) fn check_ids(resolver: &mut Resolver<'_>, operations: [&Vec<Operation>; 2]) {
    let mut known: HashMap<&str, Location> = HashMap::new();
    for operation in operations.into_iter().flatten() {
        let Some(first) = known.insert(&operation.id, operation.at) else { continue };
        let message = format!("two operations have the operationId `{}`", operation.id);
        let diagnostic = Diagnostic::new(Code::DuplicateOperationId, operation.at, message).on_key();
        let diagnostic = diagnostic.related(first, "the other is here").help("give one of them another `operationId`");
        resolver.report_once(operation.at, || diagnostic);
    }
}

fn template(resolver: &mut Resolver<'_>, key: &str, at: Location, kind: Kind) -> Option<PathTemplate> {
    if kind == Kind::Webhook {
        let segments = vec![vec![PathPiece::Literal(key.to_owned())]];
        return Some(PathTemplate { text: key.to_owned(), segments });
    }
    match path::parse(key) {
        Ok(template) => Some(template),
        Err(path::Malformed(why, help)) => {
            let message = format!("the path `{key}` {why}");
            resolver.report(Diagnostic::new(Code::InvalidPath, at, message).on_key().help(help));
            None
        }
    }
}

fn duplicate_path(resolver: &mut Resolver<'_>, key: &str, at: Location, first: Location) {
    let message = format!("a request that fits `{key}` fits another path as well");
    let diagnostic = Diagnostic::new(Code::DuplicatePath, at, message).on_key();
    resolver.report(diagnostic.related(first, "this one").help("write the operations of both under one path"));
}

/// The operations of a path item; where it is a `$ref` with siblings, both count and the siblings come first.
fn of_item(resolver: &mut Resolver<'_>, at: Location, template: &PathTemplate) -> Vec<Operation> {
    let mut operations: Vec<Operation> = Vec::new();
    for item in chain(resolver, at) {
        for (key, operation) in &item.operations {
            let method = method(key);
            if operations.iter().all(|known| known.method != method) {
                operations.push(one(resolver, item, operation, method, template));
            }
        }
    }
    operations
}

/// A path item and those its references lead to, in order.
fn chain<'r>(resolver: &Resolver<'r>, at: Location) -> Vec<&'r PathItem<'r>> {
    let document = resolver.document;
    let mut chain: Vec<&PathItem<'_>> = Vec::new();
    let mut next = Some(at);
    while let Some(item) = next.and_then(|at| document.parts.path_items.get(&at)) {
        if chain.iter().any(|known| known.at == item.at) {
            break;
        }
        chain.push(item);
        next = item.reference.as_ref().and_then(|reference| reference.target);
    }
    chain
}

fn method(key: &str) -> Method {
    match key {
        "get" => Method::Get,
        "put" => Method::Put,
        "post" => Method::Post,
        "delete" => Method::Delete,
        "options" => Method::Options,
        "head" => Method::Head,
        "patch" => Method::Patch,
        "trace" => Method::Trace,
        "query" => Method::Query,
        other => Method::Other(other.to_owned()),
    }
}

fn one(
    resolver: &mut Resolver<'_>,
    item: &PathItem<'_>,
    operation: &document::Operation<'_>,
    method: Method,
    template: &PathTemplate,
) -> Operation {
    let parameters = parameter::all(resolver, &item.parameters, &operation.parameters);
    let servers = if operation.servers.is_empty() { &item.servers } else { &operation.servers };
    if let Some(at) = operation.callbacks {
        let diagnostic = Diagnostic::new(Code::NotGenerated, at, "callbacks are not generated yet; the operation is").on_key();
        resolver.report_once(at, || diagnostic);
    }
    Operation {
        at: operation.at,
        id: operation.id.map(|(id, _)| id.to_owned()).unwrap_or_default(),
        rust_name: operation.rust_name.map(str::to_owned),
        tags: operation.tags.iter().map(|(tag, _)| (*tag).to_owned()).collect(),
        docs: Docs {
            title: operation.summary.map(str::to_owned),
            description: operation.description.map(str::to_owned),
            deprecated: operation.deprecated,
            examples: Vec::new(),
        },
        method,
        path: template.clone(),
        parameters: in_path(resolver, operation, template, parameters),
        body: operation.body.and_then(|at| body::body(resolver, at)),
        responses: response::all(resolver, &operation.responses),
        security: security::alternatives(resolver, operation.security.as_deref()),
        servers: server::all(resolver, servers),
    }
}

/// Checks path parameters against the template, both ways, and leaves out those that are not in it.
fn in_path(
    resolver: &mut Resolver<'_>,
    operation: &document::Operation<'_>,
    template: &PathTemplate,
    parameters: Vec<Parameter>,
) -> Vec<Parameter> {
    let is_path = |parameter: &Parameter| parameter.place == Place::Path;
    for name in path::parameters(template) {
        if !parameters.iter().any(|parameter| is_path(parameter) && parameter.name == name) {
            let message = format!("`{{{name}}}` in the path `{}` is not described by a parameter", template.text);
            let help = format!("add a parameter `name: {name}` with `in: path` to the operation or its path");
            resolver.report(Diagnostic::new(Code::PathParameter, operation.at, message).on_key().help(help));
        }
    }
    let known = |parameter: &Parameter| !is_path(parameter) || path::parameters(template).any(|name| name == parameter.name);
    let (known, strays): (Vec<_>, Vec<_>) = parameters.into_iter().partition(known);
    for stray in strays {
        let message = format!("the path `{}` has no `{{{}}}`", template.text, stray.name);
        let diagnostic = Diagnostic::new(Code::PathParameter, stray.at, message);
        let help = format!("add `{{{}}}` to the path, or remove the parameter", stray.name);
        resolver.report_once(stray.at, || diagnostic.related(operation.at, "of this operation").help(help));
    }
    known
}

/// Gives operations without `operationId` a name made of method and path: `get_pets_by_id`.
fn name_nameless(operations: &mut [Operation], kind: Kind) {
    let mut taken: std::collections::HashSet<String> = operations.iter().map(|operation| operation.id.clone()).collect();
    for operation in operations.iter_mut().filter(|operation| operation.id.is_empty()) {
        let wish = match kind {
            Kind::Path => made_name(&operation.method, &operation.path),
            Kind::Webhook => operation.path.text.clone(),
        };
        let numbered = (2..).map(|number: u32| format!("{wish}_{number}"));
        let free = std::iter::once(wish.clone()).chain(numbered).find(|name| !taken.contains(name));
        operation.id = free.unwrap_or(wish);
        taken.insert(operation.id.clone());
    }
}

fn made_name(method: &Method, template: &PathTemplate) -> String {
    let mut words = vec![match method {
        Method::Get => "get".to_owned(),
        Method::Put => "put".to_owned(),
        Method::Post => "post".to_owned(),
        Method::Delete => "delete".to_owned(),
        Method::Options => "options".to_owned(),
        Method::Head => "head".to_owned(),
        Method::Patch => "patch".to_owned(),
        Method::Trace => "trace".to_owned(),
        Method::Query => "query".to_owned(),
        Method::Other(name) => name.to_ascii_lowercase(),
    }];
    for piece in template.segments.iter().flatten() {
        match piece {
            PathPiece::Literal(text) => words.push(word(text)),
            PathPiece::Parameter(name) => words.push(format!("by_{}", word(name))),
        }
    }
    words.retain(|word| !word.is_empty());
    words.join("_")
}

/// Letters and digits of a text, what stands between them as one `_`.
fn word(text: &str) -> String {
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_")
}
