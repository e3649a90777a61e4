//! What a rule asserts by other rules of the same value: `allOf`, `anyOf`, `oneOf`, `not`, `if`.

use super::look::Look;
use super::told::Told;
use super::{Rule, check as check_rule, holds};
use crate::check::{At, Violations};

/// Checks what the other rules say of the value.
pub(super) fn check(rule: &Rule, value: &dyn Look, at: &At<'_>, told: &mut Told<'_>) {
    for part in rule.all_of {
        check_rule(part, value, at, told);
    }
    if !rule.any_of.is_empty() && !rule.any_of.iter().any(|branch| holds(branch, value)) {
        none_fits("anyOf", rule.any_of, value, at, told);
    }
    if !rule.one_of.is_empty() {
        one_of(rule.one_of, value, at, told);
    }
    if rule.not.is_some_and(|not| holds(not, value)) {
        told.report(at, || "must not be what `not` describes".to_owned());
    }
    if let Some(condition) = &rule.condition {
        let chosen = if holds(condition.test, value) { condition.then } else { condition.otherwise };
        chosen.into_iter().for_each(|chosen| check_rule(chosen, value, at, told));
    }
}

fn one_of(branches: &[&Rule], value: &dyn Look, at: &At<'_>, told: &mut Told<'_>) {
    let fits = || (1..).zip(branches).filter(|(_, branch)| holds(branch, value)).map(|(number, _): (usize, _)| number);
    match fits().take(2).count() {
        0 => none_fits("oneOf", branches, value, at, told),
        1 => {}
        _ => told.report(at, || {
            let numbers: Vec<String> = fits().map(|number| number.to_string()).collect();
            format!("must fit exactly one branch of `oneOf`, fits {}", numbers.join(" and "))
        }),
    }
}

/// Tells of each branch the first thing that is wrong.
fn none_fits(keyword: &str, branches: &[&Rule], value: &dyn Look, at: &At<'_>, told: &mut Told<'_>) {
    if told.is_brief() {
        told.report(at, || format!("must fit a branch of `{keyword}`"));
        return;
    }
    told.report(at, || {
        let reasons = branches.iter().filter_map(|branch| {
            let mut violations = Violations::default();
            check_rule(branch, value, &At::ROOT, &mut Told::briefly(&mut violations));
            violations.iter().next().map(|first| match first.pointer.as_str() {
                "" => first.detail.clone(),
                pointer => format!("`{pointer}` {}", first.detail),
            })
        });
        format!("must fit a branch of `{keyword}`: {}", reasons.collect::<Vec<_>>().join(", or "))
    });
}
