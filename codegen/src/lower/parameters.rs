//! Parameters outside the body.

use super::literal::Writer;
use super::names::OperationNames;
use super::{Parts, View, absent, defaults, docs, examples, refused_defaults, text, types};
use crate::api::{Literal, Name, Parameter, RustType, Scalar, Shape, Written};
use crate::diagnostic::{Code, Diagnostic};
use crate::model;
use crate::model::{Header, Operation, ParameterValue, PathPiece, Payload, Place, SchemaId, SecretPlace, Style};
use crate::naming::{Scope, constant_name, field_name};

/// The parameters of an operation, in the order of the description.
pub(super) fn parameters(
    view: View<'_>,
    operation: &Operation,
    names: &OperationNames,
    scope: &mut Scope,
    parts: &mut Parts<'_>,
) -> Vec<Parameter> {
    let mut parameters = Vec::new();
    for parameter in &operation.parameters {
        let renamed = view.options.renamed(&view.sources.pointer(parameter.at));
        let wish = field_name(renamed.or(parameter.rust_name.as_deref()).unwrap_or(&parameter.name));
        let rust = scope.take(&wish, role(parameter.place), parameter.at).name;
        let value = valued(view, &parameter.value, parts);
        let lowered = Parameter {
            constant: format!("{}_{}", names.constant, constant_name(&rust)),
            docs: docs::inner(&parameter.docs),
            place: parameter.place,
            path_index: path_index(operation, &parameter.name),
            required: parameter.required,
            absent: absent::of_parameter(view, parameter),
            name: Name { wire: parameter.name.clone(), rust },
            allow_empty: value.allow_empty || may_be_empty(view, parameter),
            spans: is_span(operation, parameter),
            ..value
        };
        let mut lowered = Parameter { default: default(view, parameter, &lowered.value, parts), ..lowered };
        lowered.docs.notes = notes(view, parameter, &lowered, parts);
        warn_of_nested(view, parameter, &lowered, parts);
        parameters.push(lowered);
    }
    let names: Vec<Vec<String>> = parameters.iter().map(|parameter| beside(view, operation, &parameters, parameter)).collect();
    parameters.iter_mut().zip(names).for_each(|(parameter, names)| parameter.others = names);
    parameters
}

/// The first example and the default, where they are short.
fn notes(view: View<'_>, parameter: &model::Parameter, lowered: &Parameter, parts: &mut Parts<'_>) -> Vec<String> {
    let schema = parameter.value.schema();
    let of_schema = schema.map(|schema| &view.model.schemas[schema].docs.examples);
    let example = parameter.docs.examples.iter().chain(of_schema.into_iter().flatten()).next().copied();
    let fitting = example.filter(|at| match Writer::new(view, parts.items).whole(&lowered.value, *at) {
        Err(misfit) if misfit.wrong => {
            if parts.told.is_new(misfit.at) {
                parts.diagnostics.push(examples::invalid(&parameter.name, &misfit));
            }
            false
        }
        Ok(_) | Err(_) => true,
    });
    let default = lowered.default.as_ref().and(schema).and_then(|schema| defaults::default_at(view, schema));
    let notes = [("Example", fitting), ("Default", default)].into_iter();
    notes.filter_map(|(what, at)| examples::note(view, what, at?)).collect()
}

/// What a server reads where the parameter is absent.
fn default(view: View<'_>, parameter: &model::Parameter, value: &RustType, parts: &mut Parts<'_>) -> Option<Literal> {
    let schema = parameter.value.schema()?;
    let at = defaults::default_at(view, schema).filter(|_| !parameter.required)?;
    let decided = Writer::new(view, parts.items).whole(value, at);
    let default = parts.told.literal(&parameter.name, decided, parts.diagnostics)?;
    refused_defaults::report(view, schema, (&parameter.name, at), parts.told, parts.diagnostics);
    Some(default)
}

/// What becomes of text whose schema describes no text.
fn payload_of(view: View<'_>, content: &model::Content) -> Payload {
    match of_one_value(content.payload) {
        Payload::Text if text::holds(view.model, &content.media, content.schema) == text::Holds::Json => Payload::Json,
        payload => payload,
    }
}

fn is_raw(view: View<'_>, value: &ParameterValue) -> bool {
    match value {
        ParameterValue::Styled { .. } => false,
        ParameterValue::Content(content) => text::is_raw(view.model, &content.media, content.payload, content.schema),
    }
}

fn text_is_told(view: View<'_>, content: &model::Content, parts: &mut Parts<'_>) {
    if content.payload == Payload::Text {
        text::warn(view.model, &content.media, content.schema, content.at, parts.diagnostics);
    }
}

/// A parameter is one value: what comes in pieces elsewhere is a text here.
fn of_one_value(payload: Payload) -> Payload {
    match payload {
        Payload::Json | Payload::JsonPatch | Payload::MergePatch => Payload::Json,
        Payload::Xml | Payload::Form | Payload::Text | Payload::Bytes => payload,
        Payload::JsonLines | Payload::JsonSequence | Payload::Events | Payload::Multipart => Payload::Text,
    }
}

/// Lists and objects within another have brackets, and only some styles have those.
fn warn_of_nested(view: View<'_>, parameter: &model::Parameter, lowered: &Parameter, parts: &mut Parts<'_>) {
    let (Written::Styled(style), Some(schema)) = (lowered.written, parameter.value.schema()) else { return };
    let has_brackets = match style {
        Style::DeepObject => true,
        Style::Form => lowered.explode && parameter.place == Place::Query,
        Style::Simple | Style::Label | Style::Matrix | Style::Cookie => false,
        Style::SpaceDelimited | Style::PipeDelimited | Style::TabDelimited => false,
    };
    if has_brackets || !inner(view, schema).iter().any(|inner| is_object(view, *inner) || !self::inner(view, *inner).is_empty()) {
        return;
    }
    let message = format!(
        "the style of `{}` has no form for a list or object within another: a call that has one is refused",
        parameter.name
    );
    let help = "write `content` with a media type instead of `schema`, or in a query `style: deepObject`";
    parts.diagnostics.push(Diagnostic::new(Code::NotGenerated, parameter.at, message).help(help));
}

fn is_object(view: View<'_>, schema: SchemaId) -> bool {
    matches!(view.model.schemas[types::meant(view, schema)].shape, model::Shape::Object(_))
}

/// The schemas of a list's items or an object's members.
fn inner(view: View<'_>, schema: SchemaId) -> Vec<SchemaId> {
    match &view.model.schemas[types::meant(view, schema)].shape {
        model::Shape::Array { items } => vec![*items],
        model::Shape::Tuple { items, rest, .. } => items.iter().copied().chain(*rest).collect(),
        model::Shape::Object(object) => object.properties.iter().map(|property| property.schema).collect(),
        _ => Vec::new(),
    }
}

/// What stands beside a parameter that takes members of any name, and is none of them.
fn beside(view: View<'_>, operation: &Operation, all: &[Parameter], parameter: &Parameter) -> Vec<String> {
    let spreads = matches!(parameter.written, Written::Styled(Style::Form | Style::Cookie)) && parameter.explode;
    if !spreads || !parameter.takes_any_member {
        return Vec::new();
    }
    let others = all.iter().filter(|other| other.place == parameter.place && other.name.wire != parameter.name.wire);
    let fixed = operation
        .selectors
        .iter()
        .filter(|selector| parameter.place == Place::Query && selector.place == model::SelectorPlace::Fixed);
    let keys = view.model.schemes.iter().filter_map(|scheme| match (&scheme.kind, parameter.place) {
        (model::SchemeKind::ApiKey { name, place: SecretPlace::Query }, Place::Query) => Some(name),
        (model::SchemeKind::ApiKey { name, place: SecretPlace::Cookie }, Place::Cookie) => Some(name),
        _ => None,
    });
    let names = others.map(|other| &other.name.wire).chain(fixed.map(|selector| &selector.name)).chain(keys);
    names.cloned().collect()
}

/// The headers of an answer or part, in the order of the description; `type_name`: the struct that they stand in, beside the body.
pub(super) fn headers(view: View<'_>, described: &[Header], type_name: &str, parts: &mut Parts<'_>) -> Vec<Parameter> {
    let mut scope = Scope::with_reserved(&["body"]);
    let mut headers = Vec::new();
    for header in described {
        let renamed = view.options.renamed(&view.sources.pointer(header.at));
        let wish = field_name(renamed.or(header.rust_name.as_deref()).unwrap_or(&header.name));
        let rust = scope.take(&wish, "Header", header.at).name;
        headers.push(Parameter {
            constant: format!("{}_{}", constant_name(type_name), constant_name(&rust)),
            docs: docs::inner(&header.docs),
            required: header.required,
            name: Name { wire: header.name.clone(), rust },
            default: None,
            ..valued(view, &header.value, parts)
        });
    }
    headers
}

/// What follows from how the value is written; the rest is filled in by the caller.
fn valued(view: View<'_>, value: &ParameterValue, parts: &mut Parts<'_>) -> Parameter {
    let schema = value.schema().filter(|_| !is_raw(view, value));
    let (written, explode, allow_reserved, allow_empty) = match value {
        ParameterValue::Styled { style, explode, allow_reserved, allow_empty, .. } => {
            (Written::Styled(*style), *explode, *allow_reserved, *allow_empty)
        }
        ParameterValue::Content(content) => {
            text_is_told(view, content, parts);
            (Written::Content(payload_of(view, content)), false, false, false)
        }
    };
    let raw = if is_raw(view, value) { RustType::Scalar(Scalar::String) } else { RustType::Json };
    let value = schema.map_or(raw, |schema| types::rust_type(view, schema));
    Parameter {
        name: Name { wire: String::new(), rust: String::new() },
        constant: String::new(),
        docs: crate::api::Docs::default(),
        place: Place::Header,
        path_index: 0,
        required: false,
        default: None,
        absent: None,
        scalar: matches!(written, Written::Styled(_)) && types::is_scalar(parts.items, &value),
        shape: schema.map_or(if is_text(&value) { Shape::Text } else { Shape::Any }, |schema| parts.shapes.of(view, schema)),
        value,
        written,
        explode,
        allow_reserved,
        allow_empty,
        spans: false,
        takes_any_member: schema.is_some_and(|schema| takes_any_member(view, schema)),
        others: Vec::new(),
        checks: parts.checks(view, schema),
    }
}

fn is_text(value: &RustType) -> bool {
    *value == RustType::Scalar(Scalar::String)
}

fn takes_any_member(view: View<'_>, schema: SchemaId) -> bool {
    match &view.model.schemas[types::meant(view, schema)].shape {
        model::Shape::Object(object) => matches!(object.rest, model::Rest::Kept(_)) || object.properties.is_empty(),
        _ => false,
    }
}

/// What tells two parameters of one name apart.
fn role(place: Place) -> &'static str {
    match place {
        Place::Path => "Path",
        Place::Query | Place::QueryString => "Query",
        Place::Header => "Header",
        Place::Cookie => "Cookie",
    }
}

/// The place of a path parameter in the template, counted among parameters.
fn path_index(operation: &Operation, name: &str) -> usize {
    let pieces = operation.path.segments.iter().flatten();
    let mut names = pieces.filter_map(PathPiece::name);
    names.position(|found| found == name).unwrap_or(0)
}

/// Whether an empty text may stand in the path.
fn may_be_empty(view: View<'_>, parameter: &model::Parameter) -> bool {
    let schema = parameter.value.schema().filter(|_| parameter.place == Place::Path);
    schema.is_some_and(|schema| types::lists_empty_text(view, schema))
}

fn is_span(operation: &Operation, parameter: &model::Parameter) -> bool {
    let mut pieces = operation.path.segments.iter().flatten();
    parameter.place == Place::Path && pieces.any(|piece| matches!(piece, PathPiece::Span(name, _) if *name == parameter.name))
}
