//! Which schemas the operations reach, and the name each would like.

use std::collections::VecDeque;

use super::access::{self, Direction};
use super::{contents, items_of_body, multipart};
use crate::model::{Content, Model, Object, Operation, ParameterValue, Payload, Schema, SchemaId, Shape, Status};

/// A schema that an operation reaches.
#[derive(Debug, Clone)]
pub(super) struct Reached {
    pub(super) schema: SchemaId,
    /// Its own name, else the name of what it stands in and its role there: `CreateUser Body`.
    pub(super) wish: String,
    /// The ways its values travel.
    pub(super) request: bool,
    pub(super) response: bool,
}

/// A schema in something, and the name it would like.
struct Wished {
    schema: SchemaId,
    wish: String,
}

/// Every schema that an operation reaches, in the order of the description; with `unused`, component schemas that none reaches too.
pub(super) fn reach(model: &Model, unused: bool) -> Vec<Reached> {
    let mut wishes: Vec<Option<String>> = vec![None; model.schemas.len()];
    let mut request = vec![false; model.schemas.len()];
    let mut response = vec![false; model.schemas.len()];
    for operation in &model.operations {
        sent(model, operation).into_iter().for_each(|root| visit(model, root, Direction::Request, &mut wishes, &mut request));
        answered(model, operation)
            .into_iter()
            .for_each(|root| visit(model, root, Direction::Response, &mut wishes, &mut response));
    }
    for schema in unreached(model, unused, &wishes) {
        let root = || Wished { schema, wish: String::new() };
        visit(model, root(), Direction::Request, &mut wishes, &mut request);
        visit(model, root(), Direction::Response, &mut wishes, &mut response);
    }
    let mut reached: Vec<Reached> = model
        .schemas
        .iter()
        .filter_map(|(schema, _)| {
            let index = schema.index();
            let wish = wishes[index].take()?;
            Some(Reached { schema, wish, request: request[index], response: response[index] })
        })
        .collect();
    reached.sort_by_key(|reached| model.schemas[reached.schema].at);
    reached
}

/// Component schemas that no operation reaches; nobody knows which way their values travel.
fn unreached(model: &Model, unused: bool, wishes: &[Option<String>]) -> Vec<SchemaId> {
    let components = model.components.iter().copied().filter(|_| unused);
    components.filter(|schema| wishes[schema.index()].is_none()).collect()
}

/// Walks level by level, so that a schema is named after the shortest way to it.
fn visit(model: &Model, root: Wished, direction: Direction, wishes: &mut [Option<String>], seen: &mut [bool]) {
    let mut open = VecDeque::from([root]);
    while let Some(Wished { schema: id, wish }) = open.pop_front() {
        if std::mem::replace(&mut seen[id.index()], true) {
            continue;
        }
        let schema = &model.schemas[id];
        let wish = schema.rust_name.as_ref().or(schema.name.as_ref()).cloned().unwrap_or(wish);
        let wish = wishes[id.index()].get_or_insert(wish);
        open.extend(children(model, schema, wish, direction));
    }
}

fn sent(model: &Model, operation: &Operation) -> Vec<Wished> {
    let id = operation.rust_name.as_ref().unwrap_or(&operation.id);
    let parameters = operation.parameters.iter().filter_map(|parameter| match &parameter.value {
        ParameterValue::Styled { schema, .. } => Some(Wished { schema: *schema, wish: format!("{id} {}", parameter.name) }),
        ParameterValue::Content(content) => under(content, format!("{id} {}", parameter.name)),
    });
    let body = operation.body.iter().flat_map(|body| &body.contents);
    let body = body.flat_map(|content| held(model, content, &format!("{id} Body")));
    parameters.chain(body).collect()
}

fn answered(model: &Model, operation: &Operation) -> Vec<Wished> {
    let id = operation.rust_name.as_ref().unwrap_or(&operation.id);
    let answers = operation.responses.iter().flat_map(|response| {
        let wish = format!("{id} Response{}", status_suffix(response.status));
        response.contents.iter().flat_map(move |content| held(model, content, &wish))
    });
    answers.collect()
}

/// The schemas whose values a program sees of a body: the whole, its items or its parts.
fn held(model: &Model, content: &Content, wish: &str) -> Vec<Wished> {
    match contents::payload(model, content) {
        // its operations are of no type of the description
        Payload::JsonPatch => Vec::new(),
        Payload::Json | Payload::MergePatch | Payload::Xml | Payload::Form | Payload::Text | Payload::Bytes => {
            under(content, wish.to_owned()).into_iter().collect()
        }
        Payload::JsonLines | Payload::JsonSequence | Payload::Events => {
            let item = items_of_body::item(model, content);
            item.map(|schema| Wished { schema, wish: format!("{wish} Item") }).into_iter().collect()
        }
        Payload::Multipart => {
            let parts = multipart::schemas(model, content).into_iter();
            parts.map(|(schema, name)| Wished { schema, wish: format!("{wish} {name}") }).collect()
        }
    }
}

fn under(content: &Content, wish: String) -> Option<Wished> {
    content.schema.map(|schema| Wished { schema, wish })
}

/// Nothing for the usual success: `GetPetResponse`, but `GetPetResponse404`.
fn status_suffix(status: Status) -> String {
    match status {
        Status::Code(200 | 201) => String::new(),
        Status::Code(code) => code.to_string(),
        Status::Class(class) => format!("{class}xx"),
        Status::Default => "Default".to_owned(),
    }
}

fn children(model: &Model, schema: &Schema, wish: &str, direction: Direction) -> Vec<Wished> {
    let child = |schema: SchemaId, role: &str| Wished { schema, wish: format!("{wish} {role}") };
    match &schema.shape {
        Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => {
            Vec::new()
        }
        Shape::Enumeration { .. } => Vec::new(),
        Shape::Array { items } => vec![child(*items, "Item")],
        Shape::Tuple { items, rest, .. } => {
            let items = items.iter().enumerate().map(|(index, item)| child(*item, &format!("Item{}", index + 1)));
            items.chain(rest.map(|rest| child(rest, "Rest"))).collect()
        }
        Shape::Object(object) => {
            let holder = holder(model, object, wish);
            let child = |schema: SchemaId, role: &str| Wished { schema, wish: member(model, schema, &holder, role) };
            let travelling = object.properties.iter().filter(|property| access::travels(model, property.schema, direction));
            let properties = travelling.map(|property| child(property.schema, &property.name));
            let patterns = object.patterns.iter().map(|(_, schema)| child(*schema, "Value"));
            let rest = match object.rest {
                crate::model::Rest::Kept(rest) => Some(child(rest, "Value")),
                crate::model::Rest::Ignored | crate::model::Rest::Refused => None,
            };
            properties.chain(patterns).chain(rest).collect()
        }
        Shape::OneOf { branches, .. } | Shape::AnyOf { branches, .. } => {
            branches.iter().enumerate().map(|(index, branch)| child(*branch, &branch_role(model, *branch, index))).collect()
        }
        Shape::Alias(target) => vec![Wished { schema: *target, wish: wish.to_owned() }],
    }
}

/// What the types of members are named after: those of changes after the object that is changed, since they are its own.
fn holder(model: &Model, object: &Object, wish: &str) -> String {
    let original = object.changes.map(|original| &model.schemas[original]);
    let named = original.and_then(|original| original.rust_name.as_ref().or(original.name.as_ref())).cloned();
    match (named, original) {
        (Some(name), _) => name,
        (None, Some(_)) => wish.trim_end_matches(PATCH).to_owned(),
        (None, None) => wish.to_owned(),
    }
}

fn member(model: &Model, schema: SchemaId, holder: &str, role: &str) -> String {
    let is_changes = contents::canonical(model, Some(schema))
        .is_some_and(|id| matches!(&model.schemas[id].shape, Shape::Object(object) if object.changes.is_some()));
    format!("{holder} {role}{}", if is_changes { PATCH } else { "" })
}

const PATCH: &str = " Patch";

/// What a branch of a union is called: its title, else what it holds, else its number.
pub(super) fn branch_role(model: &Model, branch: SchemaId, index: usize) -> String {
    let schema = &model.schemas[branch];
    let named = schema.rust_name.as_ref().or(schema.name.as_ref()).or(schema.docs.title.as_ref());
    named.cloned().unwrap_or_else(|| match &schema.shape {
        Shape::Null => "Null".to_owned(),
        Shape::Boolean => "Boolean".to_owned(),
        Shape::Integer(_) => "Integer".to_owned(),
        Shape::Number(_) => "Number".to_owned(),
        Shape::Text(_) => "Text".to_owned(),
        Shape::Array { .. } | Shape::Tuple { .. } => "Array".to_owned(),
        Shape::Alias(target) if *target != branch && index < 1_000 => branch_role(model, *target, index + 1_000),
        Shape::Any
        | Shape::Never
        | Shape::Enumeration { .. }
        | Shape::Object(_)
        | Shape::OneOf { .. }
        | Shape::AnyOf { .. }
        | Shape::Alias(_) => {
            format!("Variant{}", index % 1_000 + 1)
        }
    })
}
