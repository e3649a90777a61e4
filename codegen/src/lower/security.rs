//! Security schemes.

use super::View;
use super::docs;
use super::names::Granter;
use crate::api::{Name, Scheme, SchemeKind};
use crate::diagnostic::Diagnostics;
use crate::model::{self, SecretPlace};
use crate::naming::{Scope, constant_name, field_name};

/// Every scheme that an operation uses, under the names of its field and its static.
pub(super) fn schemes(view: View<'_>, diagnostics: &mut Diagnostics) -> Vec<Scheme> {
    // `new` is how credentials are made.
    let scope = Scope::with_reserved(&["new"]);
    let mut granter = Granter { sources: view.sources, options: view.options, scope, diagnostics };
    view.model.schemes.iter().map(|scheme| self::scheme(scheme, &mut granter)).collect()
}

fn scheme(scheme: &model::Scheme, granter: &mut Granter<'_>) -> Scheme {
    let wish = granter.renamed(scheme.at).or(scheme.rust_name.as_deref()).unwrap_or(&scheme.name).to_owned();
    let rust = granter.take(&field_name(&wish), "Scheme", "security scheme", scheme.at);
    Scheme {
        constant: format!("{}_SCHEME", constant_name(&rust)),
        docs: docs::plain(scheme.description.as_deref().unwrap_or_default()),
        kind: kind(&scheme.kind),
        name: Name { wire: scheme.name.clone(), rust },
    }
}

fn kind(kind: &model::SchemeKind) -> SchemeKind {
    match kind {
        model::SchemeKind::Basic => SchemeKind::Basic,
        model::SchemeKind::Bearer { .. } => SchemeKind::Http("Bearer".to_owned()),
        model::SchemeKind::Http { scheme } => SchemeKind::Http(scheme.clone()),
        model::SchemeKind::ApiKey { name, place: SecretPlace::Header } => SchemeKind::Header(name.clone()),
        model::SchemeKind::ApiKey { name, place: SecretPlace::Query } => SchemeKind::Query(name.clone()),
        model::SchemeKind::ApiKey { name, place: SecretPlace::Cookie } => SchemeKind::Cookie(name.clone()),
    }
}
