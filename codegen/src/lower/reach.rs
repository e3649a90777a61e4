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
    let mut request = vec![false; model.schemas.len()];
    let mut response = vec![false; model.schemas.len()];
    for operation in &model.operations {
        sent(model, operation).into_iter().for_each(|root| visit(model, root.schema, Direction::Request, &mut request));
        answered(model, operation).into_iter().for_each(|root| visit(model, root.schema, Direction::Response, &mut response));
    }
    // nobody knows which way the values of others travel
    for schema in unreached(model, unused, &request, &response) {
        visit(model, schema, Direction::Request, &mut request);
        visit(model, schema, Direction::Response, &mut response);
    }
    let mut reached: Vec<SchemaId> = model.schemas.iter().map(|(id, _)| id).collect();
    reached.retain(|id| request[id.index()] || response[id.index()]);
    reached.sort_by_key(|id| model.schemas[*id].at);
    let mut wishes = wishes(model, &reached);
    let reached = reached.into_iter().map(|schema| {
        let index = schema.index();
        let wish = wishes[index].take().unwrap_or_default();
        Reached { schema, wish, request: request[index], response: response[index] }
    });
    reached.collect()
}

/// Component schemas that no operation reaches.
fn unreached(model: &Model, unused: bool, request: &[bool], response: &[bool]) -> Vec<SchemaId> {
    let components = model.components.iter().copied().filter(|_| unused);
    components.filter(|schema| !request[schema.index()] && !response[schema.index()]).collect()
}

/// Marks what a schema leads to.
fn visit(model: &Model, root: SchemaId, direction: Direction, seen: &mut [bool]) {
    let mut open = vec![root];
    while let Some(id) = open.pop() {
        if !std::mem::replace(&mut seen[id.index()], true) {
            open.extend(children(model, &model.schemas[id], "", direction).into_iter().map(|child| child.schema));
        }
    }
}

/// The name that each would like: its own; what stands in place is called after what has a name of its own, else after operations.
fn wishes(model: &Model, reached: &[SchemaId]) -> Vec<Option<String>> {
    let mut wishes: Vec<Option<String>> = vec![None; model.schemas.len()];
    let own = |id: SchemaId| model.schemas[id].rust_name.as_ref().or(model.schemas[id].name.as_ref());
    for (id, name) in reached.iter().filter_map(|id| Some((*id, own(*id)?))) {
        wishes[id.index()] = Some(name.clone());
    }
    for id in reached.iter().copied().filter(|id| own(*id).is_some()) {
        let name = wishes[id.index()].clone().unwrap_or_default();
        wish(model, both_ways(model, id, &name), &mut wishes);
    }
    for operation in &model.operations {
        for root in sent(model, operation).into_iter().chain(answered(model, operation)) {
            wish(model, vec![root], &mut wishes);
        }
    }
    wishes
}

/// Walks level by level, so that a schema is named after the shortest way to it.
fn wish(model: &Model, roots: Vec<Wished>, wishes: &mut [Option<String>]) {
    let mut open = VecDeque::from(roots);
    while let Some(Wished { schema: id, wish }) = open.pop_front() {
        let wished = &mut wishes[id.index()];
        if wished.is_none() {
            open.extend(both_ways(model, id, &wish));
            *wished = Some(wish);
        }
    }
}

fn both_ways(model: &Model, id: SchemaId, wish: &str) -> Vec<Wished> {
    let schema = &model.schemas[id];
    let response = children(model, schema, wish, Direction::Response);
    response.into_iter().chain(children(model, schema, wish, Direction::Request)).collect()
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
            let parts = parts.map(|(schema, name)| Wished { schema, wish: format!("{wish} {name}") });
            parts.chain(headers(content, wish)).collect()
        }
    }
}

/// The schemas of the headers of parts.
fn headers(content: &Content, wish: &str) -> Vec<Wished> {
    let headed = multipart::with_headers(content).into_iter();
    let headers = headed.flat_map(|(part, encoding)| encoding.headers.iter().map(move |header| (part.clone(), header)));
    let wished = headers.filter_map(|(part, header)| {
        let schema = header.value.schema()?;
        Some(Wished { schema, wish: format!("{wish} {part} {}", header.name) })
    });
    wished.collect()
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
