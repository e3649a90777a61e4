//! From [`Model`] to [`Api`]: every Rust name and type is decided here, with the whole API in view.
//!
//! Warns where names collide and where something documented is not generated.

mod boxes;
mod contents;
mod derives;
mod docs;
mod enums;
mod groups;
mod items;
mod names;
mod operations;
mod outcome;
mod parameters;
mod reach;
mod routes;
mod security;
mod servers;
mod shapes;
mod types;

use crate::api::Api;
use crate::diagnostic::Diagnostics;
use crate::model::Model;
use crate::options::Options;
use crate::source::Sources;

/// What every step of this phase reads.
#[derive(Clone, Copy)]
struct View<'a> {
    sources: &'a Sources,
    model: &'a Model,
    options: &'a Options,
    names: &'a names::Names,
}

/// Decides names and types.
pub(crate) fn lower(sources: &Sources, model: &Model, options: &Options, diagnostics: &mut Diagnostics) -> Api {
    let reached = reach::reach(model);
    let names = names::names(sources, model, &reached, options, diagnostics);
    let view = View { sources, model, options, names: &names };
    let mut items = items::items(view, &reached, diagnostics);
    boxes::boxes(&mut items);
    derives::derives(&mut items);
    let mut shapes = shapes::Shapes::default();
    let operations = operations::operations(view, &items, &mut shapes);
    Api {
        title: model.title.clone(),
        docs: docs::api(model),
        groups: groups::groups(view, &operations, diagnostics),
        schemes: security::schemes(view, diagnostics),
        servers: servers::servers(view, diagnostics),
        routes: routes::routes(&model.operations),
        shapes: shapes.finish(view),
        items,
        operations,
        client: options.client,
        server: options.server,
    }
}
