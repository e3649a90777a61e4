//! `servers`: URLs split at their variables.

use super::Resolver;
use crate::diagnostic::{Code, Diagnostic};
use crate::document;
use crate::model::{Server, ServerPiece, ServerVariable};

/// The servers of a list, those that make no sense left out.
pub(super) fn all(resolver: &mut Resolver<'_>, servers: &[document::Server<'_>]) -> Vec<Server> {
    servers.iter().filter_map(|server| one(resolver, server)).collect()
}

fn one(resolver: &mut Resolver<'_>, server: &document::Server<'_>) -> Option<Server> {
    let variables: Vec<ServerVariable> = server.variables.iter().filter_map(|(name, it)| variable(resolver, name, it)).collect();
    let url = pieces(resolver, server, &variables)?;
    Some(Server { at: server.at, description: server.description.map(str::to_owned), url, variables })
}

fn variable(resolver: &mut Resolver<'_>, name: &str, variable: &document::ServerVariable<'_>) -> Option<ServerVariable> {
    let default = variable.default?;
    if !variable.values.is_empty() && !variable.values.contains(&default) {
        let message = format!("the default `{default}` of server variable `{name}` is not one of its values");
        let help = format!("add `{default}` to `enum`, or choose one of: {}", variable.values.join(", "));
        resolver.report(Diagnostic::new(Code::InvalidServer, variable.at, message).on_key().help(help));
    }
    Some(ServerVariable {
        at: variable.at,
        name: name.to_owned(),
        description: variable.description.map(str::to_owned),
        default: default.to_owned(),
        values: variable.values.iter().map(|value| (*value).to_owned()).collect(),
    })
}

fn pieces(
    resolver: &mut Resolver<'_>,
    server: &document::Server<'_>,
    variables: &[ServerVariable],
) -> Option<Vec<ServerPiece>> {
    let mut pieces = Vec::new();
    let mut rest = server.url?;
    while let Some((literal, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            let message = format!("`{{` without `}}` in the server URL `{}`", server.url.unwrap_or_default());
            resolver.report(Diagnostic::new(Code::InvalidServer, server.at, message).help("write variables as `{name}`"));
            return None;
        };
        push_literal(&mut pieces, literal);
        match variables.iter().position(|variable| variable.name == name) {
            Some(index) => pieces.push(ServerPiece::Variable(index)),
            None => undeclared(resolver, server, name),
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

fn undeclared(resolver: &mut Resolver<'_>, server: &document::Server<'_>, name: &str) {
    if server.variables.iter().all(|(declared, _)| *declared != name) {
        let message = format!("the server URL names the variable `{name}`, which `variables` does not declare");
        let help = format!("add `{name}` with a `default` to `variables`");
        resolver.report(Diagnostic::new(Code::InvalidServer, server.at, message).help(help));
    }
}
