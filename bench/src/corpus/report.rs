//! The tables over a corpus.

use std::collections::BTreeMap;

use super::Row;
use crate::examine::{Cause, Examined, Outcome};
use crate::table;

/// Prints outcomes, causes, the largest documents and the untyped census.
pub(super) fn print(rows: &[Row]) {
    print_outcomes(rows);
    print_causes("errors: why documents fail", rows, |examined| &examined.errors);
    print_causes("warnings", rows, |examined| &examined.warnings);
    print_largest(rows);
    print_census(rows);
    print_panics(rows);
}

/// Prints each failed document with its errors.
pub(super) fn print_failures(rows: &[Row]) {
    for row in rows.iter().filter(|row| row.examined.outcome == Outcome::Failed) {
        println!("\n{}", row.document);
        for (code, cause) in &row.examined.errors {
            println!("  {code} ({}): {}", cause.count, cause.example);
        }
    }
}

fn print_outcomes(rows: &[Row]) {
    let count = |wanted: fn(&Outcome) -> bool| rows.iter().filter(|row| wanted(&row.examined.outcome)).count().to_string();
    let row = vec![
        rows.len().to_string(),
        count(|outcome| *outcome == Outcome::Whole),
        count(|outcome| *outcome == Outcome::Warnings),
        count(|outcome| *outcome == Outcome::Failed),
        count(|outcome| matches!(outcome, Outcome::Panicked(_))),
    ];
    table::print("documents", &["documents", "whole", "whole with warnings", "failed", "panicked"], &[row]);
}

fn print_causes(title: &str, rows: &[Row], causes: fn(&Examined) -> &BTreeMap<String, Cause>) {
    let mut found: BTreeMap<&str, (usize, usize, String)> = BTreeMap::new();
    for row in rows {
        for (name, cause) in causes(&row.examined) {
            let entry = found.entry(name).or_insert_with(|| (0, 0, format!("{}: {}", row.document, shortened(&cause.example))));
            entry.0 += 1;
            entry.1 += cause.count;
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|(_, (documents, ..))| std::cmp::Reverse(*documents));
    let cells = |(name, (documents, places, example)): (&str, (usize, usize, String))| {
        vec![name.to_owned(), documents.to_string(), places.to_string(), example]
    };
    let lines: Vec<_> = found.into_iter().map(cells).collect();
    if !lines.is_empty() {
        table::print(title, &["cause", "documents", "places", "example"], &lines);
    }
}

fn print_largest(rows: &[Row]) {
    let mut largest: Vec<&Row> = rows.iter().collect();
    largest.sort_by_key(|row| std::cmp::Reverse(row.bytes));
    let line = |row: &&Row| {
        let megabytes = row.bytes as f64 / 1e6;
        let Examined { seconds, peak_mb, lines, .. } = row.examined;
        vec![
            row.document.clone(),
            format!("{megabytes:.1} MB"),
            format!("{seconds:.2} s"),
            format!("{peak_mb:.0} MB"),
            lines.to_string(),
        ]
    };
    let lines: Vec<_> = largest.iter().take(5).map(line).collect();
    table::print("the largest", &["document", "size", "time", "peak memory", "lines"], &lines);
    let seconds: f64 = rows.iter().map(|row| row.examined.seconds).sum();
    println!("  all together {seconds:.1} s");
}

fn print_census(rows: &[Row]) {
    let faithful: usize = rows.iter().map(|row| row.examined.faithful).sum();
    let lost: usize = rows.iter().flat_map(|row| row.examined.lost.values()).map(|cause| cause.count).sum();
    let row = vec![faithful.to_string(), lost.to_string()];
    table::print("untyped: places whose type is any JSON value", &["the description says so", "lost"], &[row]);
    print_causes("lost: it says more", rows, |examined| &examined.lost);
}

fn print_panics(rows: &[Row]) {
    for row in rows {
        if let Outcome::Panicked(reason) = &row.examined.outcome {
            println!("\ndefect: {}: {reason}", row.document);
        }
    }
}

fn shortened(text: &str) -> String {
    const LENGTH: usize = 120;
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if line.chars().count() <= LENGTH { line } else { line.chars().take(LENGTH).chain("…".chars()).collect() }
}
