//! What a rule asserts of the members of an object.

use super::Rule;
use super::evaluated;
use super::look::{Look, each_member, has};
use super::told::Told;
use crate::check::{At, Violations};

/// Checks which members there are, then each of them.
pub(super) fn check(rule: &Rule, value: &dyn Look, at: &At<'_>, told: &mut Told<'_>) {
    present(rule, value, at, told);
    for (name, dependent) in rule.dependent {
        if has(value, name) {
            super::check(dependent, value, at, told);
        }
    }
    if !(rule.properties.is_empty() && rule.patterns.is_empty()) || rule.additional.is_some() || rule.names.is_some() {
        each_member(value, |name, member| {
            of_member(rule, name, member, at, told);
            told.go()
        });
    }
    if let Some(unevaluated) = rule.unevaluated_properties {
        each_member(value, |name, member| {
            if !evaluated::has_member(rule, value, name) {
                super::check(unevaluated, member, &at.member(name), told);
            }
            told.go()
        });
    }
}

fn present(rule: &Rule, value: &dyn Look, at: &At<'_>, told: &mut Told<'_>) {
    for name in rule.required.iter().filter(|name| !has(value, name)) {
        told.report(at, || format!("must have the member `{name}`"));
    }
    for (cause, names) in rule.dependent_required.iter().filter(|(cause, _)| has(value, cause)) {
        for name in names.iter().filter(|name| !has(value, name)) {
            told.report(at, || format!("must have the member `{name}`, since `{cause}` is there"));
        }
    }
}

fn of_member(rule: &Rule, name: &str, member: &dyn Look, at: &At<'_>, told: &mut Told<'_>) {
    let at = &at.member(name);
    let mut named = false;
    for (_, property) in rule.properties.iter().filter(|(known, _)| *known == name) {
        named = true;
        super::check(property, member, at, told);
    }
    for (_, property) in rule.patterns.iter().filter(|(pattern, _)| pattern.matches(name)) {
        named = true;
        super::check(property, member, at, told);
    }
    if let (Some(additional), false) = (rule.additional, named) {
        super::check(additional, member, at, told);
    }
    if let Some(names) = rule.names {
        of_name(names, name, at, told);
    }
}

fn of_name(rule: &Rule, name: &str, at: &At<'_>, told: &mut Told<'_>) {
    let mut violations = Violations::default();
    super::check(rule, &name, &At::ROOT, &mut Told::briefly(&mut violations));
    for violation in violations.iter() {
        told.report(at, || format!("has a name that {}", violation.detail));
    }
}
