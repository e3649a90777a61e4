//! From [`Model`] to [`Api`]: every Rust name and type is decided here, with the whole API in view.
//!
//! Warns where names collide and where something documented is not generated.

mod absent;
mod access;
mod alternatives;
mod bounds;
mod boxes;
mod census;
mod branches;
mod by_name;
mod checks;
mod contents;
mod constants;
mod constructors;
mod conversions;
mod defaults;
mod derives;
mod docs;
mod enums;
mod examples;
mod groups;
mod holds;
mod items;
mod items_of_body;
mod left_out;
mod link_values;
mod links;
mod literal;
mod listed;
mod names;
mod merge_patch;
mod multipart;
mod operations;
mod outcome;
mod own_servers;
mod parameters;
mod pattern;
mod reach;
mod refused_defaults;
mod routes;
mod rules;
mod security;
mod sequence;
mod servers;
mod shapes;
mod text;
mod types;
mod unions;
mod whole_unit;
mod xml;

use self::access::Direction;
use crate::api::{Api, Checks, Item};
use crate::diagnostic::Diagnostics;
use crate::model::{Model, Object, Property, SchemaId, Shape};
use crate::options::Options;
use crate::source::Sources;

/// What every step of this phase reads.
#[derive(Clone, Copy)]
struct View<'a> {
    sources: &'a Sources,
    model: &'a Model,
    options: &'a Options,
    names: &'a names::Names,
    /// For each schema, whether it looks otherwise in requests than in responses.
    differs: &'a [bool],
    /// The way the values at hand travel.
    direction: Direction,
}

impl<'a> View<'a> {
    /// The same for values that travel this way.
    fn toward(self, direction: Direction) -> Self {
        Self { direction, ..self }
    }

    /// The properties that travel this way.
    fn travelling(self, object: &'a Object) -> impl Iterator<Item = &'a Property> {
        object.properties.iter().filter(move |property| access::travels(self.model, property.schema, self.direction))
    }

    /// The schema whose values those of this one change.
    fn changes(self, schema: SchemaId) -> Option<SchemaId> {
        match &self.model.schemas[schema].shape {
            Shape::Object(object) => object.changes,
            _ => None,
        }
    }

    /// The direction that tells a schema's two looks apart; the same for both where there is one.
    fn side(self, schema: SchemaId) -> Direction {
        if self.differs[schema.index()] { self.direction } else { Direction::Response }
    }
}

/// What the operations add to on the way.
struct Parts<'a> {
    items: &'a [Item],
    checked: &'a [bool],
    shapes: &'a mut shapes::Shapes,
    terms: &'a mut checks::Terms,
    told: &'a mut defaults::Told,
    diagnostics: &'a mut Diagnostics,
}

impl Parts<'_> {
    /// The checks of a body, which may be null where its schema says so.
    fn body_checks(&mut self, view: View<'_>, schema: Option<SchemaId>) -> Checks {
        let found = schema.map(|schema| checks::checks_or_null(view, schema, self.items, self.terms, self.diagnostics));
        let mut found = found.unwrap_or_default();
        checks::drop_empty(&mut found, self.checked);
        found
    }

    /// The checks of a parameter.
    fn checks(&mut self, view: View<'_>, schema: Option<SchemaId>) -> Checks {
        let found = schema.map(|schema| checks::checks(view, schema, self.items, self.terms, self.diagnostics));
        let mut found = found.unwrap_or_default();
        checks::drop_empty(&mut found, self.checked);
        found
    }
}

/// Decides names and types.
pub(crate) fn lower(sources: &Sources, model: &Model, options: &Options, diagnostics: &mut Diagnostics) -> Api {
    let reached = reach::reach(model, keeps_unused(model, options));
    let differs = access::differing(model);
    let names = names::names(sources, model, &reached, &differs, options, diagnostics);
    let view = View { sources, model, options, names: &names, differs: &differs, direction: Direction::Response };
    left_out::left_out(view, diagnostics);
    let mut items = items::items(view, diagnostics);
    boxes::boxes(&mut items);
    unions::convertible(&mut items);
    let mut told = defaults::Told::default();
    defaults::defaults(view, &mut items, &mut told, diagnostics);
    let mut terms = checks::Terms::default();
    let checked = checks::attach(view, &mut items, &mut terms, diagnostics);
    branches::told_by_assertions(&mut items, &checked);
    derives::derives(&mut items, &options.derives);
    constructors::constructors(view, &reached, &mut items);
    merge_patch::methods(view, &mut items);
    examples::examples(view, &mut items, diagnostics);
    let mut shapes = shapes::Shapes::default();
    let mut parts =
        Parts { items: &items, checked: &checked, shapes: &mut shapes, terms: &mut terms, told: &mut told, diagnostics };
    let own = own_servers::own_servers(view, parts.diagnostics);
    let mut operations = operations::operations(view, &own, &mut parts);
    constants::tell_apart(view, &items, &terms, &mut operations);
    let (servers, operation_servers) = servers::servers(view, &own, diagnostics);
    servers::tell(&mut operations, &operation_servers);
    let definitions = if options.by_name { by_name::by_name(view, &items, &mut operations) } else { Vec::new() };
    let mut groups = groups::groups(view, &operations, diagnostics);
    if options.client {
        links::attach(view, &own, &items, &mut operations, &mut groups, diagnostics);
    }
    // calls by name are there for whoever asks, though there be none to make
    let has_ends = !model.operations.is_empty() || options.by_name;
    Api {
        title: model.title.clone(),
        docs: docs::api(model),
        doc_path: options.doc_path.clone(),
        groups,
        schemes: security::schemes(view, diagnostics),
        servers,
        operation_servers,
        conversions: conversions::conversions(view, &items),
        routes: routes::routes(view),
        untyped: census::census(sources, model, &reached),
        types: listed::listed(view, &checked),
        shapes: shapes.finish(view),
        patterns: terms.patterns.finish(),
        rules: terms.rules.finish(),
        checked,
        items,
        operations,
        definitions,
        refuse_unknown_query: options.refuse_unknown_query,
        client: options.client && has_ends,
        server: options.server && has_ends,
        by_name: options.by_name,
    }
}

/// A description without operations is there for its schemas.
fn keeps_unused(model: &Model, options: &Options) -> bool {
    let all_filtered = !options.include.is_empty() || !options.exclude.is_empty();
    options.unused_schemas || (model.operations.is_empty() && !all_filtered)
}
