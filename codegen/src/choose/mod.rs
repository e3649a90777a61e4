//! From the operations of the description to those that are wanted and can be generated.
//!
//! Every diagnostic belongs to the operations that reach its place: what concerns none that is wanted is taken back, and where
//! the user wants the rest all the same, an error takes its operations with it and becomes a warning.

mod custom;
mod filter;
mod found;
mod prune;
mod reach;
mod settled;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use self::found::Found;
use self::reach::Reach;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::model::Model;
use crate::options::Options;
use crate::source::{Location, Place, Sources};

/// An operation that was left out because something it needs cannot be generated.
#[derive(Debug, Clone)]
pub(crate) struct Skipped {
    /// `GET /pets`
    pub(crate) operation: String,
    /// What is wrong, as a warning.
    pub(crate) reason: Diagnostic,
}

/// Takes out of the model what the user does not want, and what is in the way where they said to go on without it.
pub(crate) fn choose(sources: &Sources, model: &mut Model, options: &Options, diagnostics: &mut Diagnostics) -> Vec<Skipped> {
    settled::settle(sources, options, diagnostics);
    custom::give(sources, model, options, diagnostics);
    let filtered = !options.include.is_empty() || !options.exclude.is_empty();
    if !filtered && !options.skip_unsupported {
        return Vec::new();
    }
    let found = found::operations(sources, model);
    let wanted: Vec<bool> = found.iter().map(|operation| filter::is_wanted(operation, options)).collect();
    filter::report_unmatched(&found, options, diagnostics);
    let reach = Reach::new(sources, &found);
    let mut reasons: HashMap<usize, Diagnostic> = HashMap::new();
    diagnostics.review(|diagnostic| {
        let Some(Place::Node(at)) = diagnostic.at else { return Some(diagnostic) };
        let users = reach.users(sources, at);
        let concerned: Vec<usize> = users.iter().copied().filter(|user| wanted.get(*user) == Some(&true)).collect();
        match (concerned.as_slice(), diagnostic.severity) {
            ([], _) if !users.is_empty() => None,
            ([], Severity::Error) if is_part(sources, at) => Some(diagnostic.lowered()),
            ([_, ..], Severity::Error) if options.skip_unsupported => {
                let reason = diagnostic.lowered();
                for user in concerned {
                    reasons.entry(user).or_insert_with(|| reason.clone());
                }
                Some(reason)
            }
            _ => Some(diagnostic),
        }
    });
    let skipped = report_skipped(&found, reasons, diagnostics);
    let left: Vec<&Found> = found.iter().zip(&wanted).filter(|(_, wanted)| **wanted).map(|(found, _)| found).collect();
    let left = left.into_iter().filter(|found| !skipped.iter().any(|(gone, _)| gone == &found.key()));
    prune::keep(model, &left.map(Found::key).collect());
    skipped.into_iter().map(|(_, skipped)| skipped).collect()
}

type Key = (Location, String);

fn report_skipped(found: &[Found], reasons: HashMap<usize, Diagnostic>, diagnostics: &mut Diagnostics) -> Vec<(Key, Skipped)> {
    let mut reasons: Vec<(usize, Diagnostic)> = reasons.into_iter().collect();
    reasons.sort_by_key(|(index, _)| *index);
    let mut skipped = Vec::new();
    for (operation, reason) in reasons.into_iter().filter_map(|(index, reason)| Some((found.get(index)?, reason))) {
        let title = format!("{} {}", operation.method, operation.path);
        let diagnostic = Diagnostic::new(Code::SkippedOperation, operation.at, format!("`{title}` is left out")).on_key();
        diagnostics.push(match reason.at {
            Some(at) => diagnostic.related(at, format!("because of this: {}", reason.message)),
            None => diagnostic,
        });
        skipped.push((operation.key(), Skipped { operation: title, reason }));
    }
    skipped
}

/// Whether a place is in a part that somebody would have to refer to.
fn is_part(sources: &Sources, at: Location) -> bool {
    const PARTS: [&str; 5] = ["components", "definitions", "parameters", "responses", "securityDefinitions"];
    let way: Vec<Location> = std::iter::successors(Some(at), |&at| sources.parent(at)).collect();
    let root = way.last().copied();
    let top = way.iter().rev().nth(1).and_then(|&at| sources.key(at));
    !sources.roots().any(|description| Some(description) == root) || top.is_some_and(|key| PARTS.contains(&key))
}
