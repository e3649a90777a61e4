//! Parameters outside the body.

use super::names::OperationNames;
use super::shapes::Shapes;
use super::{View, docs, types};
use crate::api::{Item, Name, Parameter, Shape};
use crate::model::{Operation, ParameterValue, PathPiece, Place, SchemaId, Style};
use crate::naming::{Scope, constant_name, field_name};

/// The parameters of an operation, in the order of the description.
pub(super) fn parameters(
    view: View<'_>,
    operation: &Operation,
    names: &OperationNames,
    items: &[Item],
    scope: &mut Scope,
    shapes: &mut Shapes,
) -> Vec<Parameter> {
    let mut parameters = Vec::new();
    for parameter in &operation.parameters {
        let wire = &parameter.name;
        let renamed = view.options.renamed(&view.sources.pointer(parameter.at));
        let wish = field_name(renamed.or(parameter.rust_name.as_deref()).unwrap_or(wire));
        let rust = scope.take(&wish, role(parameter.place), parameter.at).name;
        let Written { schema, style, explode, allow_reserved } = written(&parameter.value);
        let value = schema.map_or(crate::api::RustType::Json, |schema| types::rust_type(view, schema));
        parameters.push(Parameter {
            constant: format!("{}_{}", names.constant, constant_name(&rust)),
            docs: docs::inner(&parameter.docs),
            place: parameter.place,
            path_index: path_index(operation, wire),
            required: parameter.required,
            scalar: style.is_some() && types::is_scalar(items, &value),
            shape: schema.map_or(Shape::Any, |schema| shapes.of(view, schema)),
            value,
            style,
            explode,
            allow_reserved,
            name: Name { wire: wire.clone(), rust },
        });
    }
    parameters
}

struct Written {
    schema: Option<SchemaId>,
    style: Option<Style>,
    explode: bool,
    allow_reserved: bool,
}

fn written(value: &ParameterValue) -> Written {
    match value {
        ParameterValue::Styled { schema, style, explode, allow_reserved, allow_empty: _ } => {
            Written { schema: Some(*schema), style: Some(*style), explode: *explode, allow_reserved: *allow_reserved }
        }
        ParameterValue::Content(content) => Written { schema: content.schema, style: None, explode: false, allow_reserved: false },
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
