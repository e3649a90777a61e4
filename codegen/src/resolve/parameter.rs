//! Parameters: of path item and operation together, with the defaults of their place.

use super::{Resolver, body, reference, schema};
use crate::diagnostic::{Code, Diagnostic};
use crate::document;
use crate::document::{Described, Example, SharedExample};
use crate::model::{Docs, Parameter, ParameterValue, Place, SchemaId, Style};
use crate::source::Location;
use crate::table::style;

/// The parameters of an operation: those of the path item, unless the operation has one of the same name and place.
pub(super) fn all(resolver: &mut Resolver<'_>, inherited: &[Location], own: &[Location]) -> Vec<Parameter> {
    let own = list(resolver, own);
    let inherited = list(resolver, inherited);
    let overridden = |outer: &Parameter| own.iter().any(|inner| is_same(outer, inner));
    let all = inherited.into_iter().filter(|outer| !overridden(outer)).chain(own.iter().cloned()).collect();
    beside_whole_query(resolver, all)
}

/// A parameter that is the whole query stands alone in it.
fn beside_whole_query(resolver: &mut Resolver<'_>, parameters: Vec<Parameter>) -> Vec<Parameter> {
    let Some(whole) = parameters.iter().find(|it| it.place == Place::QueryString).map(|whole| (whole.at, whole.name.clone()))
    else {
        return parameters;
    };
    let is_beside = |it: &Parameter| matches!(it.place, Place::Query | Place::QueryString) && it.at != whole.0;
    let (beside, kept): (Vec<_>, Vec<_>) = parameters.into_iter().partition(is_beside);
    for parameter in beside {
        let message = format!("`{}` stands in the query, and the parameter `{}` is the whole query", parameter.name, whole.1);
        let diagnostic = Diagnostic::new(Code::InvalidParameter, parameter.at, message).related(whole.0, "this one");
        resolver.report_once(parameter.at, || diagnostic.help("describe it as a property of that parameter, or remove it"));
    }
    kept
}

fn list(resolver: &mut Resolver<'_>, places: &[Location]) -> Vec<Parameter> {
    let mut list: Vec<Parameter> = Vec::new();
    for at in places {
        let Some(parameter) = one(resolver, *at) else { continue };
        match list.iter().find(|other| is_same(other, &parameter)) {
            Some(other) => {
                let message = format!("two {} parameters are called `{}`", parameter.place.word(), parameter.name);
                let diagnostic = Diagnostic::new(Code::DuplicateParameter, *at, message);
                let diagnostic =
                    diagnostic.related(other.at, "the other is here").help("remove one of the two; the first counts");
                resolver.report_once(*at, || diagnostic);
            }
            None => list.push(parameter),
        }
    }
    list
}

/// Header names are the same without regard to case.
fn is_same(one: &Parameter, other: &Parameter) -> bool {
    let same_name = match one.place {
        Place::Header => one.name.eq_ignore_ascii_case(&other.name),
        _ => one.name == other.name,
    };
    one.place == other.place && same_name
}

fn one(resolver: &mut Resolver<'_>, at: Location) -> Option<Parameter> {
    let own = resolver.document.parts.parameters.get(&at)?;
    let parameter = reference::follow::<document::Parameter<'_>>(resolver, at)?;
    let name = parameter.name?;
    let place = place(resolver, parameter)?;
    if is_ignored(place, name) {
        let message = format!("the header parameter `{name}` is ignored, as OpenAPI says");
        let diagnostic = Diagnostic::new(Code::IgnoredHeaderParameter, parameter.at, message);
        resolver.report_once(parameter.at, || diagnostic.help("describe it by media types (Accept, Content-Type) or a security scheme (Authorization), and remove the parameter"));
        return None;
    }
    if place == Place::Path && parameter.value.required != Some(true) {
        let message = format!("the path parameter `{name}` is not marked as required");
        let diagnostic = Diagnostic::new(Code::PathParameter, parameter.at, message);
        resolver.report_once(parameter.at, || diagnostic.help("add `required: true`; it is taken as such"));
    }
    let mut docs = docs(resolver, &parameter.value);
    docs.description = own.value.description.map(str::to_owned).or(docs.description);
    Some(Parameter {
        at: parameter.at,
        name: name.to_owned(),
        rust_name: own.value.rust_name.or(parameter.value.rust_name).map(str::to_owned),
        place,
        required: place == Place::Path || parameter.value.required.unwrap_or(false),
        spans: place == Place::Path && parameter.value.spans,
        docs,
        value: value(resolver, &parameter.value, place, parameter.at, name)?,
    })
}

fn place(resolver: &mut Resolver<'_>, parameter: &document::Parameter<'_>) -> Option<Place> {
    let (text, at) = parameter.place?;
    let place = match text {
        "path" => Some(Place::Path),
        "query" => Some(Place::Query),
        "header" => Some(Place::Header),
        "cookie" => Some(Place::Cookie),
        "querystring" => Some(Place::QueryString),
        _ => None,
    };
    if place.is_none() {
        let diagnostic = Diagnostic::new(Code::InvalidParameter, at, format!("a parameter cannot stand in `{text}`"));
        resolver.report_once(at, || diagnostic.help("places are path, query, header, cookie and querystring"));
    }
    place
}

fn is_ignored(place: Place, name: &str) -> bool {
    let ignored = ["accept", "content-type", "authorization"];
    place == Place::Header && ignored.iter().any(|ignored| name.eq_ignore_ascii_case(ignored))
}

/// What people should know of a parameter or header.
pub(super) fn docs(resolver: &Resolver<'_>, described: &Described<'_>) -> Docs {
    Docs {
        title: None,
        description: described.description.map(str::to_owned),
        deprecated: described.deprecated,
        examples: examples(resolver, &described.examples),
    }
}

/// Where the values of examples stand.
pub(super) fn examples(resolver: &Resolver<'_>, examples: &[Example]) -> Vec<Location> {
    let value = |example: &Example| match example {
        Example::Here(at) => Some(*at),
        Example::Named(at) => reference::follow::<SharedExample>(resolver, *at)?.value,
    };
    examples.iter().filter_map(value).collect()
}

/// How a parameter or header becomes text: by `schema` and `style`, or by one media type.
pub(super) fn value(
    resolver: &mut Resolver<'_>,
    described: &Described<'_>,
    place: Place,
    at: Location,
    name: &str,
) -> Option<ParameterValue> {
    match (described.schema, described.content.as_slice()) {
        (Some(schema), []) if place != Place::QueryString => styled(resolver, described, schema, place, name),
        (None, [(media, it)]) => body::of_parameter(resolver, media, it).map(Box::new).map(ParameterValue::Content),
        (Some(_), []) => {
            invalid(resolver, at, format!("the querystring parameter `{name}` has `schema`"), "write `content` instead")
        }
        (None, []) if place != Place::QueryString => {
            let diagnostic = Diagnostic::new(Code::InvalidParameter, at, format!("`{name}` has neither `schema` nor `content`"));
            resolver.report_once(at, || diagnostic.lowered().help("add `schema`; it is taken to be a text"));
            Some(text(schema::text(resolver, at), place))
        }
        (None, []) => invalid(resolver, at, format!("the querystring parameter `{name}` has no `content`"), "add `content`"),
        (Some(_), _) => invalid(resolver, at, format!("`{name}` has both `schema` and `content`"), "remove one of the two"),
        (None, _) => invalid(resolver, at, format!("the `content` of `{name}` has several media types"), "keep one"),
    }
}

/// How a text is written in a place.
pub(super) fn text(schema: SchemaId, place: Place) -> ParameterValue {
    let row = style::default(place);
    ParameterValue::Styled {
        schema,
        style: row.map_or(Style::Simple, |row| row.style),
        explode: row.is_some_and(|row| row.explode),
        allow_reserved: false,
        allow_empty: false,
    }
}

fn styled(
    resolver: &mut Resolver<'_>,
    described: &Described<'_>,
    schema: Location,
    place: Place,
    name: &str,
) -> Option<ParameterValue> {
    let row = match described.style {
        None if described.collection.is_some() => collection(resolver, described, place)?,
        Some((text, at)) => match style::find(place, text) {
            Some(row) => row,
            None => {
                let message = format!("the style `{text}` does not exist for {} parameters such as `{name}`", place.word());
                let styles = style::allowed(place).map(|row| format!("{} (`{}`)", row.name, row.example));
                let help = format!("styles are: {}", styles.collect::<Vec<_>>().join(", "));
                resolver.report_once(at, || Diagnostic::new(Code::InvalidParameter, at, message).help(help));
                return None;
            }
        },
        None => style::default(place)?,
    };
    Some(ParameterValue::Styled {
        schema: schema::id(resolver, schema),
        style: row.style,
        explode: described.explode.unwrap_or(row.explode),
        allow_reserved: described.allow_reserved,
        allow_empty: described.allow_empty,
    })
}

/// The style that writes what a `collectionFormat` does; where it cannot stand, `csv`.
fn collection(resolver: &mut Resolver<'_>, described: &Described<'_>, place: Place) -> Option<&'static style::Row> {
    let (text, at) = described.collection?;
    let row = style::collection(place, text);
    if row.is_none() {
        let message = format!("there is no collection format `{text}` in `{}`", place.word());
        let help = "write `csv`, `ssv`, `tsv`, `pipes`, or in a query `multi`; it is taken to be `csv`";
        resolver.report_once(at, || Diagnostic::new(Code::InvalidParameter, at, message).lowered().help(help));
    }
    row.or_else(|| style::collection(place, "csv"))
}

fn invalid(resolver: &mut Resolver<'_>, at: Location, message: String, help: &str) -> Option<ParameterValue> {
    resolver.report_once(at, || Diagnostic::new(Code::InvalidParameter, at, message).help(help));
    None
}
