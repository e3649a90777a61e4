//! Small descriptions in, parts of the model or diagnostics out.

mod operation;
mod reference;
mod schema;
mod security;
mod swagger;
mod union;

use std::path::Path;

use super::resolve;
use crate::diagnostic::{Diagnostics, Severity};
use crate::document;
use crate::model::{Model, Schema, Shape};
use crate::source::{self, Place, Sources};

/// A description, resolved.
struct Resolved {
    sources: Sources,
    model: Model,
    diagnostics: Diagnostics,
}

/// Resolves a root file and others beside it.
fn files(files: &[(&str, &str)]) -> Resolved {
    let load = |path: &Path| {
        let found = files.iter().find(|(name, _)| Path::new(name) == path);
        found.map(|(_, text)| text.as_bytes().to_vec()).ok_or_else(|| std::io::ErrorKind::NotFound.into())
    };
    let mut diagnostics = Diagnostics::default();
    let sources = source::read(Path::new("api.yaml"), &load, &mut diagnostics);
    let document = document::parse(&sources, &mut diagnostics);
    let model = resolve(&sources, &document, &mut diagnostics);
    Resolved { sources, model, diagnostics }
}

/// Resolves a description of which the first lines are given.
fn api(text: &str) -> Resolved {
    let head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";
    files(&[("api.yaml", &format!("{head}{text}"))])
}

/// Resolves `components/schemas`, each line `Name: { … }`.
fn schemas(lines: &str) -> Resolved {
    let lines: String = lines.trim().lines().map(|line| format!("    {}\n", line.trim())).collect();
    api(&format!("components:\n  schemas:\n{lines}"))
}

impl Resolved {
    /// Code and pointer of each diagnostic.
    fn found(&self) -> Vec<(&'static str, String)> {
        let pointer = |place| match place {
            Some(Place::Node(at)) => self.sources.pointer(at),
            _ => String::new(),
        };
        self.diagnostics.iter().map(|diagnostic| (diagnostic.code.name(), pointer(diagnostic.at))).collect()
    }

    fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count()
    }

    /// The schema of a name.
    fn schema(&self, name: &str) -> &Schema {
        let found = self.model.schemas.iter().find(|(_, schema)| schema.name.as_deref() == Some(name));
        found.map(|(_, schema)| schema).unwrap_or_else(|| panic!("no schema {name} in {:#?}", self.found()))
    }

    /// A schema in short: `{a: text, b?: Pet|null, ..}`, named schemas by name.
    fn short(&self, schema: &Schema) -> String {
        let shape = match &schema.shape {
            Shape::Any => "any".to_owned(),
            Shape::Never => "never".to_owned(),
            Shape::Null => "null".to_owned(),
            Shape::Boolean => "boolean".to_owned(),
            Shape::Integer(format) => format!("integer {format:?}").replace(" None", ""),
            Shape::Number(format) => format!("number {format:?}").replace(" None", ""),
            Shape::Text(format) => format!("text {format:?}").replace(" None", ""),
            Shape::Enumeration { values, open, .. } => {
                let values: Vec<_> = values.iter().map(|at| self.sources.json(*at).to_string()).collect();
                format!("enum {}{}", values.join(" "), if *open { " .." } else { "" })
            }
            Shape::Array { items } => format!("[{}]", self.part(*items)),
            Shape::Tuple { items, least, rest } => {
                let missing = |index: usize| if index < *least { "" } else { "?" };
                let items = items.iter().enumerate().map(|(index, id)| self.part(*id) + missing(index));
                let items: Vec<_> = items.collect();
                format!("({}{})", items.join(", "), rest.map_or(String::new(), |rest| format!(", {}..", self.part(rest))))
            }
            Shape::Object(object) => self.object(object),
            Shape::OneOf { branches, .. } => self.branches("one of", branches),
            Shape::AnyOf { branches, .. } => self.branches("any of", branches),
            Shape::Alias(target) => format!("= {}", self.part(*target)),
        };
        if schema.nullable { format!("{shape} | null") } else { shape }
    }

    fn part(&self, id: crate::model::SchemaId) -> String {
        let schema = &self.model.schemas[id];
        schema.name.clone().unwrap_or_else(|| self.short(schema))
    }

    fn branches(&self, word: &str, branches: &[crate::model::SchemaId]) -> String {
        let branches: Vec<_> = branches.iter().map(|id| self.part(*id)).collect();
        format!("{word} ({})", branches.join(", "))
    }

    fn object(&self, object: &crate::model::Object) -> String {
        use crate::model::Rest;
        let optional = |required: bool| if required { "" } else { "?" };
        let members = object.properties.iter();
        let mut members: Vec<_> = members
            .map(|property| format!("{}{}: {}", property.name, optional(property.required), self.part(property.schema)))
            .collect();
        members.extend(object.patterns.iter().map(|(pattern, id)| format!("/{pattern}/: {}", self.part(*id))));
        match object.rest {
            Rest::Ignored => members.push("..".to_owned()),
            Rest::Refused => {}
            Rest::Kept(id) => members.push(format!("*: {}", self.part(id))),
        }
        format!("{{{}}}", members.join(", "))
    }
}

/// Asserts what schemas become, and that nothing is reported.
fn assert_shapes(lines: &str, expected: &[(&str, &str)]) {
    let resolved = schemas(lines);
    assert_eq!(resolved.found(), [], "{lines}");
    for (name, shape) in expected {
        assert_eq!(resolved.short(resolved.schema(name)), *shape, "{name}");
    }
}
