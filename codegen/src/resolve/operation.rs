//! Operations: a path item and what stands under its methods, made one.

use std::collections::HashMap;

use super::{Resolver, body, in_path, parameter, path, response, security, server};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{self, PathItem};
use crate::model::{Docs, Method, Operation, PathPiece, PathTemplate};
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
    let mut operations: Vec<Operation> = Vec::new();
    let mut routes = HashMap::new();
    for (key, at) in items {
        let Some(template) = template(resolver, key, *at, kind) else { continue };
        for operation in of_item(resolver, *at, &template) {
            let route = (path::shape(&operation.path), operation.method.clone(), operation.selectors.clone());
            match routes.insert(route, *at) {
                Some(first) if kind == Kind::Path => duplicate_path(resolver, key, *at, first),
                _ => {}
            }
            operations.push(operation);
        }
    }
    operations
}

fn template(resolver: &mut Resolver<'_>, key: &str, at: Location, kind: Kind) -> Option<PathTemplate> {
    if kind == Kind::Webhook {
        let segments = vec![vec![PathPiece::Literal(key.to_owned())]];
        return Some(PathTemplate { text: key.to_owned(), segments, query: Vec::new(), fragment: Vec::new() });
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
    resolver.report_once(at, || diagnostic.related(first, "this one").help("write the operations of both under one path"));
}

/// The operations of a path item; where it is a `$ref` with siblings, both count and the siblings come first.
fn of_item(resolver: &mut Resolver<'_>, at: Location, template: &PathTemplate) -> Vec<Operation> {
    let mut operations: Vec<Operation> = Vec::new();
    for item in chain(resolver, at) {
        for (key, operation) in &item.operations {
            let Some(method) = method(resolver, key, operation.at) else { continue };
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

/// `get` is GET; a key of `additionalOperations` is the method as it is sent.
fn method(resolver: &mut Resolver<'_>, key: &str, at: Location) -> Option<Method> {
    Some(match key {
        "get" => Method::Get,
        "put" => Method::Put,
        "post" => Method::Post,
        "delete" => Method::Delete,
        "options" => Method::Options,
        "head" => Method::Head,
        "patch" => Method::Patch,
        "trace" => Method::Trace,
        "query" => Method::Query,
        other if is_token(other) => Method::Other(other.to_owned()),
        other => {
            let diagnostic = Diagnostic::new(Code::InvalidMethod, at, format!("`{other}` is not a request method")).on_key();
            resolver.report_once(at, || diagnostic.help("write the method as it is sent, such as `LINK`"));
            return None;
        }
    })
}

/// A token of RFC 9110.
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

fn one(
    resolver: &mut Resolver<'_>,
    item: &PathItem<'_>,
    operation: &document::Operation<'_>,
    method: Method,
    template: &PathTemplate,
) -> Operation {
    let parameters = parameter::all(resolver, &item.parameters, &operation.parameters);
    let template = &in_path::spanning(resolver, operation, template, &parameters);
    let parameters = in_path::fit(resolver, operation, template, parameters);
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
        selectors: in_path::selectors(template, &parameters),
        parameters,
        body: operation.body.and_then(|at| body::body(resolver, at)),
        responses: response::all(resolver, &operation.responses),
        security: security::alternatives(resolver, operation.security.as_deref()),
        servers: server::all(resolver, servers),
    }
}
