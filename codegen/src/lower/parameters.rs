//! Parameters outside the body.

use super::literal::Writer;
use super::names::OperationNames;
use super::{Parts, View, defaults, docs, examples, types};
use crate::api::{Literal, Name, Parameter, RustType, Scalar, Shape};
use crate::diagnostic::{Code, Diagnostic};
use crate::model;
use crate::model::{Operation, ParameterValue, PathPiece, Place, Response, SchemaId, Style};
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
        let lowered = Parameter {
            constant: format!("{}_{}", names.constant, constant_name(&rust)),
            docs: docs::inner(&parameter.docs),
            place: parameter.place,
            path_index: path_index(operation, &parameter.name),
            required: parameter.required,
            name: Name { wire: parameter.name.clone(), rust },
            ..valued(view, &parameter.value, parts)
        };
        let mut lowered = Parameter { default: default(view, parameter, &lowered.value, parts), ..lowered };
        lowered.docs.notes = notes(view, parameter, &lowered, parts);
        warn_of_empty(parameter, &lowered, parts);
        parameters.push(lowered);
    }
    parameters
}

/// The first example and the default, where they are short.
fn notes(view: View<'_>, parameter: &model::Parameter, lowered: &Parameter, parts: &mut Parts<'_>) -> Vec<String> {
    let schema = written(&parameter.value).schema;
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
    let at = defaults::default_at(view, written(&parameter.value).schema?).filter(|_| !parameter.required)?;
    let decided = Writer::new(view, parts.items).whole(value, at);
    parts.told.literal(&parameter.name, decided, parts.diagnostics)
}

/// A flag such as `?verbose` has a value that is no boolean.
fn warn_of_empty(parameter: &model::Parameter, lowered: &Parameter, parts: &mut Parts<'_>) {
    let ParameterValue::Styled { allow_empty: true, .. } = parameter.value else { return };
    if lowered.value != RustType::Scalar(Scalar::String) {
        let message = format!("`allowEmptyValue` of `{}` is not generated: an empty value is refused", parameter.name);
        parts.diagnostics.push(Diagnostic::new(Code::NotGenerated, parameter.at, message));
    }
}

/// The headers of an answer, in the order of the description.
pub(super) fn headers(view: View<'_>, response: &Response, type_name: &str, parts: &mut Parts<'_>) -> Vec<Parameter> {
    let mut scope = Scope::with_reserved(&["body"]);
    let mut headers = Vec::new();
    for header in &response.headers {
        let renamed = view.options.renamed(&view.sources.pointer(header.at));
        let wish = field_name(renamed.or(header.rust_name.as_deref()).unwrap_or(&header.name));
        let rust = scope.take(&wish, "Header", header.at).name;
        headers.push(Parameter {
            constant: format!("{}_{}", constant_name(type_name), constant_name(&rust)),
            docs: docs::inner(&header.docs),
            required: header.required,
            name: Name { wire: header.name.clone(), rust },
            ..valued(view, &header.value, parts)
        });
    }
    headers
}

/// What follows from how the value is written; the rest is filled in by the caller.
fn valued(view: View<'_>, value: &ParameterValue, parts: &mut Parts<'_>) -> Parameter {
    let Written { schema, style, explode, allow_reserved } = written(value);
    let value = schema.map_or(RustType::Json, |schema| types::rust_type(view, schema));
    Parameter {
        name: Name { wire: String::new(), rust: String::new() },
        constant: String::new(),
        docs: crate::api::Docs::default(),
        place: Place::Header,
        path_index: 0,
        required: false,
        default: None,
        scalar: style.is_some() && types::is_scalar(parts.items, &value),
        shape: schema.map_or(Shape::Any, |schema| parts.shapes.of(view, schema)),
        value,
        style,
        explode,
        allow_reserved,
        checks: parts.checks(view, schema),
    }
}

struct Written {
    schema: Option<SchemaId>,
    style: Option<Style>,
    explode: bool,
    allow_reserved: bool,
}

fn written(value: &ParameterValue) -> Written {
    match value {
        ParameterValue::Styled { schema, style, explode, allow_reserved, .. } => {
            Written { schema: Some(*schema), style: Some(*style), explode: *explode, allow_reserved: *allow_reserved }
        }
        ParameterValue::Content(content) => {
            Written { schema: content.schema, style: None, explode: false, allow_reserved: false }
        }
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
    let mut names = pieces.filter_map(|piece| match piece {
        PathPiece::Parameter(name) => Some(name.as_str()),
        PathPiece::Literal(_) => None,
    });
    names.position(|found| found == name).unwrap_or(0)
}
