//! Servers that the description names become structs that make URLs.

use super::names::Granter;
use super::own_servers::{OwnList, OwnServers};
use super::{View, docs};
use crate::api::{Name, Operation, OperationServer, Server, ServerPiece, ServerVariable, ServerVariableType};
use crate::diagnostic::Diagnostics;
use crate::model;
use crate::naming::{Scope, constant_name, field_name, type_name, variant_name};

/// The servers of the whole API, those aside that are only a path, and those that operations and links have in place of them.
pub(super) fn servers(
    view: View<'_>,
    own: &OwnServers<'_>,
    diagnostics: &mut Diagnostics,
) -> (Vec<Server>, Vec<OperationServer>) {
    let taken = view.names.types();
    let scope = Scope::with_reserved(&taken);
    let mut granter = Granter { sources: view.sources, options: view.options, scope, diagnostics };
    let wish = if taken.contains(&"Server") { "ApiServer" } else { "Server" };
    let absolute = view.model.servers.iter().filter(|server| is_absolute(server));
    let servers = absolute.map(|server| self::server(server, wish, &mut granter)).collect();
    (servers, own.lists.iter().map(|list| operation_server(view, list, &mut granter)).collect())
}

fn operation_server(view: View<'_>, list: &OwnList<'_>, granter: &mut Granter<'_>) -> OperationServer {
    let named = |server: &model::Server| type_name(&format!("{} server", server.name.as_deref().unwrap_or(list.wish)));
    let servers: Vec<Server> = list.servers.iter().map(|found| server(found, &named(found), granter)).collect();
    let first = servers.first().map(|server| server.rust.clone()).unwrap_or_default();
    let titles = list.operations.iter().filter_map(|index| view.model.operations.get(*index));
    OperationServer {
        constant: constant_name(&first),
        name: first,
        url: list.servers.first().map(|server| server.default_url()).unwrap_or_default(),
        users: titles.map(super::operations::title).collect(),
        servers,
    }
}

/// Says of each operation which server is its own.
pub(super) fn tell(operations: &mut [Operation], servers: &[OperationServer]) {
    for operation in operations {
        if let Some(server) = operation.server.and_then(|place| servers.get(place)) {
            operation.docs.notes.push(format!("It has a server of its own: `{}`.", server.name));
        }
    }
}

fn is_absolute(server: &model::Server) -> bool {
    match server.url.first() {
        Some(model::ServerPiece::Literal(text)) => text.starts_with("http://") || text.starts_with("https://"),
        Some(model::ServerPiece::Variable(_)) => true,
        None => false,
    }
}

fn server(server: &model::Server, wish: &str, granter: &mut Granter<'_>) -> Server {
    let rust = granter.scope.take(wish, "", server.at).name;
    let mut fields = Scope::with_reserved(&["new", "url", "at"]);
    let variables = server.variables.iter().map(|found| variable(found, &rust, &mut fields, granter)).collect();
    Server {
        docs: docs::plain(server.description.as_deref().unwrap_or_default()),
        url: server.url.iter().map(piece).collect(),
        variables,
        rust,
    }
}

fn piece(piece: &model::ServerPiece) -> ServerPiece {
    match piece {
        model::ServerPiece::Literal(text) => ServerPiece::Literal(text.clone()),
        model::ServerPiece::Variable(index) => ServerPiece::Variable(*index),
    }
}

fn variable(variable: &model::ServerVariable, server: &str, fields: &mut Scope, granter: &mut Granter<'_>) -> ServerVariable {
    ServerVariable {
        name: Name { wire: variable.name.clone(), rust: fields.take(&field_name(&variable.name), "", variable.at).name },
        docs: docs::plain(variable.description.as_deref().unwrap_or_default()),
        default: variable.default.clone(),
        value: values(variable, server, granter),
    }
}

fn values(variable: &model::ServerVariable, server: &str, granter: &mut Granter<'_>) -> ServerVariableType {
    if variable.values.is_empty() {
        return ServerVariableType::Text;
    }
    let rust = granter.scope.take(&type_name(&format!("{server} {}", variable.name)), "", variable.at).name;
    let mut scope = Scope::default();
    let variants: Vec<Name> = variable
        .values
        .iter()
        .map(|value| Name { wire: value.clone(), rust: scope.take(&variant_name(value), "", variable.at).name })
        .collect();
    let default = variants.iter().find(|variant| variant.wire == variable.default).or(variants.first());
    ServerVariableType::Enum { rust, default: default.map(|variant| variant.rust.clone()).unwrap_or_default(), variants }
}
