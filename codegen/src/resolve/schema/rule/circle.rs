//! Rules that apply themselves to the same value, with no member or item in between: `A` is `not` `A`.

use super::super::super::Resolver;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Rule, RuleId};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    Open,
    Done,
}

/// Reports each circle once and leaves a rule without effect where it closes.
pub(super) fn check(resolver: &mut Resolver<'_>) {
    let ids: Vec<RuleId> = resolver.drafts.rules.rules.ids().collect();
    let mut marks = vec![Mark::New; ids.len()];
    for start in ids {
        let mut steps = vec![(start, false)];
        while let Some((id, leaving)) = steps.pop() {
            let Some(mark) = marks.get_mut(id.index()) else { continue };
            if leaving {
                *mark = Mark::Done;
            } else if *mark == Mark::New {
                *mark = Mark::Open;
                steps.push((id, true));
                let next: Vec<RuleId> = resolver.drafts.rules.rules[id].in_place().collect();
                if next.iter().any(|next| marks.get(next.index()) == Some(&Mark::Open)) {
                    close(resolver, id);
                } else {
                    steps.extend(next.into_iter().map(|next| (next, false)));
                }
            }
        }
    }
}

fn close(resolver: &mut Resolver<'_>, id: RuleId) {
    let at = resolver.drafts.rules.rules[id].at;
    resolver.drafts.rules.rules[id] = Rule::any(at);
    let message = format!("`{}` applies itself to the value that it is applied to", resolver.sources.pointer(at));
    let diagnostic = Diagnostic::new(Code::CircularReference, at, message).on_key();
    resolver.report_once(at, || diagnostic.help("a schema may apply itself to a property or an item, not to its own value"));
}
