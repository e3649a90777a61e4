//! Names of the statics that describe parameters: an operation `get` with `pet_name` is not an operation `get_pet` with `name`.

use std::collections::HashSet;

use super::View;
use super::checks::Terms;
use crate::api::{ContentKind, Item, Multipart, Operation};
use crate::naming::{Scope, constant_name};

/// Gives each parameter a static of its own, beside those of operations, answers and types.
pub(super) fn tell_apart(view: View<'_>, items: &[Item], terms: &Terms, operations: &mut [Operation]) {
    let at = view.sources.root();
    let mut scope = Scope::default();
    for name in taken(items, operations).into_iter().chain(terms.constants()) {
        scope.take(&name, "", at);
    }
    for parameter in operations.iter_mut().flat_map(|operation| &mut operation.input.parameters) {
        parameter.constant = scope.take(&parameter.constant, "", at).name;
    }
}

fn taken(items: &[Item], operations: &[Operation]) -> HashSet<String> {
    let of_types = items.iter().flat_map(|item| {
        let name = constant_name(&item.rust);
        ["NAMES", "BRANCHES", "SHAPE"].map(|suffix| format!("{name}_{suffix}"))
    });
    let of_operations = operations.iter().flat_map(|operation| {
        let answers = operation.outcome.successes.iter().chain(&operation.outcome.errors);
        let headers = answers.clone().flat_map(|answer| &answer.headers).map(|header| &header.constant);
        let bodies =
            answers.filter_map(|answer| answer.contents.as_ref()).chain(operation.input.body.iter().map(|body| &body.contents));
        let contents = bodies.flat_map(|contents| &contents.alternatives).flat_map(|content| {
            let parts = match &content.kind {
                ContentKind::Multipart(multipart) => of_parts(multipart),
                ContentKind::Value | ContentKind::Bytes | ContentKind::Octets => Vec::new(),
                ContentKind::Items { .. } | ContentKind::Events { .. } => Vec::new(),
            };
            [&content.constant].into_iter().chain(parts)
        });
        headers.chain(contents).chain([&operation.constant]).cloned()
    });
    of_types.chain(of_operations).chain(["API".to_owned()]).collect()
}

fn of_parts(multipart: &Multipart) -> Vec<&String> {
    let headed = multipart.parts.iter().filter_map(|part| part.headed.as_ref());
    let headers = headed.flat_map(|headed| &headed.headers).map(|header| &header.constant);
    [&multipart.constant].into_iter().chain(headers).collect()
}
