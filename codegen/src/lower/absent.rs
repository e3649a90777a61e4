//! Lists and objects whose parts stand one by one, as parameters or fields of their own: without parts nothing stands for them.
//!
//! That is how URI templates have it: a list or object without parts is undefined, and nothing is written (RFC 6570 section 2.3). So a
//! required one of which nothing is there is read as an empty one, unless its schema wants parts. Generated clients say a little more
//! where there is room for it, so that an optional one is not taken for none: `tags=` in a query, `tags=%5B%5D` in a form.

use super::{View, types};
use crate::model::{Check, FieldWritten, FormField, Object, Parameter, ParameterValue, Place, SchemaId, Shape, Style};

/// JSON text that a parameter is read as where it is not there.
pub(super) fn of_parameter(view: View<'_>, parameter: &Parameter) -> Option<&'static str> {
    let ParameterValue::Styled { style, explode, .. } = &parameter.value else { return None };
    let one_by_one = matches!(parameter.place, Place::Query | Place::Cookie) && one_by_one(*style, *explode);
    let schema = parameter.value.schema().filter(|_| parameter.required && one_by_one)?;
    empty(view, schema)
}

/// The fields of a form with what they are read as where they are not there.
pub(super) fn of_form(view: View<'_>, schema: Option<SchemaId>, fields: &[FormField]) -> Vec<FormField> {
    let mut fields = fields.to_vec();
    let Some(Shape::Object(object)) = schema.map(|schema| &view.model.schemas[types::meant(view, schema)].shape) else {
        return fields;
    };
    for property in object.properties.iter().filter(|property| property.required) {
        let Some(empty) = empty(view, property.schema) else { continue };
        match fields.iter_mut().find(|field| field.name == property.name) {
            Some(field) if stands_as_several(field.written) => field.absent = Some(empty),
            Some(_) => {}
            None => {
                fields.push(FormField { name: property.name.clone(), written: FieldWritten::Usual, absent: Some(empty) });
            }
        }
    }
    fields
}

fn stands_as_several(written: FieldWritten) -> bool {
    match written {
        FieldWritten::Usual | FieldWritten::Content(_) => true,
        FieldWritten::Styled { style, explode, .. } => one_by_one(style, explode),
    }
}

fn one_by_one(style: Style, explode: bool) -> bool {
    match style {
        Style::DeepObject => true,
        Style::Form | Style::Cookie | Style::SpaceDelimited | Style::PipeDelimited | Style::TabDelimited => explode,
        Style::Simple | Style::Label | Style::Matrix => false,
    }
}

/// The value without parts, where the schema has it.
fn empty(view: View<'_>, schema: SchemaId) -> Option<&'static str> {
    let schema = &view.model.schemas[types::meant(view, schema)];
    let wants_parts = schema.checks.iter().any(|check| matches!(check, Check::MinItems(1..) | Check::MinProperties(1..)));
    match &schema.shape {
        Shape::Array { .. } if !wants_parts => Some("[]"),
        Shape::Object(object) if !wants_parts && needs_nothing(object) => Some("{}"),
        _ => None,
    }
}

fn needs_nothing(object: &Object) -> bool {
    object.properties.iter().all(|property| !property.required)
}
