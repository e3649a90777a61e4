//! `servers`: URLs split at their variables.

use super::Resolver;
use crate::diagnostic::{Code, Diagnostic};
use crate::document;
use crate::model::{Server, ServerPiece, ServerVariable};

/// The servers of a list, those that make no sense left out.
pub(super) fn all(resolver: &mut Resolver<'_>, servers: &[document::Server<'_>]) -> Vec<Server> {
    servers.iter().filter_map(|server| one(resolver, server)).collect()
}

/// A server; what is wrong with it is told once, though it be that of many operations.
pub(super) fn one(resolver: &mut Resolver<'_>, server: &document::Server<'_>) -> Option<Server> {
    let mut found = Vec::new();
    let split = split(&mut found, server);
    if resolver.told.insert((server.at, Code::InvalidServer)) {
        found.into_iter().for_each(|diagnostic| resolver.report(diagnostic));
    }
    split
}

fn split(found: &mut Vec<Diagnostic>, server: &document::Server<'_>) -> Option<Server> {
    let mut variables: Vec<ServerVariable> = server.variables.iter().map(|(name, it)| variable(found, name, it)).collect();
    let url = pieces(found, server, &mut variables)?;
    let text = |text: Option<&str>| text.map(str::to_owned);
    Some(Server { at: server.at, name: text(server.name), description: text(server.description), url, variables })
}

fn variable(found: &mut Vec<Diagnostic>, name: &str, variable: &document::ServerVariable<'_>) -> ServerVariable {
    let default = variable.default.or(variable.values.first().copied()).unwrap_or_default();
    if !variable.values.is_empty() && !variable.values.contains(&default) {
        let message = format!("the default `{default}` of server variable `{name}` is not one of its values");
        let help = format!("add `{default}` to `enum`, or choose one of: {}", variable.values.join(", "));
        found.push(Diagnostic::new(Code::InvalidServer, variable.at, message).on_key().help(help));
    }
    ServerVariable {
        at: variable.at,
        name: name.to_owned(),
        description: variable.description.map(str::to_owned),
        default: default.to_owned(),
        values: variable.values.iter().map(|value| (*value).to_owned()).collect(),
    }
}

fn pieces(
    found: &mut Vec<Diagnostic>,
    server: &document::Server<'_>,
    variables: &mut Vec<ServerVariable>,
) -> Option<Vec<ServerPiece>> {
    let mut pieces = Vec::new();
    let mut rest = server.url.as_deref()?;
    while let Some((literal, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            let message = format!("`{{` without `}}` in the server URL `{}`", server.url.as_deref().unwrap_or_default());
            found.push(Diagnostic::new(Code::InvalidServer, server.at, message).help("write variables as `{name}`"));
            return None;
        };
        push_literal(&mut pieces, literal);
        match variables.iter().position(|variable| variable.name == name) {
            Some(index) => pieces.push(ServerPiece::Variable(index)),
            None => {
                undeclared(found, server, name);
                pieces.push(ServerPiece::Variable(variables.len()));
                variables.push(no_default(server, name));
            }
        }
        rest = after;
    }
    push_literal(&mut pieces, rest);
    Some(pieces)
}

fn push_literal(pieces: &mut Vec<ServerPiece>, literal: &str) {
    if !literal.is_empty() {
        pieces.push(ServerPiece::Literal(literal.to_owned()));
    }
}

fn undeclared(found: &mut Vec<Diagnostic>, server: &document::Server<'_>, name: &str) {
    let message = format!("the server URL names the variable `{name}`, which `variables` does not declare");
    let help = format!("add `{name}` with a `default` to `variables`; it is empty until it is set");
    found.push(Diagnostic::new(Code::InvalidServer, server.at, message).help(help));
}

fn no_default(server: &document::Server<'_>, name: &str) -> ServerVariable {
    ServerVariable { at: server.at, name: name.to_owned(), description: None, default: String::new(), values: Vec::new() }
}
