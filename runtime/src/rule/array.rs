//! What a rule asserts of the items of a list.

use std::collections::HashSet;

use super::fingerprint::fingerprint;
use super::look::{Look, Stop, each_item};
use super::told::Told;
use super::{Contains, Rule, evaluated, holds};
use crate::check::At;

/// Checks each item, then those that `contains` counts.
pub(super) fn check(rule: &Rule, value: &dyn Look, at: &At<'_>, told: &mut Told<'_>) {
    if !rule.prefix.is_empty() || rule.items.is_some() {
        each_item(value, |index, item| {
            if let Some(of_item) = rule.prefix.get(index).copied().or(rule.items) {
                super::check(of_item, item, &at.index(index), told);
            }
            told.go()
        });
    }
    if let Some(contains) = &rule.contains {
        count(contains, value, at, told);
    }
    if let Some(unevaluated) = rule.unevaluated_items {
        each_item(value, |index, item| {
            if !evaluated::has_item(rule, value, index, item) {
                super::check(unevaluated, item, &at.index(index), told);
            }
            told.go()
        });
    }
}

fn count(contains: &Contains, value: &dyn Look, at: &At<'_>, told: &mut Told<'_>) {
    let mut found = 0;
    each_item(value, |_, item| {
        found += usize::from(holds(contains.rule, item));
        Ok(())
    });
    let Contains { least, most, .. } = contains;
    if found < *least {
        told.report(at, || format!("must have at least {least} items as `contains` describes them, found {found}"));
    }
    if found > *most {
        told.report(at, || format!("must have at most {most} items as `contains` describes them, found {found}"));
    }
}

/// How many items are compared without a heap.
const FEW: usize = 32;

/// Whether no two items are equal.
pub(super) fn are_unique(value: &dyn Look) -> bool {
    let mut few = [0; FEW];
    let mut many = HashSet::new();
    let mut unique = true;
    each_item(value, |index, item| {
        let mark = fingerprint(item);
        unique = match few.get_mut(index) {
            Some(place) => {
                *place = mark;
                !few.iter().take(index).any(|other| *other == mark)
            }
            None => !few.contains(&mark) && many.insert(mark),
        };
        if unique { Ok(()) } else { Err(Stop) }
    });
    unique
}
