//! The tree of paths that a server walks.

use super::{View, types};
use crate::api::Route;
use crate::model::{Operation, PathPiece, Place};

/// Puts every operation's path into one tree.
pub(super) fn routes(view: View<'_>) -> Route {
    let mut root = Route::default();
    let mut order: Vec<_> = view.model.operations.iter().enumerate().collect();
    order.sort_by_key(|(_, operation)| std::cmp::Reverse(operation.selectors.len()));
    for (index, operation) in order {
        let end = segments(view, operation).iter().fold(&mut root, |route, segment| child(route, segment));
        end.methods.push((operation.method.clone(), index));
    }
    sort(&mut root);
    root
}

/// The segments of an operation's path, with the parameters whose text may be empty: those whose values are listed and one is.
pub(super) fn segments(view: View<'_>, operation: &Operation) -> Vec<Vec<PathPiece>> {
    let may_be_empty = |name: &str| {
        let mut parameters = operation.parameters.iter();
        let found = parameters.find(|parameter| parameter.place == Place::Path && parameter.name == name);
        found.and_then(|parameter| parameter.value.schema()).is_some_and(|schema| types::lists_empty_text(view, schema))
    };
    let piece = |piece: &PathPiece| match piece {
        PathPiece::Parameter(name) if may_be_empty(name) => PathPiece::Optional(name.clone()),
        piece => piece.clone(),
    };
    operation.path.segments.iter().map(|pieces| pieces.iter().map(piece).collect()).collect()
}

fn child<'a>(route: &'a mut Route, segment: &[PathPiece]) -> &'a mut Route {
    match segment {
        [] => literal(&mut route.literals, String::new()),
        [PathPiece::Literal(text)] => literal(&mut route.literals, text.clone()),
        [PathPiece::Parameter(_)] => route.parameter.get_or_insert_with(Box::default),
        [PathPiece::Optional(_)] => {
            route.empty = true;
            route.parameter.get_or_insert_with(Box::default)
        }
        pieces if pieces.iter().any(|piece| matches!(piece, PathPiece::Span(..))) => pattern(&mut route.spans, pieces),
        pieces => pattern(&mut route.patterns, pieces),
    }
}

fn literal(literals: &mut Vec<(String, Route)>, text: String) -> &mut Route {
    let index = literals.iter().position(|(found, _)| *found == text).unwrap_or_else(|| {
        literals.push((text, Route::default()));
        literals.len() - 1
    });
    &mut literals[index].1
}

/// Parameters of a pattern match whatever their names: the names are the operations' own.
fn pattern<'a>(patterns: &'a mut Vec<(Vec<PathPiece>, Route)>, pieces: &[PathPiece]) -> &'a mut Route {
    let index = patterns.iter().position(|(found, _)| alike(found, pieces)).unwrap_or_else(|| {
        patterns.push((pieces.to_vec(), Route::default()));
        patterns.len() - 1
    });
    &mut patterns[index].1
}

fn alike(left: &[PathPiece], right: &[PathPiece]) -> bool {
    let same = |(left, right): (&PathPiece, &PathPiece)| match (left, right) {
        (PathPiece::Literal(left), PathPiece::Literal(right)) => left == right,
        (PathPiece::Parameter(_), PathPiece::Parameter(_)) | (PathPiece::Optional(_), PathPiece::Optional(_)) => true,
        (PathPiece::Span(_, left), PathPiece::Span(_, right)) => left == right,
        (PathPiece::Literal(_) | PathPiece::Parameter(_) | PathPiece::Optional(_) | PathPiece::Span(..), _) => false,
    };
    left.len() == right.len() && left.iter().zip(right).all(same)
}

fn sort(route: &mut Route) {
    route.literals.sort_by(|(left, _), (right, _)| left.cmp(right));
    route.patterns.sort_by_key(|(pieces, _)| std::cmp::Reverse(literal_length(pieces)));
    route.spans.sort_by_key(|(pieces, _)| std::cmp::Reverse(literal_length(pieces)));
    route.literals.iter_mut().for_each(|(_, route)| sort(route));
    route.patterns.iter_mut().chain(&mut route.spans).for_each(|(_, route)| sort(route));
    if let Some(route) = &mut route.parameter {
        sort(route);
    }
}

fn literal_length(pieces: &[PathPiece]) -> usize {
    let lengths = pieces.iter().map(|piece| match piece {
        PathPiece::Literal(text) => text.len(),
        PathPiece::Parameter(_) | PathPiece::Optional(_) => 0,
        PathPiece::Span(_, pattern) => pattern.trim_matches(['*', '/']).len(),
    });
    lengths.sum()
}
