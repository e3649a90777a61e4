//! Operations: inputs, outcomes, and the paths that lead to them.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::access::Direction;
use super::contents::Flow;
use super::names::OperationNames;
use super::own_servers::OwnServers;
use super::{Parts, View, contents, docs, outcome, parameters, routes};
use crate::api::{Body, Docs, Input, Operation, Requirement};
use crate::model::{self, Method, PathPiece};
use crate::naming::Scope;

/// Every operation, in the order of the description.
pub(super) fn operations(view: View<'_>, own: &OwnServers<'_>, parts: &mut Parts<'_>) -> Vec<Operation> {
    let named = view.model.operations.iter().zip(&view.names.operations);
    let mut operations = Vec::new();
    for (operation, names) in named {
        // methods that every call has
        let mut scope = Scope::with_reserved(&["with", "reply", "outcome", "into_future"]);
        // the call tells its URL, should a link take it
        if links_name_url(operation) {
            scope.take("url", "", operation.at);
        }
        let parameters = parameters::parameters(view.toward(Direction::Request), operation, names, &mut scope, parts);
        let body = operation.body.as_ref().map(|found| body(view.toward(Direction::Request), found, names, &mut scope, parts));
        operations.push(Operation {
            id: operation.id.clone(),
            method_name: names.method_name.clone(),
            function: names.function.clone(),
            type_name: names.type_name.clone(),
            constant: names.constant.clone(),
            docs: docs::docs(view, &operation.docs, operation.at),
            method: operation.method.clone(),
            template: operation.path.text.clone(),
            path: path(&routes::segments(view, operation)),
            selectors: operation.selectors.clone(),
            title: title(operation),
            input: Input { parameters, body },
            outcome: outcome::outcome(view, operation, names, parts),
            security: operation.security.iter().map(requirements).collect(),
            server: own.of_operation(operation),
            tells_url: false,
            by_name: None,
        });
    }
    operations
}

fn links_name_url(operation: &model::Operation) -> bool {
    let links = operation.responses.iter().flat_map(|response| &response.links);
    let values = |link: &model::Link| link.parameters.iter().map(|(_, _, value)| value).chain(&link.body).any(is_url);
    links.into_iter().any(values)
}

fn is_url(value: &model::LinkValue) -> bool {
    *value == model::LinkValue::Url
}

/// `POST /pets`.
pub(super) fn title(operation: &model::Operation) -> String {
    format!("{} {}", method_text(&operation.method), operation.path.text)
}

/// `POST`.
pub(super) fn method_text(method: &Method) -> &str {
    match method {
        Method::Get => "GET",
        Method::Put => "PUT",
        Method::Post => "POST",
        Method::Delete => "DELETE",
        Method::Options => "OPTIONS",
        Method::Head => "HEAD",
        Method::Patch => "PATCH",
        Method::Trace => "TRACE",
        Method::Query => "QUERY",
        Method::Other(name) => name,
    }
}

/// What a segment of a path cannot have as it is (RFC 3986 section 3.3).
const SENT: AsciiSet = {
    let unreserved = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    let marks = unreserved.remove(b'!').remove(b'$').remove(b'&').remove(b'\'').remove(b'(').remove(b')').remove(b'*');
    marks.remove(b'+').remove(b',').remove(b';').remove(b'=').remove(b':').remove(b'@')
};

/// The template as one list of pieces, slashes among the literals, which are as they are sent, adjoining literals joined.
fn path(segments: &[Vec<PathPiece>]) -> Vec<PathPiece> {
    let mut pieces: Vec<PathPiece> = Vec::new();
    let mut literal = String::new();
    for segment in segments {
        literal.push('/');
        for piece in segment {
            match piece {
                PathPiece::Literal(text) => literal.extend(utf8_percent_encode(text, &SENT)),
                PathPiece::Parameter(_) | PathPiece::Optional(_) | PathPiece::Span(..) => {
                    pieces.push(PathPiece::Literal(std::mem::take(&mut literal)));
                    pieces.push(piece.clone());
                }
            }
        }
    }
    pieces.push(PathPiece::Literal(literal));
    pieces.retain(|piece| *piece != PathPiece::Literal(String::new()));
    pieces
}

fn requirements(alternative: &model::Alternative) -> Vec<Requirement> {
    let requirements = alternative.requirements.iter();
    requirements.map(|requirement| Requirement { scheme: requirement.scheme.0, scopes: requirement.scopes.clone() }).collect()
}

fn body(view: View<'_>, body: &model::Body, names: &OperationNames, scope: &mut Scope, parts: &mut Parts<'_>) -> Body {
    let rust = scope.take("body", "content", body.at).name;
    Body {
        rust,
        docs: Docs { text: body.description.clone().unwrap_or_default(), ..Docs::default() },
        required: body.required,
        contents: contents::contents(view, &body.contents, Flow::Pieces, names.parts(None), &names.body_type, parts),
        media: contents::media(view, &body.contents, Flow::Pieces, names.parts(None)),
    }
}
