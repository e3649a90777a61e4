//! Names of operations: `operationId`, and names made of method and path for those without, or with one that is taken.

use std::collections::{HashMap, HashSet};

use super::Resolver;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Method, Operation, PairValue, PathPiece};
use crate::source::Location;

/// Gives every operation a name of its own.
pub(super) fn settle(resolver: &mut Resolver<'_>, operations: &mut [Operation], webhooks: &mut [Operation]) {
    let mut known: HashMap<String, Location> = HashMap::new();
    for operation in operations.iter_mut().chain(webhooks.iter_mut()).filter(|operation| !operation.id.is_empty()) {
        match known.get(&operation.id) {
            Some(first) => report_taken(resolver, operation, *first),
            None => drop(known.insert(operation.id.clone(), operation.at)),
        }
    }
    let mut taken: HashSet<String> = known.into_keys().collect();
    let mut numbers = HashMap::new();
    let mut name = |operation: &mut Operation, wish: String| {
        operation.id = free(wish, &mut taken, &mut numbers);
    };
    for operation in operations.iter_mut().filter(|operation| operation.id.is_empty()) {
        name(operation, made(operation));
    }
    for webhook in webhooks.iter_mut().filter(|webhook| webhook.id.is_empty()) {
        name(webhook, webhook.path.text.clone());
    }
}

fn report_taken(resolver: &mut Resolver<'_>, operation: &mut Operation, first: Location) {
    let message = format!("two operations have the operationId `{}`", operation.id);
    let diagnostic = Diagnostic::new(Code::DuplicateOperationId, operation.at, message).on_key();
    let help = "give one of them another `operationId`; this one is named after its method and path";
    resolver.report_once(operation.at, || diagnostic.related(first, "the other is here").help(help));
    operation.id = String::new();
}

/// The name itself, or with the next number: `get_pets_2`.
fn free(wish: String, taken: &mut HashSet<String>, numbers: &mut HashMap<String, u32>) -> String {
    let mut name = wish.clone();
    let number = numbers.entry(wish.clone()).or_insert(1);
    while !taken.insert(name.clone()) {
        *number = number.saturating_add(1);
        name = format!("{wish}_{number}");
    }
    name
}

/// `get_pets_by_id`
fn made(operation: &Operation) -> String {
    let mut words = vec![method(&operation.method)];
    for piece in operation.path.segments.iter().flatten() {
        match piece {
            PathPiece::Literal(text) => words.push(word(text)),
            PathPiece::Parameter(name) | PathPiece::Optional(name) | PathPiece::Span(name, _) => {
                words.push(format!("by_{}", word(name)))
            }
        }
    }
    for pair in operation.path.query.iter().chain(&operation.path.fragment) {
        words.push(word(&pair.name));
        if let PairValue::Text(text) = &pair.value {
            words.push(word(text));
        }
    }
    words.retain(|word| !word.is_empty());
    words.join("_")
}

fn method(method: &Method) -> String {
    let name = match method {
        Method::Get => "get",
        Method::Put => "put",
        Method::Post => "post",
        Method::Delete => "delete",
        Method::Options => "options",
        Method::Head => "head",
        Method::Patch => "patch",
        Method::Trace => "trace",
        Method::Query => "query",
        Method::Other(name) => return word(&name.to_ascii_lowercase()),
    };
    name.to_owned()
}

/// Letters and digits of a text, what stands between them as one `_`.
fn word(text: &str) -> String {
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_")
}
