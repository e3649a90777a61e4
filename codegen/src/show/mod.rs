//! What a phase makes of a description, for people who extend the generator.

mod places;

use std::fmt::Debug;

use crate::api::Api;
use crate::diagnostic::Stopped;
use crate::document::Document;
use crate::generate::{Outcome, Run, with_sources};
use crate::model::Model;
use crate::options::Given;
use crate::source::{Loader, Location, Spec};

/// A phase of the generator whose data can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// OpenAPI's objects, as they are written.
    Document,
    /// The API in the description's terms, references followed.
    Model,
    /// The API in Rust's terms: every name and type decided.
    Api,
}

/// The data of a phase, of all or of what has this name; nothing where nothing has it.
pub(crate) fn show(spec: &Spec, load: &Loader<'_>, door: &[Given], phase: Phase, name: Option<&str>) -> Outcome<Vec<String>> {
    with_sources(spec, load, door, |run| shown(run, phase, name))
}

fn shown(mut run: Run<'_>, phase: Phase, name: Option<&str>) -> Result<Vec<String>, Stopped> {
    let sources = run.sources;
    let document = run.document();
    let shown = match phase {
        Phase::Document => of_document(&document, name),
        Phase::Model => of_model(&run.model(&document)?, name),
        Phase::Api => {
            let model = run.model(&document)?;
            of_api(&run.api(&model)?, name)
        }
    };
    Ok(shown.into_iter().map(|text| places::with_pointers(&text, sources)).collect())
}

fn of_document(document: &Document<'_>, name: Option<&str>) -> Vec<String> {
    let Some(name) = name else { return vec![text(document)] };
    let parts = &document.parts;
    let at = |table: &[(&str, Location)]| table.iter().filter(|(key, _)| *key == name).map(|(_, at)| *at).collect::<Vec<_>>();
    let items = at(&document.paths).into_iter().chain(at(&document.webhooks)).filter_map(|at| parts.path_items.get(&at));
    let schemas = at(&document.components.schemas).into_iter().filter_map(|at| parts.schemas.get(&at));
    let schemes = at(&document.components.security_schemes).into_iter().filter_map(|at| parts.security_schemes.get(&at));
    let operations = parts.path_items.values().flat_map(|item| &item.operations).map(|(_, operation)| operation);
    let operations = operations.filter(|operation| operation.id.is_some_and(|(id, _)| id == name));
    items.map(text).chain(operations.map(text)).chain(schemas.map(text)).chain(schemes.map(text)).collect()
}

fn of_model(model: &Model, name: Option<&str>) -> Vec<String> {
    let Some(name) = name else { return vec![text(model)] };
    let operations = model.operations.iter().chain(&model.webhooks);
    let operations = operations.filter(|operation| operation.id == name || operation.path.text == name);
    let schemas = model.schemas.iter().filter(|(_, schema)| schema.name.as_deref() == Some(name));
    let schemes = model.schemes.iter().filter(|scheme| scheme.name == name);
    operations.map(text).chain(schemas.map(text)).chain(schemes.map(text)).collect()
}

fn of_api(api: &Api, name: Option<&str>) -> Vec<String> {
    let Some(name) = name else { return vec![text(api)] };
    let operations = api.operations.iter();
    let operations =
        operations.filter(|operation| operation.id == name || operation.type_name == name || operation.template == name);
    let items = api.items.iter().filter(|item| item.rust == name);
    operations.map(text).chain(items.map(text)).collect()
}

fn text(shown: impl Debug) -> String {
    format!("{shown:#?}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPEC: &str = "
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /pets:
    get: {operationId: listPets, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}
components: {schemas: {Pet: {type: object, properties: {name: {type: string, description: '@0.5'}}}}}
";

    fn shown(phase: Phase, name: Option<&str>) -> Vec<String> {
        let load = |path: &std::path::Path| {
            if path.ends_with("a.yaml") { Ok(SPEC.into()) } else { Err(std::io::ErrorKind::NotFound.into()) }
        };
        show(&Spec::File("a.yaml".into()), &load, &[], phase, name).made.unwrap()
    }

    #[test]
    fn every_phase_is_shown_whole_or_by_name() {
        for (phase, name, expected) in [
            (Phase::Document, None, "Document {"),
            (Phase::Document, Some("/pets"), "PathItem {"),
            (Phase::Document, Some("Pet"), "Schema {"),
            (Phase::Model, None, "Model {"),
            (Phase::Model, Some("listPets"), "Operation {"),
            (Phase::Api, None, "Api {"),
            (Phase::Api, Some("Pet"), "Item {"),
            (Phase::Api, Some("listPets"), "Operation {"),
        ] {
            let all = shown(phase, name);
            assert!(all.len() == 1 && all[0].starts_with(expected), "{phase:?} {name:?}: {all:?}");
        }
        assert!(shown(Phase::Model, Some("nothing")).is_empty());
    }

    #[test]
    fn places_are_shown_as_pointers() {
        let pet = shown(Phase::Document, Some("Pet")).concat();
        assert!(pet.contains("at: a.yaml#/components/schemas/Pet,"), "{pet}");
        let name = shown(Phase::Model, None).concat();
        assert!(name.contains("\"@0.5\""), "texts stay as they are: {name}");
    }
}
