//! Arrays: `items`, `prefixItems` and `unevaluatedItems`.

use super::super::Resolver;
use super::facet::Facets;
use super::{any, id_all, rule};
use crate::model::Shape;
use crate::source::Location;

/// The list or tuple that facets describe together.
pub(super) fn shape(resolver: &mut Resolver<'_>, facets: &Facets<'_>) -> Shape {
    let mut items: Vec<Location> = facets.list.iter().filter_map(|facet| facet.schema.items).collect();
    if items.is_empty() && !rule::is_conditional(resolver, facets) {
        items.extend(rule::unevaluated(facets, |schema| schema.unevaluated_items));
    }
    let length = facets.list.iter().map(|facet| facet.schema.prefix_items.len()).max().unwrap_or(0);
    let at = facets.list.first().map_or(resolver.sources.root(), |facet| facet.schema.at);
    if length == 0 {
        let items = if items.is_empty() { any(resolver, at) } else { id_all(resolver, &items) };
        return Shape::Array { items };
    }
    let prefix = (0..length).map(|index| {
        let places: Vec<Location> = facets.list.iter().filter_map(|facet| nth(facet.schema, index)).collect();
        id_all(resolver, &places)
    });
    let prefix = prefix.collect();
    Shape::Tuple { items: prefix, rest: rest(resolver, &items, at) }
}

/// What a schema says of the nth element: its `prefixItems`, and `items` for those after.
fn nth(schema: &crate::document::Schema<'_>, index: usize) -> Option<Location> {
    schema.prefix_items.get(index).copied().or(schema.items)
}

fn rest(resolver: &mut Resolver<'_>, items: &[Location], at: Location) -> Option<crate::model::SchemaId> {
    let closed = |at: &Location| resolver.document.parts.schemas.get(at).is_some_and(|schema| schema.always == Some(false));
    if items.iter().any(closed) {
        return None;
    }
    Some(if items.is_empty() { any(resolver, at) } else { id_all(resolver, items) })
}
