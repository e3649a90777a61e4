//! Operations: inputs, outcomes, and the paths that lead to them.

use super::{View, docs, outcome, parameters, shapes::Shapes, types};
use crate::api::{Body, Docs, Input, Item, Operation, Requirement, RustType};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{self, Content, Method, PathPiece, Payload};
use crate::naming::Scope;

/// Every operation, in the order of the description.
pub(super) fn operations(view: View<'_>, items: &[Item], shapes: &mut Shapes, diagnostics: &mut Diagnostics) -> Vec<Operation> {
    let named = view.model.operations.iter().zip(&view.names.operations);
    let mut operations = Vec::new();
    for (operation, names) in named {
        // methods that every call has
        let mut scope = Scope::with_reserved(&["with", "reply", "outcome", "into_future"]);
        let parameters = parameters::parameters(view, operation, names, items, &mut scope, shapes);
        let body = operation.body.as_ref().map(|found| body(view, found, &mut scope, shapes, diagnostics));
        operations.push(Operation {
            id: operation.id.clone(),
            method_name: names.method_name.clone(),
            type_name: names.type_name.clone(),
            constant: names.constant.clone(),
            docs: docs::docs(view, &operation.docs, operation.at),
            method: operation.method.clone(),
            template: operation.path.text.clone(),
            path: path(&operation.path),
            title: format!("{} {}", method_text(&operation.method), operation.path.text),
            input: Input { parameters, body },
            outcome: outcome::outcome(view, operation, names, shapes, diagnostics),
            security: operation.security.iter().map(requirements).collect(),
        });
    }
    operations
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

/// The template as one list of pieces, slashes among the literals, adjoining literals joined.
fn path(template: &model::PathTemplate) -> Vec<PathPiece> {
    let mut pieces: Vec<PathPiece> = Vec::new();
    let mut literal = String::new();
    for segment in &template.segments {
        literal.push('/');
        for piece in segment {
            match piece {
                PathPiece::Literal(text) => literal.push_str(text),
                PathPiece::Parameter(_) => {
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

fn body(view: View<'_>, body: &model::Body, scope: &mut Scope, shapes: &mut Shapes, diagnostics: &mut Diagnostics) -> Body {
    let rust = scope.take("body", "content", body.at).name;
    let (value, shape) = content(view, &body.contents, shapes, diagnostics);
    Body {
        rust,
        docs: Docs { text: body.description.clone().unwrap_or_default(), ..Docs::default() },
        required: body.required,
        value,
        shape,
        media: media(&body.contents),
    }
}

/// The media types of a body with their codecs.
pub(super) fn media(contents: &[Content]) -> Vec<(String, Payload)> {
    contents.iter().map(|content| (content.media.clone(), content.payload)).collect()
}

/// The one type that all media types of a body carry.
pub(super) fn content(
    view: View<'_>,
    contents: &[Content],
    shapes: &mut Shapes,
    diagnostics: &mut Diagnostics,
) -> (RustType, crate::api::Shape) {
    let first = contents.first().and_then(|content| content.schema);
    for other in contents.iter().skip(1).filter(|content| canonical(view, content.schema) != canonical(view, first)) {
        diagnostics.push(
            Diagnostic::new(Code::MixedContent, other.at, format!("`{}` carries another schema than the media type before it", other.media))
                .help("give all media types of a body the same schema"),
        );
    }
    for octets in contents.iter().filter(|content| content.payload == Payload::Bytes) {
        diagnostics.push(
            Diagnostic::new(Code::UnsupportedMediaType, octets.at, format!("bodies of `{}` are not supported yet", octets.media))
                .help("use a media type of JSON, XML, forms or text"),
        );
    }
    let value = first.map_or(RustType::Json, |schema| types::type_or_null(view, schema));
    (value, shapes.body(view, first, contents.iter().map(|content| content.payload)))
}

/// The schema behind references that add nothing.
fn canonical(view: View<'_>, schema: Option<model::SchemaId>) -> Option<model::SchemaId> {
    let mut id = schema?;
    for _ in 0..view.model.schemas.len() {
        match view.model.schemas[id].shape {
            model::Shape::Alias(target) if view.model.schemas[id].name.is_none() => id = target,
            _ => break,
        }
    }
    Some(id)
}
