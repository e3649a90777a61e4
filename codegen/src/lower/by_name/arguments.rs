//! The arguments of an operation as one object.

use serde_json::{Map, Value, json};

use super::body;
use super::schema::{Printer, document};
use crate::api;
use crate::model::{Operation, Parameter, ParameterValue};

/// What the body is called, and what says its media type and that of the answer.
const BODY: &str = "body";
const CONTENT_TYPE: &str = "header.Content-Type";
const ACCEPT: &str = "header.Accept";

/// More rounds make no name that none of these has made.
const ROUNDS: usize = 3;

/// What each parameter is called: its name on the wire, with its place before it where another is called so too.
pub(super) fn names(operation: &Operation) -> Vec<String> {
    let mut names: Vec<String> = operation.parameters.iter().map(|parameter| parameter.name.clone()).collect();
    for _ in 0..ROUNDS {
        let before = names.clone();
        for (index, (name, parameter)) in names.iter_mut().zip(&operation.parameters).enumerate() {
            let others = before.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, name)| name.as_str());
            let body = operation.body.as_ref().map(|_| BODY);
            if others.chain(body).chain([CONTENT_TYPE, ACCEPT]).any(|other| other == name) {
                *name = format!("{}.{name}", parameter.place.word());
            }
        }
    }
    names
}

/// The schema of the arguments.
pub(super) fn arguments(printer: &mut Printer<'_>, operation: &Operation, lowered: &api::Operation, names: &[String]) -> Value {
    let (mut properties, mut required) = (Map::new(), Vec::new());
    for (name, parameter) in names.iter().zip(&operation.parameters) {
        properties.insert(name.clone(), parameter_schema(printer, parameter));
        required.extend(parameter.required.then(|| Value::from(name.as_str())));
    }
    if let (Some(body), Some(lowered)) = (&operation.body, &lowered.input.body) {
        let mut schema = body::any_of(printer, &body.contents, &lowered.contents);
        describe(&mut schema, body.description.as_deref());
        properties.insert(BODY.to_owned(), schema);
        required.extend(body.required.then(|| Value::from(BODY)));
        one_of_media(&mut properties, CONTENT_TYPE, &lowered.media);
    }
    one_of_media(&mut properties, ACCEPT, &lowered.outcome.success_media);
    let mut schema = Map::from_iter([("type".to_owned(), Value::from("object"))]);
    if !properties.is_empty() {
        schema.insert("properties".to_owned(), properties.into());
    }
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
    schema.insert("additionalProperties".to_owned(), Value::Bool(false));
    Value::Object(schema)
}

fn parameter_schema(printer: &mut Printer<'_>, parameter: &Parameter) -> Value {
    let schema = match &parameter.value {
        ParameterValue::Styled { schema, .. } => printer.schema(*schema),
        ParameterValue::Content(content) => body::value(printer, content),
    };
    let Value::Object(mut schema) = schema else { return schema };
    document(&mut schema, &parameter.docs);
    Value::Object(schema)
}

fn describe(schema: &mut Value, description: Option<&str>) {
    if let (Value::Object(schema), Some(text)) = (schema, description.map(str::trim).filter(|text| !text.is_empty())) {
        schema.insert("description".to_owned(), text.into());
    }
}

/// Which media type it is, where there are several.
fn one_of_media(properties: &mut Map<String, Value>, name: &str, media: &[api::Media]) {
    if media.len() > 1 {
        let names: Vec<&str> = media.iter().map(|media| media.name.as_str()).collect();
        properties.insert(name.to_owned(), json!({ "enum": names }));
    }
}
