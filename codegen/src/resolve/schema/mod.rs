//! Schemas: from keywords as written to [`Shape`]s.
//!
//! A schema of the model stands for one or more [`Part`]s that hold together: a schema as written, a property that two branches of
//! `allOf` describe, a branch of `oneOf` with what stands beside it. Each set of parts has one id, given before it is looked
//! into, so that schemas may contain themselves; a queue takes the place of recursion.

mod alias;
mod array;
mod check;
pub(super) mod decoded;
mod discriminator;
mod docs;
mod enumeration;
mod facet;
mod inheritance;
mod nullable;
mod object;
mod part;
mod recursion;
mod rule;
mod tags;
mod types;
mod union;
mod value_union;
mod xml;

use std::collections::{HashMap, VecDeque};

use self::facet::Facets;
use self::part::Part;
use super::Resolver;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Access, Rules, Schema, SchemaId, Schemas, Shape, Xml};
use crate::source::Location;

/// Schemas that have an id, and those of them that wait to be looked into.
#[derive(Default)]
pub(super) struct Drafts {
    schemas: Schemas,
    ids: HashMap<Vec<Part>, SchemaId>,
    waiting: VecDeque<(SchemaId, Vec<Part>)>,
    combined: usize,
    nullable: HashMap<Part, Option<bool>>,
    any: Option<SchemaId>,
    rules: rule::Drafts,
    extensions: Option<inheritance::Extensions>,
    /// The texts that stand for what is in them.
    decoded: HashMap<Location, Location>,
}

/// How often schemas may be combined with others before a description is taken to be hostile.
const COMBINED_LIMIT: usize = 50_000;

/// The id of the schema at a place.
pub(super) fn id(resolver: &mut Resolver<'_>, at: Location) -> SchemaId {
    id_all(resolver, &[at])
}

/// All schemas, looked into, and what they assert beyond their types.
pub(super) fn finish(resolver: &mut Resolver<'_>) -> (Schemas, Rules) {
    while let Some((id, parts)) = resolver.drafts.waiting.pop_front() {
        let schema = build(resolver, &parts);
        resolver.drafts.schemas[id] = schema;
    }
    recursion::check(resolver);
    tags::gather(resolver);
    tags::let_travel(&mut resolver.drafts.schemas);
    let rules = rule::finish(resolver);
    (std::mem::take(&mut resolver.drafts.schemas), rules)
}

/// The id of schemas that hold together.
fn id_all(resolver: &mut Resolver<'_>, places: &[Location]) -> SchemaId {
    let places = places.iter().map(|at| alias::canonical(resolver, *at)).collect();
    let mut parts = Vec::new();
    for part in decoded::places(resolver, places).into_iter().map(Part::whole) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    id_of(resolver, parts)
}

fn id_of(resolver: &mut Resolver<'_>, parts: Vec<Part>) -> SchemaId {
    if let Some(id) = resolver.drafts.ids.get(&parts) {
        return *id;
    }
    let at = part::main(&parts).map_or(resolver.sources.root(), |main| main.at);
    resolver.drafts.combined += parts.len().saturating_sub(1);
    if resolver.drafts.combined > COMBINED_LIMIT && parts.len() > 1 {
        too_many(resolver, at);
        return any(resolver, at);
    }
    let id = resolver.drafts.schemas.push(unshaped(at));
    resolver.drafts.ids.insert(parts.clone(), id);
    resolver.drafts.waiting.push_back((id, parts));
    id
}

/// The schema of any value, where a description leaves one out.
fn any(resolver: &mut Resolver<'_>, at: Location) -> SchemaId {
    if let Some(id) = resolver.drafts.any {
        return id;
    }
    let id = resolver.drafts.schemas.push(unshaped(at));
    resolver.drafts.any = Some(id);
    id
}

/// A schema of any text, where a description leaves one out.
pub(super) fn text(resolver: &mut Resolver<'_>, at: Location) -> SchemaId {
    let shape = Shape::Text(crate::model::Format::None);
    resolver.drafts.schemas.push(Schema { shape, ..unshaped(at) })
}

fn unshaped(at: Location) -> Schema {
    Schema {
        at,
        name: None,
        rust_name: None,
        docs: crate::model::Docs::default(),
        shape: Shape::Any,
        nullable: false,
        checks: Vec::new(),
        rule: None,
        default: None,
        access: Access::Both,
        xml: Xml::default(),
    }
}

fn build(resolver: &mut Resolver<'_>, parts: &[Part]) -> Schema {
    let Some(main) = part::main(parts) else { return unshaped(resolver.sources.root()) };
    let nullable = nullable::allowed(resolver, parts);
    let (facets, shape, rule) = match alias::target(resolver, parts) {
        Some(target) => (facet::own(resolver, main), Shape::Alias(target), None),
        None => {
            let facets = facet::expand(resolver, parts);
            let (shape, extended) = shape(resolver, parts, &facets);
            let shape = if matches!(shape, Shape::Never) && nullable { Shape::Null } else { shape };
            let rule = rule::beyond(resolver, &facets, &shape, extended);
            (facets, shape, rule)
        }
    };
    enumeration::report_flags(resolver, &facets, &shape);
    Schema {
        at: main.at,
        name: docs::name(resolver, parts),
        rust_name: docs::rust_name(resolver, main),
        docs: docs::docs(&facets, main),
        nullable: nullable && !matches!(shape, Shape::Any | Shape::Null | Shape::Never),
        checks: check::checks(&facets, &shape),
        rule,
        default: docs::default(&facets),
        access: docs::access(&facets),
        xml: xml::xml(resolver, &facets, &shape),
        shape,
    }
}

/// The shape, and whether it is that of the schemas that extend the one at hand, which say all that it says.
fn shape(resolver: &mut Resolver<'_>, parts: &[Part], facets: &Facets<'_>) -> (Shape, bool) {
    if facets.list.iter().any(|facet| facet.schema.always == Some(false)) {
        return (Shape::Never, false);
    }
    let types = types::allowed(resolver, facets);
    if let Some(shape) = union::shape(resolver, facets) {
        return (shape, false);
    }
    if let Some(shape) = inheritance::shape(resolver, parts, facets) {
        return (shape, true);
    }
    let shape = enumeration::shape(resolver, facets, types);
    (shape.unwrap_or_else(|| types::shape(resolver, parts, facets, types)), false)
}

fn too_many(resolver: &mut Resolver<'_>, at: Location) {
    let message = format!("combining the branches from here on takes more than {COMBINED_LIMIT} steps");
    let diagnostic = Diagnostic::new(Code::SchemaLimit, at, message).on_key();
    let root = resolver.sources.root();
    resolver.report_once(root, || diagnostic.help("write the combined schemas as one where several unions hold together"));
}
