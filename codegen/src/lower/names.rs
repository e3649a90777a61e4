//! The names of all types, made in one pass over the whole API.

use std::collections::HashMap;

use super::access::Direction;
use super::reach::Reached;
use super::{contents, multipart, outcome, types};
use crate::api::ItemId;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Model, Operation, Payload, Response, Schema, SchemaId, Shape, Status};
use crate::naming::{Scope, constant_name, field_name, type_name};
use crate::options::Options;
use crate::source::{Location, Sources};

/// Every type name.
#[derive(Debug)]
pub(super) struct Names {
    /// What each item is made of, in the order of the items.
    pub(super) origins: Vec<Origin>,
    items: HashMap<(SchemaId, Direction), ItemId>,
    pub(super) operations: Vec<OperationNames>,
}

/// The schema that an item is made of and the way its values travel; one item serves both ways where they do not differ.
#[derive(Debug, Clone)]
pub(super) struct Origin {
    pub(super) schema: SchemaId,
    pub(super) direction: Direction,
    pub(super) name: String,
}

/// The names one operation gives rise to.
#[derive(Debug, Clone)]
pub(super) struct OperationNames {
    pub(super) type_name: String,
    pub(super) method_name: String,
    /// The end of the names of functions that are about this operation alone.
    pub(super) function: String,
    pub(super) constant: String,
    pub(super) error_type: String,
    pub(super) success_type: String,
    /// The enum of the body's alternatives, empty where it has one.
    pub(super) body_type: String,
    /// The enums of the alternatives of answers that have several, or what a list of media types is called after.
    content_types: Vec<(Status, String)>,
    /// The structs of multipart bodies and of parts with headers, by their places: two answers may have media types from one place.
    parts_types: Vec<PartsName>,
    /// The structs of answers that have headers.
    answer_types: Vec<(Status, String)>,
}

/// The status of the answer, if it is one, the place of the media type or of a part's encoding, and the name.
type PartsName = (Option<Status>, Location, String);

/// The structs of one body's parts.
#[derive(Debug, Clone, Copy)]
pub(super) struct PartsNames<'a> {
    all: &'a [PartsName],
    status: Option<Status>,
}

impl<'a> PartsNames<'a> {
    /// The struct of the parts of a media type, or of the headers and value of a part.
    pub(super) fn name(self, at: Location) -> &'a str {
        let of = |status| self.all.iter().find(|(found, place, _)| (*found, *place) == (status, at));
        // what stands in for successes that are not documented is `default`
        let found = of(self.status).or_else(|| of(Some(Status::Default)));
        found.map_or("Parts", |(_, _, name)| name)
    }
}

impl OperationNames {
    /// The structs of parts in the body of requests, or in that of the answers of a status.
    pub(super) fn parts(&self, status: Option<Status>) -> PartsNames<'_> {
        PartsNames { all: &self.parts_types, status }
    }

    /// The struct of an answer's headers and body, where it has headers.
    pub(super) fn answer_type(&self, status: Status) -> Option<&str> {
        find(&self.answer_types, status)
    }

    /// The enum of the alternatives of an answer, empty where it has one.
    pub(super) fn content_type(&self, status: Status) -> &str {
        find(&self.content_types, status).unwrap_or_default()
    }
}

/// The name of a status; what stands in for successes that are not documented has that of `default`.
fn find(names: &[(Status, String)], status: Status) -> Option<&str> {
    let of = |status| names.iter().find(|(found, _)| *found == status).map(|(_, name)| name.as_str());
    of(status).or_else(|| of(Status::Default).filter(|_| status == Status::Class(2)))
}

/// Names that generated code uses without a path.
pub(super) const PRELUDE: &[&str] = &[
    "Box",
    "Clone",
    "Copy",
    "Default",
    "Err",
    "From",
    "Future",
    "Into",
    "IntoFuture",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Result",
    "Self",
    "Send",
    "Some",
    "String",
    "Sync",
    "Vec",
];

impl Names {
    /// Names that types and operations have taken.
    pub(super) fn types(&self) -> Vec<&str> {
        let items = self.origins.iter().map(|origin| origin.name.as_str());
        let operations = self.operations.iter().flat_map(|names| {
            let answers = names.content_types.iter().chain(&names.answer_types).map(|(_, name)| name.as_str());
            let answers = answers.chain(names.parts_types.iter().map(|(_, _, name)| name.as_str()));
            [&names.type_name, &names.error_type, &names.success_type, &names.body_type]
                .map(String::as_str)
                .into_iter()
                .chain(answers)
        });
        items.chain(operations).collect()
    }

    /// The item that a schema becomes, if it becomes one.
    pub(super) fn item(&self, schema: SchemaId, direction: Direction) -> Option<ItemId> {
        self.items.get(&(schema, direction)).copied()
    }

    /// The name of that item.
    pub(super) fn name(&self, schema: SchemaId, direction: Direction) -> Option<&str> {
        let item = self.item(schema, direction)?;
        self.origins.get(item.0).map(|origin| origin.name.as_str())
    }
}

/// Gives named schemas their names first, then operations, then schemas that were written in place.
pub(super) fn names(
    sources: &Sources,
    model: &Model,
    reached: &[Reached],
    differs: &[bool],
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Names {
    let mut granter = Granter { sources, options, scope: Scope::ignoring_case(PRELUDE), diagnostics };
    let wanted: Vec<&Reached> = reached.iter().filter(|reached| types::needs_item(&model.schemas[reached.schema])).collect();
    let mut granted: HashMap<SchemaId, String> = HashMap::new();
    for reached in wanted.iter().filter(|reached| model.schemas[reached.schema].name.is_some()) {
        granted.insert(reached.schema, granter.schema(model, reached));
    }
    let mut operations: Vec<_> = model.operations.iter().map(|operation| granter.operation(model, operation)).collect();
    tell_methods_apart(model, &mut operations);
    for reached in wanted.iter().filter(|reached| model.schemas[reached.schema].name.is_none()) {
        granted.insert(reached.schema, granter.schema(model, reached));
    }
    let mut names = Names { origins: Vec::new(), items: HashMap::new(), operations };
    for reached in wanted {
        let name = granted.remove(&reached.schema).unwrap_or_default();
        let split = differs[reached.schema.index()] && reached.request && reached.response;
        let at = model.schemas[reached.schema].at;
        let request_name = split.then(|| granter.scope.take(&format!("{name}Request"), "", at).name);
        names.add(reached, name, request_name);
    }
    names
}

/// Whether the schema is derived of another, whose place it shares.
fn is_of_changes(schema: &Schema) -> bool {
    matches!(&schema.shape, Shape::Object(object) if object.changes.is_some())
}

/// The methods of one tag stand in one trait, and differ even where ids differ in nothing but case or punctuation.
fn tell_methods_apart(model: &Model, operations: &mut [OperationNames]) {
    let mut tags: HashMap<Option<&String>, Scope> = HashMap::new();
    for (operation, names) in model.operations.iter().zip(operations) {
        let scope = tags.entry(operation.tags.first()).or_default();
        names.method_name = scope.take(&names.method_name, "", operation.at).name;
    }
}

impl Names {
    /// One item for both ways, or one for each.
    fn add(&mut self, reached: &Reached, name: String, request_name: Option<String>) {
        let schema = reached.schema;
        let direction = if reached.response { Direction::Response } else { Direction::Request };
        let item = ItemId(self.origins.len());
        self.origins.push(Origin { schema, direction, name });
        self.items.insert((schema, Direction::Response), item);
        let request_item = request_name.map_or(item, |name| {
            self.origins.push(Origin { schema, direction: Direction::Request, name });
            ItemId(item.0 + 1)
        });
        self.items.insert((schema, Direction::Request), request_item);
    }
}

/// One namespace with what it takes to report collisions in it.
pub(super) struct Granter<'a> {
    pub(super) sources: &'a Sources,
    pub(super) options: &'a Options,
    pub(super) scope: Scope,
    pub(super) diagnostics: &'a mut Diagnostics,
}

impl Granter<'_> {
    /// Grants a name; `what` names the kind of things in the warning of a collision: `schemas`.
    pub(super) fn take(&mut self, wish: &str, role: &str, what: &str, at: Location) -> String {
        let granted = self.scope.take(wish, role, at);
        if let Some(first) = granted.lost_to {
            let pointer = self.sources.pointer(at);
            self.diagnostics.push(
                Diagnostic::new(Code::NameCollision, at, format!("two {what} become the Rust name `{wish}`"))
                    .on_key()
                    .related_key(first, format!("this one keeps `{wish}`"))
                    .help(format!("it is named `{}`; to choose another name add .rename(\"{pointer}\", \"...\")", granted.name)),
            );
        }
        granted.name
    }

    /// The name the user chose for a place, if any.
    pub(super) fn renamed(&self, at: Location) -> Option<&str> {
        self.options.renamed(&self.sources.pointer(at))
    }

    fn schema(&mut self, model: &Model, reached: &Reached) -> String {
        let at = model.schemas[reached.schema].at;
        let changes = is_of_changes(&model.schemas[reached.schema]);
        let renamed = self.renamed(at).map(|name| if changes { format!("{name} Patch") } else { name.to_owned() });
        let wish = type_name(renamed.as_ref().unwrap_or(&reached.wish));
        match model.schemas[reached.schema].name {
            Some(_) if !changes => self.take(&wish, "Schema", "schemas", at),
            // nobody gave it the name, so nobody need be told that it is numbered
            Some(_) | None => self.scope.take(&wish, "Schema", at).name,
        }
    }

    fn content_types(&mut self, model: &Model, operation: &Operation, type_name: &str) -> Vec<(Status, String)> {
        let is_named = |response: &&Response| {
            contents::is_mixed(model, &response.contents)
                || response.contents.iter().any(|content| contents::is_read_otherwise(model, content))
        };
        let named = operation.responses.iter().filter(is_named).map(|response| {
            let wish = format!("{type_name}{}Content", outcome::variant(response.status));
            (response.status, self.scope.take(&wish, "", response.at).name)
        });
        named.collect()
    }

    fn parts_types(&mut self, model: &Model, operation: &Operation, type_name: &str) -> Vec<PartsName> {
        let body = operation.body.iter().map(|body| (None, &body.contents, format!("{type_name}Parts")));
        let answers = operation.responses.iter().map(|response| {
            let wish = format!("{type_name}{}Parts", outcome::variant(response.status));
            (Some(response.status), &response.contents, wish)
        });
        let mut named = Vec::new();
        for (status, contents, wish) in body.chain(answers) {
            let groups = contents::groups(model, contents).into_iter();
            for group in groups.filter(|group| contents::payload(model, group[0]) == Payload::Multipart) {
                let name = self.scope.take(&wish, "", group[0].at).name;
                named.extend(group.iter().map(|content| (status, content.at, name.clone())));
                for (part, encoding) in multipart::with_headers(group[0]) {
                    let wish = crate::naming::type_name(&format!("{} {part} Part", wish.trim_end_matches("Parts")));
                    named.push((status, encoding.at, self.scope.take(&wish, "", encoding.at).name));
                }
            }
        }
        named
    }

    fn answer_types(&mut self, operation: &Operation, type_name: &str) -> Vec<(Status, String)> {
        let with_headers = operation.responses.iter().filter(|response| !response.headers.is_empty());
        let named = with_headers.map(|response| {
            let wish = format!("{type_name}{}", outcome::variant(response.status));
            (response.status, self.scope.take(&wish, "Answer", response.at).name)
        });
        named.collect()
    }

    fn operation(&mut self, model: &Model, operation: &Operation) -> OperationNames {
        let wish = self.renamed(operation.at).or(operation.rust_name.as_deref()).unwrap_or(&operation.id).to_owned();
        let type_name = self.scope.take(&type_name(&wish), "Input", operation.at).name;
        OperationNames {
            method_name: field_name(&wish),
            function: field_name(&type_name).trim_start_matches("r#").to_owned(),
            constant: constant_name(&type_name),
            error_type: self.scope.take(&format!("{type_name}Error"), "", operation.at).name,
            success_type: self.scope.take(&format!("{type_name}Outcome"), "", operation.at).name,
            body_type: match &operation.body {
                Some(body) if contents::is_mixed(model, &body.contents) => {
                    self.scope.take(&format!("{type_name}Content"), "", operation.at).name
                }
                Some(_) | None => String::new(),
            },
            content_types: self.content_types(model, operation, &type_name),
            parts_types: self.parts_types(model, operation, &type_name),
            answer_types: self.answer_types(operation, &type_name),
            type_name,
        }
    }
}
