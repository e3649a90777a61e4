//! Unions and aliases that lead back to themselves with nothing in between: `A` is `oneOf` `A` and `B`.

use super::super::Resolver;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Schema, SchemaId, Shape};

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
                if next.iter().any(|next| marks.get(next.index()) == Some(&Mark::Open)) {
                    close(resolver, id);
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

fn close(resolver: &mut Resolver<'_>, id: SchemaId) {
    let at = resolver.drafts.schemas[id].at;
    resolver.drafts.schemas[id].shape = Shape::Never;
    let message = format!("`{}` is a branch of itself", resolver.sources.pointer(at));
    let diagnostic = Diagnostic::new(Code::CircularReference, at, message).on_key();
    resolver.report_once(at, || diagnostic.help("a schema may contain itself in a property or in a list, not as a branch of its own"));
}
