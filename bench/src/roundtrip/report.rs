//! The tables of a run.

use std::collections::BTreeMap;

use super::{Found, Row};
use crate::table;

/// Prints the whole, what is documented, what was not tried, and each kind of failure with its smallest example.
pub(super) fn print(rows: &[Row]) {
    let sum = |figure: fn(&Row) -> usize| rows.iter().map(figure).sum::<usize>().to_string();
    let failures = rows.iter().flat_map(|row| row.failures.values()).map(|found| found.count).sum::<usize>();
    let figures = [
        ("documents", rows.len().to_string()),
        ("documents that were not tried", rows.iter().filter(|row| row.stopped.is_some()).count().to_string()),
        ("component schemas", sum(|row| row.schemas)),
        ("types", sum(|row| row.types)),
        ("schemas and directions without a value", sum(|row| row.without.len())),
        ("samples", sum(|row| row.samples)),
        ("violations tried", sum(|row| row.violations)),
        ("failures", failures.to_string()),
    ];
    table::print("round trips", &["what", "number"], &figures.map(|(what, number)| vec![what.to_owned(), number]));
    documented(rows);
    stopped(rows);
    without(rows);
    examples(rows);
    kinds(rows);
}

fn documented(rows: &[Row]) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, count) in rows.iter().flat_map(|row| &row.documented) {
        *counts.entry(name).or_default() += count;
    }
    let lines: Vec<Vec<String>> = counts.iter().map(|(name, count)| vec![(*name).to_owned(), count.to_string()]).collect();
    if !lines.is_empty() {
        table::print("different as documented", &["what", "trials"], &lines);
    }
}

fn stopped(rows: &[Row]) {
    let lines: Vec<Vec<String>> = rows.iter().filter_map(|row| Some(vec![row.document.clone(), row.stopped.clone()?])).collect();
    if !lines.is_empty() {
        table::print("documents that were not tried", &["document", "why"], &lines);
    }
}

fn without(rows: &[Row]) {
    let all = rows
        .iter()
        .flat_map(|row| row.without.iter().map(move |(pointer, why)| vec![format!("{}{pointer}", row.document), why.clone()]));
    let lines: Vec<Vec<String>> = all.collect();
    if !lines.is_empty() {
        table::print("schemas without a value", &["schema", "why"], &lines);
    }
}

fn examples(rows: &[Row]) {
    let sum = |figure: fn(&Row) -> usize| rows.iter().map(figure).sum::<usize>();
    let (given, invalid) = (sum(|row| row.examples.given), sum(|row| row.examples.invalid));
    let (equal, exceptions) = (sum(|row| row.examples.equal), sum(|row| row.examples.exceptions.len()));
    let tried = given - invalid;
    let share = if tried == 0 { 100.0 } else { equal as f64 * 100.0 / tried as f64 };
    let figures = [
        ("given", given),
        ("not valid against their own schema", invalid),
        ("come out equal", equal),
        ("come out different, as documented", exceptions),
    ];
    let lines: Vec<Vec<String>> = figures.iter().map(|(what, number)| vec![(*what).to_owned(), number.to_string()]).collect();
    table::print(&format!("examples of the descriptions: {share:.1}% of {tried} come out equal"), &["what", "number"], &lines);
    let exceptions = rows.iter().flat_map(|row| row.examples.exceptions.iter().map(move |exception| (&row.document, exception)));
    let lines: Vec<Vec<String>> =
        exceptions.map(|(document, one)| vec![format!("{document}{}", one.pointer), one.kind.clone()]).collect();
    if !lines.is_empty() {
        table::print("examples that come out different", &["example", "why"], &lines);
    }
}

/// The longest text that is shown of a value.
const SHOWN: usize = 600;

fn kinds(rows: &[Row]) {
    let mut kinds: BTreeMap<&str, (usize, usize, &str, &Found)> = BTreeMap::new();
    for row in rows {
        for (kind, found) in &row.failures {
            let entry = kinds.entry(kind).or_insert((0, 0, &row.document, found));
            entry.0 += found.count;
            entry.1 += 1;
            if found.smallest.instance.len() < entry.3.smallest.instance.len() {
                (entry.2, entry.3) = (&row.document, found);
            }
        }
    }
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, (count, ..))| std::cmp::Reverse(*count));
    for (kind, (count, documents, document, found)) in kinds {
        let smallest = &found.smallest;
        println!("\n{count} in {documents} documents: {kind}");
        println!("  schema    {document}{} ({})", smallest.pointer, smallest.direction);
        println!("  instance  {}", shown(&smallest.instance));
        println!("  came out  {}", shown(&smallest.came_out));
    }
}

fn shown(text: &str) -> String {
    let cut: String = text.chars().take(SHOWN).collect();
    if cut.len() < text.len() { cut + "…" } else { cut }
}
