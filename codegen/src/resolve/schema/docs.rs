//! What is said of a schema besides its values: name, title, description, examples, default, direction, `xml`.

use super::super::Resolver;
use super::facet::Facets;
use super::part::{self, Part};
use crate::document::Schema;
use crate::model::{Access, Docs};
use crate::source::Location;

/// The name of a schema that is one part, seen whole.
pub(super) fn name(resolver: &Resolver<'_>, parts: &[Part]) -> Option<String> {
    let main = part::main(parts)?;
    match parts {
        [part] if *part == Part::whole(main.at) => name_at(resolver, main.at),
        // `Pet` is the union of all pets, and one of them is a pet of no kind
        [part] if part.view.alone => name_at(resolver, main.at).map(|name| format!("{name}Base")),
        _ => None,
    }
}

/// The name of the schema at a place: its key in `components/schemas` or `$defs`, at the top of another file, or the file's own name.
pub(super) fn name_at(resolver: &Resolver<'_>, at: Location) -> Option<String> {
    let sources = resolver.sources;
    let Some(around) = sources.parent(at) else {
        return sources.path(at).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    };
    let key = || sources.key(at).map(str::to_owned);
    let Some(outer) = sources.parent(around) else { return key() };
    let is_property = sources.key(outer) == Some("properties");
    match sources.key(around) {
        Some("$defs" | "definitions") if !is_property => key(),
        Some("schemas") if sources.key(outer) == Some("components") || sources.parent(outer).is_none() => key(),
        _ => None,
    }
}

/// `x-rust-name` of a schema; on a property it names the field instead.
pub(super) fn rust_name(resolver: &Resolver<'_>, main: Part) -> Option<String> {
    let around = resolver.sources.parent(main.at);
    let is_property = around.is_some_and(|around| resolver.sources.key(around) == Some("properties"));
    let schema = resolver.document.parts.schemas.get(&main.at)?;
    schema.rust_name.filter(|_| !is_property || name_at(resolver, main.at).is_some()).map(str::to_owned)
}

/// Title and description of the schema itself; those of schemas it refers to are of other things.
pub(super) fn docs(facets: &Facets<'_>, main: Part) -> Docs {
    let own = || {
        let first = facets.list.iter().filter(|facet| facet.schema.at == main.at);
        let others = facets.list.iter().filter(|facet| facet.schema.at != main.at && !facet.referenced);
        first.chain(others).map(|facet| facet.schema)
    };
    Docs {
        title: own().find_map(|schema| schema.title).map(str::to_owned),
        description: own().find_map(|schema| schema.description).map(str::to_owned),
        deprecated: own().any(|schema| schema.deprecated),
        examples: own().flat_map(|schema| schema.examples.iter().copied()).collect(),
    }
}

/// The outermost default.
pub(super) fn default(facets: &Facets<'_>) -> Option<Location> {
    facets.list.iter().find_map(|facet| facet.schema.default)
}

/// `readOnly` and `writeOnly`, of any facet; a schema that is both travels in both directions.
pub(super) fn access(facets: &Facets<'_>) -> Access {
    let says = |what: fn(&Schema<'_>) -> bool| facets.list.iter().any(|facet| what(facet.schema));
    match (says(|schema| schema.read_only), says(|schema| schema.write_only)) {
        (true, false) => Access::Read,
        (false, true) => Access::Write,
        (true, true) | (false, false) => Access::Both,
    }
}
