//! Unions and aliases that lead back to themselves with nothing in between: `A` is `oneOf` `A` and `B`.

use super::super::Resolver;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Schema, SchemaId, Shape};
use crate::source::Location;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    Open,
    Done,
}

/// Reports each circle once and leaves a type without values where it closes.
pub(super) fn check(resolver: &mut Resolver<'_>) {
    let mut marks = vec![Mark::New; resolver.drafts.schemas.len()];
    let ids: Vec<SchemaId> = resolver.drafts.schemas.iter().map(|(id, _)| id).collect();
    for start in ids {
        let mut steps = vec![(start, false)];
        while let Some((id, leaving)) = steps.pop() {
            let Some(mark) = marks.get_mut(id.index()) else { continue };
            if leaving {
                *mark = Mark::Done;
            } else if *mark == Mark::New {
                *mark = Mark::Open;
                steps.push((id, true));
                let next = direct(&resolver.drafts.schemas[id]);
                let opened = next.iter().find(|next| marks.get(next.index()) == Some(&Mark::Open));
                if let Some(first) = opened {
                    let way = steps.iter().filter(|(_, leaving)| *leaving).map(|(id, _)| *id);
                    let way: Vec<_> = way.skip_while(|id| id != first).collect();
                    close(resolver, id, &way);
                } else {
                    steps.extend(next.into_iter().map(|next| (next, false)));
                }
            }
        }
    }
}

/// The schemas whose values are this schema's values.
fn direct(schema: &Schema) -> Vec<SchemaId> {
    match &schema.shape {
        Shape::Alias(target) => vec![*target],
        Shape::OneOf { branches, .. } | Shape::AnyOf { branches, .. } => branches.clone(),
        Shape::Any
        | Shape::Never
        | Shape::Null
        | Shape::Boolean
        | Shape::Integer(_)
        | Shape::Number(_)
        | Shape::Text(_)
        | Shape::Enumeration { .. }
        | Shape::Array { .. }
        | Shape::Tuple { .. }
        | Shape::Object(_) => Vec::new(),
    }
}

fn close(resolver: &mut Resolver<'_>, id: SchemaId, way: &[SchemaId]) {
    resolver.drafts.schemas[id].shape = Shape::Never;
    let mut places: Vec<Location> = way.iter().map(|id| resolver.drafts.schemas[*id].at).collect();
    let first = places.iter().enumerate().min_by_key(|(_, at)| **at).map_or(0, |(index, _)| index);
    places.rotate_left(first);
    let Some((&at, others)) = places.split_first() else { return };
    let name = |at: Location| format!("`{}`", resolver.sources.pointer(at));
    let begin = Diagnostic::new(Code::CircularReference, at, format!("{} is nothing but itself or a branch of itself", name(at)));
    let circle = others.iter().fold(begin.on_key(), |circle, at| circle.related(*at, format!("by way of {}", name(*at))));
    resolver
        .report_once(at, || circle.help("a schema may contain itself in a property or in a list, not as a branch of its own"));
}
