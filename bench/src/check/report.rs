//! The table over what was compiled.

use std::collections::BTreeMap;

use super::rustc::Complaint;
use super::{Compiled, Row};
use crate::table;

/// Prints how many compile, what the largest took, and every failure with its first errors.
pub(super) fn print(rows: &[Row]) {
    let count = |wanted: fn(&Compiled) -> bool| rows.iter().filter(|row| wanted(&row.outcome)).count();
    let not_generated = count(|outcome| matches!(outcome, Compiled::NotGenerated));
    let row = [
        rows.len(),
        rows.len() - not_generated,
        count(|outcome| matches!(outcome, Compiled::Compiles)),
        count(|outcome| matches!(outcome, Compiled::Refused(_))),
        count(|outcome| matches!(outcome, Compiled::Stopped(_))),
    ];
    let head = ["documents", "generated", "compile", "refused", "stopped"];
    print_slowest(rows);
    rows.iter().for_each(print_failure);
    print_causes(rows);
    table::print("compiled with -D warnings", &head, &[row.map(|count| count.to_string()).to_vec()]);
}

fn print_slowest(rows: &[Row]) {
    let mut slowest: Vec<&Row> = rows.iter().filter(|row| row.lines > 0).collect();
    slowest.sort_by(|left, right| right.cost.seconds.total_cmp(&left.cost.seconds));
    let line = |row: &&Row| {
        let cost = row.cost;
        vec![
            row.document.clone(),
            row.lines.to_string(),
            format!("{:.1} s", cost.seconds),
            format!("{:.1} s", cost.cpu_seconds),
            format!("{:.0} MB", cost.peak_mb),
        ]
    };
    let lines: Vec<_> = slowest.iter().take(10).map(line).collect();
    table::print("what took longest", &["document", "lines", "time", "CPU time", "peak memory"], &lines);
}

fn print_failure(row: &Row) {
    match &row.outcome {
        Compiled::NotGenerated | Compiled::Compiles => {}
        Compiled::Stopped(reason) => println!("\n{}: {reason}", row.document),
        Compiled::Refused(complaints) => {
            println!("\n{}: {} errors", row.document, complaints.len());
            for complaint in complaints.iter().take(3) {
                println!("  {} {}, line {}: {}", complaint.code, complaint.message, complaint.line, complaint.text);
            }
        }
    }
}

/// Causes with the smallest document that shows each.
fn print_causes(rows: &[Row]) {
    let mut causes: BTreeMap<String, (usize, usize, &Row)> = BTreeMap::new();
    for row in rows {
        let Compiled::Refused(complaints) = &row.outcome else { continue };
        let mut seen: Vec<String> = complaints.iter().map(cause).collect();
        seen.sort();
        for own in seen.chunk_by(|left, right| left == right) {
            let entry = causes.entry(own[0].clone()).or_insert((0, 0, row));
            entry.0 += 1;
            entry.1 += own.len();
            if row.lines < entry.2.lines {
                entry.2 = row;
            }
        }
    }
    let cells = |(cause, (documents, places, smallest)): (String, (usize, usize, &Row))| {
        vec![cause, documents.to_string(), places.to_string(), smallest.document.clone()]
    };
    let lines: Vec<_> = causes.into_iter().map(cells).collect();
    if !lines.is_empty() {
        table::print("causes", &["cause", "documents", "errors", "smallest document"], &lines);
    }
}

/// The complaint without the names in it.
fn cause(complaint: &Complaint) -> String {
    let parts = complaint.message.split('`').enumerate().map(|(index, part)| if index % 2 == 1 { "…" } else { part });
    format!("{} {}", complaint.code, parts.collect::<Vec<_>>().join("`"))
}
