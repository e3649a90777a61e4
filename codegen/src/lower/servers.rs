//! Servers that the description names become structs that make URLs.

use super::names::Granter;
use super::{View, docs};
use crate::api::{Name, Server, ServerPiece, ServerVariable, ServerVariableType};
use crate::diagnostic::Diagnostics;
use crate::model;
use crate::naming::{Scope, field_name, type_name, variant_name};

/// The servers of the whole API, those aside that are only a path.
pub(super) fn servers(view: View<'_>, diagnostics: &mut Diagnostics) -> Vec<Server> {
    let taken = view.names.types();
    let scope = Scope::with_reserved(&taken);
    let mut granter = Granter { sources: view.sources, options: view.options, scope, diagnostics };
    let wish = if taken.contains(&"Server") { "ApiServer" } else { "Server" };
    let absolute = view.model.servers.iter().filter(|server| is_absolute(server));
    absolute.map(|server| self::server(server, wish, &mut granter)).collect()
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
    let mut fields = Scope::with_reserved(&["new", "url"]);
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
