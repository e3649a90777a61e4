//! `type` and `format`, and the type of schemas that leave it out.

use super::super::Resolver;
use super::facet::{Facet, Facets};
use super::part::{Part, View};
use super::{array, id_of, object, rule};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Format, Payload, Shape};
use crate::source::Location;
use crate::table::format;
use crate::table::json_type::{JsonType, Types};
use crate::table::media;

/// The types that facets allow together, `null` aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Allowed {
    /// Nobody says.
    Anything,
    Some(Types),
    /// `null` and nothing else.
    OnlyNull,
    /// They contradict each other.
    Nothing,
}

/// The types that facets allow together; where none says, what their keywords are about.
pub(super) fn allowed(resolver: &mut Resolver<'_>, facets: &Facets<'_>) -> Allowed {
    let types = match stated(facets) {
        Ok(Some(types)) => types,
        Ok(None) => {
            return rule::scalar(resolver, facets).map_or_else(|| implied(resolver, facets), |one| Allowed::Some(one.into()));
        }
        Err(contradiction) => {
            report_contradiction(resolver, &contradiction);
            return Allowed::Nothing;
        }
    };
    let named = types.without(JsonType::Null);
    match types {
        _ if named == Types::NONE => Allowed::OnlyNull,
        Types::ANY => Allowed::Anything,
        _ => report_ineffective(resolver, facets, named),
    }
}

/// Whether the types of facets contradict each other.
pub(super) fn is_impossible(facets: &Facets<'_>) -> bool {
    stated(facets).is_err()
}

/// Two facets that no value satisfies, and the types on either side.
struct Contradiction<'f, 'r> {
    first: Option<&'f Facet<'r>>,
    second: &'f Facet<'r>,
    types: (Types, Types),
}

fn stated<'f, 'r>(facets: &'f Facets<'r>) -> Result<Option<Types>, Contradiction<'f, 'r>> {
    let mut found: Option<(Types, &Facet<'_>)> = None;
    for (facet, more) in facets.list.iter().filter_map(|facet| Some((facet, of(facet)?))) {
        let types = found.map_or(Types::ANY, |(types, _)| types);
        let both = types.and(more);
        if both == Types::NONE {
            return Err(Contradiction { first: found.map(|(_, first)| first), second: facet, types: (types, more) });
        }
        found = Some((both, found.map_or(facet, |(_, first)| first)));
    }
    Ok(found.map(|(types, _)| types))
}

fn of(facet: &Facet<'_>) -> Option<Types> {
    match (facet.view.only, facet.schema.types) {
        (Some(only), Some(types)) => Some(types.and(only.into())),
        (Some(only), None) => Some(only.into()),
        (None, types) => {
            let null = if facet.schema.nullable { JsonType::Null.into() } else { Types::NONE };
            types.map(|types| types.or(null))
        }
    }
}

/// The type that `properties`, `minLength`, `format: uuid` and the like are about, if they agree.
fn implied(resolver: &Resolver<'_>, facets: &Facets<'_>) -> Allowed {
    let by_format = facets.list.iter().filter_map(|facet| format::implied(facet.schema.format?.0)).map(Types::from);
    let by_keyword = facets.list.iter().map(|facet| facet.schema.hints);
    let implied = by_keyword.chain(by_format).chain([rule::hints(resolver, facets)]).fold(Types::NONE, Types::or);
    match implied {
        Types::NONE => Allowed::Anything,
        numbers if numbers == Types::NUMBERS => Allowed::Some(JsonType::Number.into()),
        types => Allowed::Some(if types.has(JsonType::Number) { types.without(JsonType::Integer) } else { types }),
    }
}

fn report_ineffective(resolver: &mut Resolver<'_>, facets: &Facets<'_>, types: Types) -> Allowed {
    for facet in facets.list.iter().filter(|facet| facet.view.only.is_none()) {
        let about = facet.schema.hints;
        if about != Types::NONE && about.and(types) == Types::NONE {
            let message = format!("keywords here are about {}, but the type is {}", names(about), names(types));
            let diagnostic = Diagnostic::new(Code::IneffectiveKeyword, facet.schema.at, message).on_key();
            resolver
                .report_once(facet.schema.at, || diagnostic.help("correct `type`, or remove the keywords: they assert nothing"));
        }
    }
    Allowed::Some(types)
}

fn report_contradiction(resolver: &mut Resolver<'_>, contradiction: &Contradiction<'_, '_>) {
    let Contradiction { first, second, types: (one, other) } = contradiction;
    let message = format!("no value is both {} and {}", names(*one), names(*other));
    let diagnostic = Diagnostic::new(Code::ContradictorySchema, second.schema.at, message).on_key();
    let diagnostic = match first {
        Some(first) => diagnostic.related(first.schema.at, "holds at the same time"),
        None => diagnostic,
    };
    resolver.report_once(second.schema.at, || diagnostic.help("correct one of the types: as it is, no value fits"));
}

fn names(types: Types) -> String {
    types.iter().map(JsonType::name).collect::<Vec<_>>().join(" or ")
}

/// The shape of values by type; several types are a union of single ones.
pub(super) fn shape(resolver: &mut Resolver<'_>, parts: &[Part], facets: &Facets<'_>, allowed: Allowed) -> Shape {
    let types = match allowed {
        Allowed::Anything => return Shape::Any,
        Allowed::OnlyNull => return Shape::Null,
        Allowed::Nothing => return Shape::Never,
        Allowed::Some(types) => types,
    };
    match types.single() {
        Some(JsonType::Null) => Shape::Null,
        Some(JsonType::Boolean) => Shape::Boolean,
        Some(JsonType::Integer) => formatted(resolver, facets, JsonType::Integer),
        Some(JsonType::Number) => formatted(resolver, facets, JsonType::Number),
        Some(JsonType::String) => formatted(resolver, facets, JsonType::String),
        Some(JsonType::Array) => array::shape(resolver, facets),
        Some(JsonType::Object) => object::shape(resolver, facets),
        None => several(resolver, parts, types),
    }
}

/// `type: [string, integer]`: one branch a type, each with the keywords that are about it.
fn several(resolver: &mut Resolver<'_>, parts: &[Part], types: Types) -> Shape {
    let branches = types.iter().map(|only| {
        let narrowed = |part: &Part| Part { at: part.at, view: View { only: Some(only), ..part.view } };
        id_of(resolver, parts.iter().map(narrowed).collect())
    });
    Shape::OneOf { branches: branches.collect(), discriminator: None }
}

fn formatted(resolver: &mut Resolver<'_>, facets: &Facets<'_>, of: JsonType) -> Shape {
    let mut found: Option<&format::Row> = None;
    let of_branches = rule::scalar_format(resolver, facets);
    for (facet, (name, at)) in formats(facets).chain(facets.list.first().zip(of_branches)) {
        match format::find(of, name) {
            Some(row) => match found {
                Some(first) if first.format != row.format && row.format != Format::None => {
                    let message = format!("the format `{name}` holds together with the format `{}`", first.name);
                    let diagnostic = Diagnostic::new(Code::ContradictorySchema, at, message);
                    resolver.report_once(at, || diagnostic.help("keep one of the two; the first one is generated"));
                }
                Some(_) => {}
                None => found = Some(row),
            },
            None if facet.view.only.is_some() => {}
            None => unknown_format(resolver, name, at, of),
        }
    }
    let is_encoded = |name: &str| facets.list.iter().any(|facet| facet.schema.content_encoding == Some(name));
    match (found, of) {
        (None, JsonType::String) if is_encoded("base64") => Shape::Text(Format::Byte),
        (None, JsonType::String) if is_encoded("base64url") => Shape::Text(Format::Base64Url),
        (None, JsonType::String) if is_binary(facets) => Shape::Text(Format::Binary),
        (None, _) => with_format(of, Format::None),
        (Some(row), _) => with_format(row.wire, row.format),
    }
}

fn formats<'f, 'r>(facets: &'f Facets<'r>) -> impl Iterator<Item = (&'f Facet<'r>, (&'r str, Location))> {
    facets.list.iter().filter_map(|facet| Some((facet, facet.schema.format?)))
}

/// Whether texts stand for octets as `format: binary` did in 3.0: they are of a media type that is no text, and not encoded as one
/// (OpenAPI 3.1.1 section 4.8.24.3, "Working with Binary Data").
fn is_binary(facets: &Facets<'_>) -> bool {
    let is_octets =
        |name: &str| media::parse(name).as_ref().and_then(media::find).is_some_and(|row| row.payload == Payload::Bytes);
    facets.list.iter().all(|facet| facet.schema.content_encoding.is_none())
        && facets.list.iter().filter_map(|facet| facet.schema.content_media_type).any(is_octets)
}

fn with_format(wire: JsonType, format: Format) -> Shape {
    match wire {
        JsonType::Integer => Shape::Integer(format),
        JsonType::Number => Shape::Number(format),
        _ => Shape::Text(format),
    }
}

fn unknown_format(resolver: &mut Resolver<'_>, name: &str, at: Location, of: JsonType) {
    let message = format!("the format `{name}` is unknown beside the type {}", of.name());
    let diagnostic = Diagnostic::new(Code::UnknownFormat, at, message);
    resolver.report_once(at, || diagnostic.help(format!("values stay plain values of the type {}", of.name())));
}
