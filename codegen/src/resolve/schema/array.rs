//! Arrays: `items`, `prefixItems` and `unevaluatedItems`, and how many elements `minItems` and `maxItems` allow.

use super::super::Resolver;
use super::facet::Facets;
use super::{any, id_all, rule};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Schema;
use crate::model::{Check, SchemaId, Shape};
use crate::source::Location;

/// The list or tuple that facets describe together.
pub(super) fn shape(resolver: &mut Resolver<'_>, facets: &Facets<'_>) -> Shape {
    let schemas: Vec<&Schema<'_>> = facets.list.iter().map(|facet| facet.schema).collect();
    let mut further: Vec<Location> = schemas.iter().filter_map(|schema| schema.items).collect();
    if further.is_empty() && !rule::is_conditional(resolver, facets) {
        further.extend(rule::unevaluated(facets, |schema| schema.unevaluated_items));
    }
    let bounds = Bounds::of(&schemas);
    let length = schemas.iter().map(|schema| schema.prefix_items.len()).max().unwrap_or(0);
    let refused = (0..length).find(|index| schemas.iter().any(|schema| refuses(resolver, nth(schema, *index))));
    let closed = further.iter().any(|at| refuses(resolver, Some(*at))).then_some(length);
    let most = [refused, closed].into_iter().flatten().fold(bounds.most, usize::min);
    let at = schemas.first().map_or(resolver.sources.root(), |schema| schema.at);
    if length == 0 && most > 0 {
        return Shape::Array { items: rest(resolver, &further, at) };
    }
    if bounds.least > most {
        report_contradiction(resolver, at, bounds.least, most);
        return Shape::Never;
    }
    let places = (0..length.min(most)).map(|index| schemas.iter().filter_map(|schema| nth(schema, index)).collect());
    let places: Vec<Vec<Location>> = places.collect();
    let items: Vec<SchemaId> = places.iter().map(|places| id_all(resolver, places)).collect();
    let rest = (most > length).then(|| rest(resolver, &further, at));
    Shape::Tuple { least: bounds.least.min(items.len()), items, rest }
}

/// The strictest of all `minItems` and `maxItems`.
struct Bounds {
    least: usize,
    most: usize,
}

impl Bounds {
    fn of(schemas: &[&Schema<'_>]) -> Self {
        let mut bounds = Self { least: 0, most: usize::MAX };
        for assertion in schemas.iter().flat_map(|schema| &schema.assertions) {
            match assertion.check {
                Check::MinItems(least) => bounds.least = bounds.least.max(count(least)),
                Check::MaxItems(most) => bounds.most = bounds.most.min(count(most)),
                _ => {}
            }
        }
        bounds
    }
}

fn count(bound: u64) -> usize {
    usize::try_from(bound).unwrap_or(usize::MAX)
}

/// What a schema says of the nth element: its `prefixItems`, and `items` for those after.
fn nth(schema: &Schema<'_>, index: usize) -> Option<Location> {
    schema.prefix_items.get(index).copied().or(schema.items)
}

/// Whether an element is not allowed: `false` stands for it.
fn refuses(resolver: &Resolver<'_>, element: Option<Location>) -> bool {
    let found = element.and_then(|at| resolver.document.parts.schemas.get(&at));
    found.is_some_and(|element| element.always == Some(false))
}

/// What all elements behind the `prefixItems` are.
fn rest(resolver: &mut Resolver<'_>, further: &[Location], at: Location) -> SchemaId {
    if further.is_empty() { any(resolver, at) } else { id_all(resolver, further) }
}

fn report_contradiction(resolver: &mut Resolver<'_>, at: Location, least: usize, most: usize) {
    let message = format!("a list of at least {least} elements may have no more than {most}");
    let diagnostic = Diagnostic::new(Code::ContradictorySchema, at, message).on_key();
    resolver.report_once(at, || diagnostic.help("correct `minItems`, or allow more with `prefixItems`, `items` and `maxItems`"));
}
