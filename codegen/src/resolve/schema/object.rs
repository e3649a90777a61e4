//! Objects: `properties`, `required`, `additionalProperties`, `patternProperties`, of all branches together.

use indexmap::IndexMap;

use super::super::Resolver;
use super::facet::Facets;
use super::{any, id, id_all, rule};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Schema;
use crate::model::{Object, Property, Rest, Shape};
use crate::source::Location;

/// The object that facets describe together.
pub(super) fn shape(resolver: &mut Resolver<'_>, facets: &Facets<'_>) -> Shape {
    let declared = by_name(facets, |schema| &schema.properties);
    report_closed(resolver, facets, &declared);
    report_undeclared(resolver, facets, &declared);
    let required = |name: &str| facets.list.iter().any(|facet| facet.schema.required.iter().any(|(known, _)| *known == name));
    let properties = declared.iter().filter_map(|(name, places)| {
        Some(Property {
            at: *places.first()?,
            name: (*name).to_owned(),
            rust_name: rust_name(resolver, places),
            required: required(name),
            schema: id_all(resolver, places),
        })
    });
    let properties = properties.collect();
    let patterns = by_name(facets, |schema| &schema.patterns).into_iter();
    let patterns = patterns.map(|(pattern, places)| (pattern.to_owned(), id_all(resolver, &places))).collect();
    let ignore_case = facets.list.iter().find_map(|facet| facet.schema.ignore_case);
    Shape::Object(Object {
        properties,
        rest: rest(resolver, facets, &declared),
        patterns,
        ignore_case: ignore_case.unwrap_or(resolver.document.ignore_case),
        changes: None,
    })
}

/// Members of all facets by name, with every place that describes them.
fn by_name<'r>(
    facets: &Facets<'r>,
    members: impl Fn(&'r Schema<'r>) -> &'r Vec<(&'r str, Location)>,
) -> IndexMap<&'r str, Vec<Location>> {
    let mut all: IndexMap<&str, Vec<Location>> = IndexMap::new();
    for (name, at) in facets.list.iter().flat_map(|facet| members(facet.schema)) {
        all.entry(name).or_default().push(*at);
    }
    all
}

fn rust_name(resolver: &Resolver<'_>, places: &[Location]) -> Option<String> {
    let schemas = &resolver.document.parts.schemas;
    places.iter().find_map(|at| schemas.get(at)?.rust_name).map(str::to_owned)
}

/// Closed if a branch is closed, else what the branches that speak of it ask together.
fn rest(resolver: &mut Resolver<'_>, facets: &Facets<'_>, declared: &IndexMap<&str, Vec<Location>>) -> Rest {
    let mut stated: Vec<Location> = facets.list.iter().filter_map(|facet| facet.schema.additional).collect();
    if stated.is_empty() && !rule::is_conditional(resolver, facets) {
        stated.extend(rule::unevaluated(facets, |schema| schema.unevaluated));
    }
    let says = |resolver: &Resolver<'_>, at: &Location, what| {
        resolver.document.parts.schemas.get(at).is_some_and(|schema| schema.always == Some(what))
    };
    if stated.iter().any(|at| says(resolver, at, false)) {
        return Rest::Refused;
    }
    let described: Vec<Location> = stated.iter().copied().filter(|at| !says(resolver, at, true)).collect();
    match (stated.first(), described.as_slice()) {
        (None, _) if rule::speaks_of_others(resolver, facets, &|name| declared.contains_key(name)) => {
            let at = facets.list.first().map_or(resolver.sources.root(), |facet| facet.schema.at);
            Rest::Kept(any(resolver, at))
        }
        (None, _) => Rest::Ignored,
        (Some(at), []) => Rest::Kept(any(resolver, *at)),
        (Some(_), [one]) => Rest::Kept(id(resolver, *one)),
        (Some(_), several) => Rest::Kept(id_all(resolver, several)),
    }
}

/// A branch with `additionalProperties` beside one that names properties the first does not know.
fn report_closed(resolver: &mut Resolver<'_>, facets: &Facets<'_>, declared: &IndexMap<&str, Vec<Location>>) {
    for facet in &facets.list {
        let Some(at) = facet.schema.additional else { continue };
        let refuses = resolver.document.parts.schemas.get(&at).is_some_and(|schema| schema.always != Some(true));
        let own = &facet.schema.properties;
        let foreign = declared.iter().find(|(name, _)| !own.iter().any(|(known, _)| known == *name));
        if let (true, Some((name, places)), true) = (refuses, foreign, facet.schema.patterns.is_empty()) {
            let message = format!("by `additionalProperties` here, `{name}` is not what another branch says it is");
            let diagnostic = Diagnostic::new(Code::ClosedBranch, at, message).on_key();
            let diagnostic = places.first().map_or(diagnostic.clone(), |place| diagnostic.related(*place, "declared here"));
            resolver
                .report_once(at, || diagnostic.help("move `additionalProperties` beside `allOf`; it is generated as declared"));
        }
    }
}

/// `required` that names what nobody declares.
fn report_undeclared(resolver: &mut Resolver<'_>, facets: &Facets<'_>, declared: &IndexMap<&str, Vec<Location>>) {
    for (name, at) in facets.list.iter().flat_map(|facet| &facet.schema.required) {
        if !declared.contains_key(name) {
            let message = format!("`{name}` is required, but no property is called so");
            let help = match declared.keys().find(|known| known.eq_ignore_ascii_case(name)) {
                Some(known) => format!("did you mean `{known}`?"),
                None => format!("add `{name}` to `properties`, or remove it from `required`"),
            };
            resolver.report_once(*at, || Diagnostic::new(Code::UndeclaredRequired, *at, message).help(help));
        }
    }
}
