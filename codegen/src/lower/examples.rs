//! Examples of the description: notes in the docs of fields, and values of types that are shown as code.

use std::collections::{HashMap, HashSet};

use super::literal::{Members, Misfit, Writer};
use super::{View, text};
use crate::api::{Item, ItemId, ItemKind, Literal, RustType};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Content, Operation, ParameterValue, SchemaId, Shape};
use crate::source::{Location, Node};

/// Examples that do not fit and have been told.
#[derive(Default)]
struct Told(HashSet<Location>);

/// The fields of one item with the examples that fit them, by the name on the wire.
type Fitting<'a> = Vec<(&'a str, Location)>;

/// Gives fields and items their examples.
pub(super) fn examples(view: View<'_>, items: &mut [Item], diagnostics: &mut Diagnostics) {
    let mut told = Told::default();
    let published = published(view);
    for index in 0..items.len() {
        let notes = notes(view, items, index, &mut told, diagnostics);
        let example = example(view, items, index, &notes, &published, &mut told, diagnostics);
        let Some(item) = items.get_mut(index) else { continue };
        item.example = example;
        if let ItemKind::Struct { fields, .. } = &mut item.kind {
            for field in fields {
                let at = notes.iter().find(|(name, _)| *name == field.name.wire).map(|(_, at)| *at);
                field.docs.notes.extend(at.and_then(|at| note(view, "Example", at)));
            }
        }
    }
}

/// A short value as a line of docs: ``Example: `"Rex"` ``.
pub(super) fn note(view: View<'_>, what: &str, at: Location) -> Option<String> {
    let text = view.sources.json(at).to_string();
    (text.len() <= 60 && !text.contains('`')).then(|| format!("{what}: `{text}`"))
}

/// The first example of each property, where it fits.
fn notes<'a>(view: View<'a>, items: &[Item], index: usize, told: &mut Told, diagnostics: &mut Diagnostics) -> Fitting<'a> {
    let (Some(origin), Some(item)) = (view.names.origins.get(index), items.get(index)) else { return Vec::new() };
    let (Shape::Object(object), ItemKind::Struct { fields, .. }) = (&view.model.schemas[origin.schema].shape, &item.kind) else {
        return Vec::new();
    };
    let mut fitting = Vec::new();
    for (property, field) in view.toward(origin.direction).travelling(object).zip(fields) {
        let schema = &view.model.schemas[property.schema];
        let Some(at) = schema.docs.examples.first().copied() else { continue };
        if matches!(view.sources.node(at), Node::Null) && schema.nullable {
            continue;
        }
        let written = Writer::new(view, items).whole(&field.value, at);
        if written.as_ref().err().is_none_or(|misfit| !misfit.wrong) {
            fitting.push((property.name.as_str(), at));
        }
        told.literal(&field.name.wire, written, diagnostics);
    }
    fitting
}

/// A value of the item: its own example, that of a body, or one made of the examples of its members.
fn example(
    view: View<'_>,
    items: &[Item],
    index: usize,
    notes: &Fitting<'_>,
    published: &HashMap<SchemaId, Vec<Location>>,
    told: &mut Told,
    diagnostics: &mut Diagnostics,
) -> Option<Literal> {
    let (origin, item) = (view.names.origins.get(index)?, items.get(index)?);
    if !is_worth_showing(&item.kind) {
        return None;
    }
    let own = &view.model.schemas[origin.schema].docs.examples;
    let bodies = published.get(&origin.schema).into_iter().flatten();
    let value = RustType::Named(ItemId(index));
    for at in own.iter().chain(bodies) {
        let written = Writer::new(view, items).whole(&value, *at);
        if let Some(literal) = told.literal(&item.rust, written, diagnostics) {
            return Some(literal);
        }
    }
    composed(view, items, index, notes)
}

/// Made of the examples of the members, where each that is required has one.
fn composed(view: View<'_>, items: &[Item], index: usize, notes: &Fitting<'_>) -> Option<Literal> {
    let at = view.model.schemas[view.names.origins.get(index)?.schema].at;
    let members = Members { list: notes.clone(), ignore_case: false };
    if notes.is_empty() || !matches!(items.get(index)?.kind, ItemKind::Struct { .. }) {
        return None;
    }
    Writer::new(view, items).composed(ItemId(index), &members, at).ok()
}

/// Names of values and types that say it all themselves are not shown as code.
fn is_worth_showing(kind: &ItemKind) -> bool {
    match kind {
        ItemKind::Struct { fields, .. } => !fields.is_empty(),
        ItemKind::Sequence { .. } | ItemKind::Union { .. } | ItemKind::Newtype(_) => true,
        ItemKind::Alias(aliased) => matches!(aliased, RustType::Vec(_) | RustType::Map(_) | RustType::Tuple(_)),
        ItemKind::TextEnum { .. } | ItemKind::IntegerEnum { .. } | ItemKind::ValueEnum { .. } => false,
    }
}

/// The examples of bodies and parameters, by their schemas.
fn published(view: View<'_>) -> HashMap<SchemaId, Vec<Location>> {
    let mut found: HashMap<SchemaId, Vec<Location>> = HashMap::new();
    for content in view.model.operations.iter().flat_map(contents) {
        let is_raw = text::is_raw(view.model, &content.media, content.payload, content.schema);
        if let Some(schema) = content.schema.filter(|_| !is_raw) {
            found.entry(canonical(view, schema)).or_default().extend(&content.examples);
        }
    }
    found
}

fn contents(operation: &Operation) -> impl Iterator<Item = &Content> {
    let parameters = operation.parameters.iter().filter_map(|parameter| match &parameter.value {
        ParameterValue::Content(content) => Some(content.as_ref()),
        ParameterValue::Styled { .. } => None,
    });
    let body = operation.body.iter().flat_map(|body| &body.contents);
    parameters.chain(body).chain(operation.responses.iter().flat_map(|response| &response.contents))
}

/// The schema that has the type, behind those that only refer to it.
fn canonical(view: View<'_>, id: SchemaId) -> SchemaId {
    let mut id = id;
    for _ in 0..view.model.schemas.len() {
        match &view.model.schemas[id] {
            schema if schema.name.is_some() => break,
            schema => match schema.shape {
                Shape::Alias(target) => id = target,
                _ => break,
            },
        }
    }
    id
}

impl Told {
    /// The literal, or none and a warning where the example is wrong.
    fn literal(&mut self, name: &str, written: Result<Literal, Misfit>, diagnostics: &mut Diagnostics) -> Option<Literal> {
        match written {
            Ok(literal) => Some(literal),
            Err(misfit) => {
                if misfit.wrong && self.0.insert(misfit.at) {
                    diagnostics.push(invalid(name, &misfit));
                }
                None
            }
        }
    }
}

/// The warning of an example that does not fit.
pub(super) fn invalid(name: &str, misfit: &Misfit) -> Diagnostic {
    let message = format!("the example of `{name}` is none: {}", misfit.reason);
    Diagnostic::new(Code::InvalidExample, misfit.at, message).help("correct the example or the schema; it is not shown")
}
