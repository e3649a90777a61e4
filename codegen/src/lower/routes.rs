//! The tree of paths that a server walks.

use crate::api::Route;
use crate::model::{Operation, PathPiece};

/// Puts every operation's path into one tree.
pub(super) fn routes(operations: &[Operation]) -> Route {
    let mut root = Route::default();
    let mut order: Vec<_> = operations.iter().enumerate().collect();
    order.sort_by_key(|(_, operation)| std::cmp::Reverse(operation.selectors.len()));
    for (index, operation) in order {
        let end = operation.path.segments.iter().fold(&mut root, |route, segment| child(route, segment));
        end.methods.push((operation.method.clone(), index));
    }
    sort(&mut root);
    root
}

fn child<'a>(route: &'a mut Route, segment: &[PathPiece]) -> &'a mut Route {
    match segment {
        [] => literal(&mut route.literals, String::new()),
        [PathPiece::Literal(text)] => literal(&mut route.literals, text.clone()),
        [PathPiece::Parameter(_)] => route.parameter.get_or_insert_with(Box::default),
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
        (PathPiece::Parameter(_), PathPiece::Parameter(_)) => true,
        (PathPiece::Literal(_), PathPiece::Parameter(_)) | (PathPiece::Parameter(_), PathPiece::Literal(_)) => false,
    };
    left.len() == right.len() && left.iter().zip(right).all(same)
}

fn sort(route: &mut Route) {
    route.literals.sort_by(|(left, _), (right, _)| left.cmp(right));
    route.patterns.sort_by_key(|(pieces, _)| std::cmp::Reverse(literal_length(pieces)));
    route.literals.iter_mut().for_each(|(_, route)| sort(route));
    route.patterns.iter_mut().for_each(|(_, route)| sort(route));
    if let Some(route) = &mut route.parameter {
        sort(route);
    }
}

fn literal_length(pieces: &[PathPiece]) -> usize {
    let lengths = pieces.iter().map(|piece| match piece {
        PathPiece::Literal(text) => text.len(),
        PathPiece::Parameter(_) => 0,
    });
    lengths.sum()
}
