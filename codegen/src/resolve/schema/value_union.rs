//! Unions of values: `oneOf` constants, each with its title and description, are an enum, and so is a text or one of some.
//!
//! ```yaml
//! oneOf: [{ const: 1, title: Low, description: When there is time. }, { const: 2, title: High }]
//! anyOf: [{ type: string }, { enum: [small, large] }]
//! ```

use std::collections::HashSet;

use super::super::Resolver;
use super::docs;
use super::enumeration::{self, Value};
use super::facet::{Facets, UnionKey};
use crate::document::Schema;
use crate::model::Shape;
use crate::source::Location;
use crate::table::json_type::{JsonType, Types};

/// The enum that branches written in place are together; `None` where one of them is more than values, a value stands in two, or
/// more than a type stands beside them.
pub(super) fn shape(resolver: &mut Resolver<'_>, facets: &Facets<'_>, places: &[Location], key: UnionKey) -> Option<Shape> {
    let allowed = types_beside(facets)?;
    let schemas: Vec<&Schema<'_>> = places.iter().map(|at| resolver.document.parts.schemas.get(at)).collect::<Option<_>>()?;
    let (texts, listed): (Vec<&Schema<'_>>, Vec<&Schema<'_>>) = schemas.into_iter().partition(|schema| is_any_text(schema));
    if listed.is_empty() || !listed.iter().all(|schema| is_values_alone(resolver, schema)) {
        return None;
    }
    let values: Vec<Value> = listed.iter().flat_map(|schema| values(resolver, schema)).collect();
    if !values.iter().all(|value| allowed.has(enumeration::type_of(resolver, value.at))) {
        return None;
    }
    let mut known = HashSet::new();
    let distinct = values.iter().all(|value| known.insert(enumeration::identity(resolver, value.at)));
    let all_text = values.iter().all(|value| enumeration::type_of(resolver, value.at) == JsonType::String);
    let fits = match key {
        UnionKey::OneOf => texts.is_empty() && distinct,
        UnionKey::AnyOf => distinct && (texts.is_empty() || all_text),
    };
    fits.then(|| enumeration::of_union(resolver, values, !texts.is_empty()))
}

/// The types that stand beside the branches, where nothing else does.
fn types_beside(facets: &Facets<'_>) -> Option<Types> {
    let [facet] = facets.list.as_slice() else { return None };
    let schema = facet.schema;
    let one_union = schema.one_of.is_empty() || schema.any_of.is_empty();
    let alone = one_union && schema.all_of.is_empty() && schema.reference.is_none() && schema.discriminator.is_none();
    let quiet = schema.hints == Types::NONE && schema.assertions.is_empty() && schema.enumeration.is_none();
    (alone && quiet && schema.format.is_none() && facet.view.only.is_none()).then_some(schema.types.unwrap_or(Types::ANY))
}

/// Whether a schema is any text and nothing else.
fn is_any_text(schema: &Schema<'_>) -> bool {
    let texts = Types::from(JsonType::String);
    schema.types == Some(texts) && schema.enumeration.is_none() && says_no_more(schema) && schema.format.is_none()
}

/// Whether a schema without a name of its own lists values and says nothing else of them.
fn is_values_alone(resolver: &Resolver<'_>, schema: &Schema<'_>) -> bool {
    let listed = schema.enumeration.as_deref().is_some_and(|found| {
        let stated = found.values.is_some() != found.constant.is_some();
        stated && found.flags.is_none()
    });
    let in_place = docs::name_at(resolver, schema.at).is_none() && schema.rust_name.is_none();
    listed && in_place && !schema.nullable && says_no_more(schema)
}

fn says_no_more(schema: &Schema<'_>) -> bool {
    let apart = schema.all_of.is_empty() && schema.one_of.is_empty() && schema.any_of.is_empty();
    apart
        && schema.reference.is_none()
        && schema.hints == Types::NONE
        && schema.assertions.is_empty()
        && schema.rust_name.is_none()
}

/// The values of one branch; its title and description are those of a single one.
fn values(resolver: &mut Resolver<'_>, schema: &Schema<'_>) -> Vec<Value> {
    let Some(found) = schema.enumeration.as_deref() else { return Vec::new() };
    let mut values = enumeration::own(resolver, schema.at, found);
    if let [only] = values.as_mut_slice() {
        only.name = only.name.take().or(schema.title.map(str::to_owned));
        only.description = only.description.take().or(schema.description.map(str::to_owned));
    }
    values
}
