//! The tables of the AutoRest test server.

use std::collections::BTreeMap;

use super::coverage::{Category, Coverage};
use super::{Row, Verdict};
use crate::table;

/// Prints scenarios by description (`as failures`: what is expected is that the call is refused or the answer cannot be read), those that failed, those that were left out, and the server's report.
pub(super) fn print(rows: &[Row], coverage: &Coverage) {
    print_descriptions(rows);
    print_each("failed", rows, |verdict| if let Verdict::Failed(reason) = verdict { Some(reason) } else { None });
    print_each("left out", rows, |verdict| if let Verdict::LeftOut(reason) = verdict { Some(reason) } else { None });
    print_coverage(&coverage.categories);
    print_missing(coverage);
}

fn print_descriptions(rows: &[Row]) {
    let mut by_name: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        by_name.entry(&row.description).or_default().push(row);
    }
    let mut lines: Vec<Vec<String>> = by_name.iter().map(|(name, rows)| counts(name, rows)).collect();
    lines.push(counts("all", &rows.iter().collect::<Vec<_>>()));
    table::print(
        "scenarios of the AutoRest test server",
        &["description", "scenarios", "passed", "as failures", "failed", "left out"],
        &lines,
    );
}

fn counts(name: &str, rows: &[&Row]) -> Vec<String> {
    let count = |wanted: fn(&Verdict) -> bool| rows.iter().filter(|row| wanted(&row.verdict)).count().to_string();
    let failures = rows.iter().filter(|row| row.verdict == Verdict::Passed && row.fails.is_some()).count();
    vec![
        name.to_owned(),
        rows.len().to_string(),
        count(|verdict| *verdict == Verdict::Passed),
        failures.to_string(),
        count(|verdict| matches!(verdict, Verdict::Failed(_))),
        count(|verdict| matches!(verdict, Verdict::LeftOut(_))),
    ]
}

fn print_each(title: &str, rows: &[Row], reason: fn(&Verdict) -> Option<&String>) {
    let line = |row: &Row| Some(vec![row.description.clone(), row.call.clone(), reason(&row.verdict)?.clone()]);
    let lines: Vec<Vec<String>> = rows.iter().filter_map(line).collect();
    if !lines.is_empty() {
        table::print(title, &["description", "call", "why"], &lines);
    }
}

fn print_coverage(categories: &[Category]) {
    let line = |category: &Category| {
        vec![
            category.name.clone(),
            category.keys.to_string(),
            category.covered.to_string(),
            category.goal.to_string(),
            format!("{} %", category.percent()),
        ]
    };
    let lines: Vec<Vec<String>> = categories.iter().map(line).collect();
    table::print("what the server says was covered", &["category", "keys", "covered", "goal", "coverage"], &lines);
}

fn print_missing(coverage: &Coverage) {
    let missing =
        coverage.categories.iter().flat_map(|category| category.missing.iter().map(move |(key, reason)| (category, key, reason)));
    let lines: Vec<Vec<String>> =
        missing.map(|(category, key, reason)| vec![category.name.clone(), key.clone(), reason.clone()]).collect();
    if !lines.is_empty() {
        table::print("not covered", &["category", "key", "why"], &lines);
    }
}
