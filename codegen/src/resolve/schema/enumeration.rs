//! `enum` and `const`, with `x-enum-varnames` and `x-enum-descriptions`.

use super::super::Resolver;
use super::facet::Facets;
use super::types::Allowed;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Enumeration;
use crate::model::Shape;
use crate::source::{Location, Node, Number};
use crate::table::json_type::{JsonType, Types};

/// A value, and what people call it.
#[derive(Debug, Clone)]
pub(super) struct Value {
    pub(super) at: Location,
    pub(super) name: Option<String>,
    pub(super) description: Option<String>,
}

/// The values that every `enum` and `const` of the facets allows; `None` where there is none, or none is left.
pub(super) fn shape(resolver: &mut Resolver<'_>, facets: &Facets<'_>, allowed: Allowed) -> Option<Shape> {
    let stated: Vec<(Location, &Enumeration<'_>)> = facets
        .list
        .iter()
        .filter_map(|facet| Some((facet.schema.at, facet.schema.enumeration.as_deref()?)))
        .filter(|(_, enumeration)| enumeration.values.is_some() || enumeration.constant.is_some())
        .collect();
    let (first, others) = stated.split_first()?;
    let mut values = own(resolver, first.0, first.1);
    for (at, other) in others {
        let more = own(resolver, *at, other);
        values.retain(|value| more.iter().any(|more| same(resolver, value.at, more.at)));
    }
    if values.is_empty() {
        let diagnostic =
            Diagnostic::new(Code::ContradictorySchema, first.0, "no value is in every `enum` and `const` that holds here");
        resolver.report_once(first.0, || diagnostic.on_key().help("keep at least one value in common"));
        return Some(Shape::Never);
    }
    if values.iter().all(|value| matches!(resolver.sources.node(value.at), Node::Null)) {
        return Some(Shape::Never); // `null` alone, where it is allowed
    }
    let only = facets.list.iter().find_map(|facet| facet.view.only);
    let values = of_type(resolver, first.0, values, allowed, only.is_some());
    if values.is_empty() {
        return only.map(|_| Shape::Never);
    }
    let constant = stated.iter().any(|(_, enumeration)| enumeration.constant.is_some());
    let open = !constant && is_open(resolver, &values, allowed);
    let flags = flags_key(facets).is_some() && values.iter().all(|value| can_be_flag(resolver, value.at));
    let texts = values.iter().all(|value| type_of(resolver, value.at) == JsonType::String);
    let any_text = open && texts && !flags && stated.iter().all(|(_, enumeration)| enumeration.any_text);
    Some(enumeration(values, open, flags, any_text))
}

/// The values of several branches; `any_text` where other texts are values too.
pub(super) fn of_union(resolver: &Resolver<'_>, values: Vec<Value>, any_text: bool) -> Shape {
    let open = any_text || is_open(resolver, &values, Allowed::Anything);
    enumeration(values, open, false, any_text)
}

/// Reports flags that stand beside something else than an enum of texts.
pub(super) fn report_flags(resolver: &mut Resolver<'_>, facets: &Facets<'_>, shape: &Shape) {
    let Some(at) = flags_key(facets) else { return };
    let diagnostic = match shape {
        Shape::Enumeration { flags: true, .. } => return,
        Shape::Enumeration { values, .. } => {
            let Some(wrong) = values.iter().copied().find(|value| !can_be_flag(resolver, *value)) else { return };
            let message = "this value cannot be one of several in a text that commas divide";
            Diagnostic::new(Code::InvalidEnum, wrong, message)
                .related(at, "said here")
                .help("name each flag by a text without commas and without blanks around it; values are read as single ones")
        }
        _ => Diagnostic::new(Code::InvalidEnum, at, "`x-enum-flags` stands beside no `enum`")
            .on_key()
            .help("list the flags in an `enum` of texts, or remove the key; it is left out"),
    };
    resolver.report_once(at, || diagnostic);
}

fn flags_key(facets: &Facets<'_>) -> Option<Location> {
    facets.list.iter().find_map(|facet| facet.schema.enumeration.as_deref()?.flags)
}

/// Whether a value can stand in `Read, Write`.
fn can_be_flag(resolver: &Resolver<'_>, at: Location) -> bool {
    match resolver.sources.node(at) {
        Node::String(text) => !text.contains(',') && text.trim() == text,
        _ => false,
    }
}

/// Whether a newer server may add values: to texts, and to integers where no other number is allowed.
fn is_open(resolver: &Resolver<'_>, values: &[Value], allowed: Allowed) -> bool {
    let is = |value: &Value| type_of(resolver, value.at);
    let numbers = matches!(allowed, Allowed::Some(types) if types.has(JsonType::Number));
    values.iter().all(|value| is(value) == JsonType::String)
        || (!numbers && values.iter().all(|value| is(value) == JsonType::Integer))
}

fn enumeration(values: Vec<Value>, open: bool, flags: bool, any_text: bool) -> Shape {
    let texts = |text: fn(&Value) -> Option<String>| {
        if values.iter().any(|value| text(value).is_some()) {
            values.iter().map(|value| text(value).unwrap_or_default()).collect()
        } else {
            Vec::new()
        }
    };
    let names = texts(|value| value.name.clone());
    let descriptions = texts(|value| value.description.clone());
    Shape::Enumeration { values: values.iter().map(|value| value.at).collect(), names, descriptions, open, flags, any_text }
}

/// The values of one schema, each once, with their names.
pub(super) fn own(resolver: &mut Resolver<'_>, at: Location, enumeration: &Enumeration<'_>) -> Vec<Value> {
    let places = match (&enumeration.values, enumeration.constant) {
        (Some(values), None) => values.clone(),
        (Some(values), Some(constant)) => values.iter().copied().filter(|at| same(resolver, *at, constant)).take(1).collect(),
        (None, constant) => constant.into_iter().collect(),
    };
    let written = enumeration.values.as_deref().map_or(1, <[Location]>::len);
    let names = fitting(resolver, at, "names", &enumeration.names, written);
    let descriptions = fitting(resolver, at, "descriptions", &enumeration.descriptions, written);
    let index_of = |place: &Location| enumeration.values.iter().flatten().position(|at| at == place).unwrap_or(0);
    let mut known = std::collections::HashSet::new();
    let fresh = places.into_iter().filter(|at| known.insert(identity(resolver, *at)));
    let named = |at: Location| enumeration.named.iter().find(|named| same(resolver, named.value, at));
    let text = |text: Option<&str>| text.map(str::to_owned);
    let value = |at: Location| Value {
        at,
        name: names.get(index_of(&at)).cloned().or_else(|| text(named(at)?.name)),
        description: descriptions.get(index_of(&at)).cloned().or_else(|| text(named(at)?.description)),
    };
    fresh.map(value).collect()
}

fn fitting(resolver: &mut Resolver<'_>, at: Location, what: &str, texts: &[&str], values: usize) -> Vec<String> {
    if texts.is_empty() || texts.len() == values {
        return texts.iter().map(|text| (*text).to_owned()).collect();
    }
    let message = format!("{} {what} for {values} values of `enum`", texts.len());
    let diagnostic = Diagnostic::new(Code::InvalidEnum, at, message).on_key();
    resolver.report_once(at, || diagnostic.help(format!("give one for each value; the {what} are left out")));
    Vec::new()
}

/// The values that the type allows; `null` is told apart elsewhere.
fn of_type(resolver: &mut Resolver<'_>, at: Location, values: Vec<Value>, allowed: Allowed, narrowed: bool) -> Vec<Value> {
    let types = match allowed {
        Allowed::Some(types) => types,
        _ => Types::ANY,
    };
    let not_null = |value: &Value| !matches!(resolver.sources.node(value.at), Node::Null);
    let values: Vec<Value> = values.into_iter().filter(not_null).collect();
    let fits = |value: &Value| types.and(type_of(resolver, value.at).into()) != Types::NONE;
    let (fitting, others): (Vec<_>, Vec<_>) = values.into_iter().partition(fits);
    if let (Some(stray), false) = (others.first(), narrowed) {
        let names: Vec<_> = types.iter().map(JsonType::name).collect();
        let message = format!("a value of `enum` is not of the type {}", names.join(" or "));
        let diagnostic = Diagnostic::new(Code::InvalidEnum, stray.at, message).related(at, "of this schema");
        resolver.report_once(stray.at, || {
            diagnostic.help("quote texts that look like numbers, or correct `type`; the value is left out")
        });
    }
    fitting
}

pub(super) fn type_of(resolver: &Resolver<'_>, at: Location) -> JsonType {
    match resolver.sources.node(at) {
        Node::Null => JsonType::Null,
        Node::Bool(_) => JsonType::Boolean,
        Node::Number(Number::Integer(_)) => JsonType::Integer,
        Node::Number(Number::Float(float)) if float.fract() == 0.0 => JsonType::Integer,
        Node::Number(Number::Float(_)) => JsonType::Number,
        Node::String(_) => JsonType::String,
        Node::Array(_) => JsonType::Array,
        Node::Object(_) => JsonType::Object,
    }
}

fn same(resolver: &Resolver<'_>, one: Location, other: Location) -> bool {
    one == other || identity(resolver, one) == identity(resolver, other)
}

/// Alike for equal values: `1` and `1.0`, members in another order.
pub(super) fn identity(resolver: &Resolver<'_>, at: Location) -> String {
    match resolver.sources.node(at) {
        Node::Number(Number::Float(float)) if float.fract() == 0.0 && float.abs() < 1e15 => format!("{float:.0}"),
        Node::Number(_) | Node::Null | Node::Bool(_) | Node::String(_) => resolver.sources.literal(at).to_string(),
        Node::Array(items) => format!("[{}]", items.iter().map(|item| identity(resolver, item) + ",").collect::<String>()),
        Node::Object(members) => {
            let mut members: Vec<_> = members.iter().map(|(name, at)| format!("{name:?}:{},", identity(resolver, at))).collect();
            members.sort_unstable();
            format!("{{{}}}", members.concat())
        }
    }
}
