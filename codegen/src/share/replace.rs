//! Puts the schema that stands for another in all its places.

use crate::model::{Content, Discriminator, Encodings, Model, Object, Operation, ParameterValue, Rest, SchemaId, Shape};

/// `first[id]` stands for `id`, everywhere in the model.
pub(super) fn replace(model: &mut Model, first: &[SchemaId]) {
    let put = |id: &mut SchemaId| *id = first[id.index()];
    let ids: Vec<SchemaId> = model.schemas.iter().map(|(id, _)| id).collect();
    for id in ids {
        held(&mut model.schemas[id].shape).into_iter().for_each(put);
    }
    model.components.iter_mut().for_each(put);
    for operation in model.operations.iter_mut().chain(&mut model.webhooks) {
        used(operation).into_iter().for_each(put);
    }
}

fn held(shape: &mut Shape) -> Vec<&mut SchemaId> {
    match shape {
        Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => {
            Vec::new()
        }
        Shape::Enumeration { .. } => Vec::new(),
        Shape::Array { items } => vec![items],
        Shape::Tuple { items, rest, .. } => items.iter_mut().chain(rest).collect(),
        Shape::Object(Object { properties, rest, patterns, changes, ignore_case: _ }) => {
            let members = properties.iter_mut().map(|property| &mut property.schema);
            let patterns = patterns.iter_mut().map(|(_, schema)| schema);
            let rest = match rest {
                Rest::Kept(schema) => Some(schema),
                Rest::Ignored | Rest::Refused => None,
            };
            members.chain(patterns).chain(rest).chain(changes).collect()
        }
        Shape::OneOf { branches, discriminator } | Shape::AnyOf { branches, discriminator } => {
            let tagged = discriminator.iter_mut().flat_map(|Discriminator { tags, beside, default, .. }| {
                tags.iter_mut().map(|(_, branch)| branch).chain(beside).chain(default)
            });
            branches.iter_mut().chain(tagged).collect()
        }
        Shape::Alias(target) => vec![target],
    }
}

fn used(operation: &mut Operation) -> Vec<&mut SchemaId> {
    let parameters = operation.parameters.iter_mut().flat_map(|parameter| of_value(&mut parameter.value));
    let body = operation.body.iter_mut().flat_map(|body| &mut body.contents).flat_map(of_content);
    let responses = operation.responses.iter_mut().flat_map(|response| {
        let headers = response.headers.iter_mut().flat_map(|header| of_value(&mut header.value));
        headers.chain(response.contents.iter_mut().flat_map(of_content)).collect::<Vec<_>>()
    });
    parameters.chain(body).chain(responses).collect()
}

fn of_value(value: &mut ParameterValue) -> Vec<&mut SchemaId> {
    match value {
        ParameterValue::Styled { schema, .. } => vec![schema],
        ParameterValue::Content(content) => of_content(content),
    }
}

fn of_content(content: &mut Content) -> Vec<&mut SchemaId> {
    let Encodings { named, prefix, items, fields: _ } = &mut content.encodings;
    let encodings = named.iter_mut().map(|(_, encoding)| encoding).chain(prefix).chain(items);
    let headers = encodings.flat_map(|encoding| &mut encoding.headers).flat_map(|header| of_value(&mut header.value));
    content.schema.iter_mut().chain(&mut content.item).chain(headers).collect()
}
