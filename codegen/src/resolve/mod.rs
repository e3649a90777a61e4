//! From [`Document`] to [`Model`]: references followed, versions made one, every fact parsed.
//!
//! Fails on what a description may not say (a path parameter that is not in the path) and on what is not generated yet.
//! Never stops early: all problems are told in one run.

mod body;
mod form;
mod header;
mod in_path;
mod link;
mod operation;
mod operation_id;
mod parameter;
mod path;
mod reference;
mod response;
mod schema;
mod security;
mod server;
mod tag;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use self::schema::Drafts;
use self::security::Schemes;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::Document;
use crate::model::Model;
use crate::source::{Location, Sources};

/// What every step of resolving sees and adds to.
struct Resolver<'r> {
    sources: &'r Sources,
    document: &'r Document<'r>,
    diagnostics: &'r mut Diagnostics,
    drafts: Drafts,
    schemes: Schemes,
    /// What has been told of shared parts, since a part may be reached many times.
    told: HashSet<(Location, Code)>,
}

/// Makes the model; where the description is wrong, the problem is reported and the rest is made all the same.
pub(crate) fn resolve(sources: &Sources, document: &Document<'_>, diagnostics: &mut Diagnostics) -> Model {
    let mut resolver =
        Resolver { sources, document, diagnostics, drafts: Drafts::default(), schemes: Schemes::default(), told: HashSet::new() };
    reference::check(&mut resolver);
    let components = document.components.schemas.iter().map(|(_, at)| schema::id(&mut resolver, *at)).collect();
    let servers = server::all(&mut resolver, &document.servers);
    let mut operations = operation::all(&mut resolver, &document.paths, operation::Kind::Path);
    let mut webhooks = operation::all(&mut resolver, &document.webhooks, operation::Kind::Webhook);
    operation_id::settle(&mut resolver, &mut operations, &mut webhooks);
    let (schemas, rules) = schema::finish(&mut resolver);
    let tags = tag::all(&resolver, [&operations, &webhooks]);
    let info = document.info.as_ref();
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    Model {
        title: text(info.and_then(|info| info.title)),
        version: text(info.and_then(|info| info.version)),
        description: info.and_then(|info| info.description).map(str::to_owned),
        servers,
        tags,
        schemes: resolver.schemes.into_list(),
        schemas,
        rules,
        components,
        custom: std::collections::HashMap::new(),
        operations,
        webhooks,
    }
}

impl Resolver<'_> {
    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Reports a problem of a place that may be reached in several ways once.
    fn report_once(&mut self, at: Location, diagnostic: impl FnOnce() -> Diagnostic) {
        let diagnostic = diagnostic();
        if self.told.insert((at, diagnostic.code)) {
            self.diagnostics.push(diagnostic);
        }
    }
}
