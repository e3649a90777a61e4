//! The tables of a run.

use super::Row;
use crate::documents::Document;
use crate::explained::Sorted;
use crate::table;

/// Prints the whole, documents that were not tried, what is explained, and what is not.
pub(super) fn print(rows: &[Row], refused: &[(Document, String)], sorted: &Sorted<'_>) {
    let sum = |figure: &dyn Fn(&Row) -> usize| rows.iter().map(figure).sum::<usize>().to_string();
    let tried = rows.iter().filter(|row| row.stopped.is_none()).count();
    let figures = [
        ("documents", tried.to_string()),
        ("operations", sum(&|row| row.operations)),
        ("calls", sum(&|row| row.calls)),
        ("answered 2xx", sum(&|row| row.answers[2])),
        ("answered 3xx", sum(&|row| row.answers[3])),
        ("answered 4xx", sum(&|row| row.answers[4])),
        ("answered 5xx", sum(&|row| row.answers[5])),
        ("violations", sum(&|row| row.findings.len())),
        ("explained", sorted.explained.iter().map(|(_, count)| count).sum::<usize>().to_string()),
        ("unexplained", sorted.left.len().to_string()),
    ];
    table::print(
        "generated clients against Prism",
        &["what", "number"],
        &figures.map(|(what, number)| vec![what.to_owned(), number]),
    );
    let refused = refused.iter().map(|(document, why)| vec![document.name.clone(), "specwright".to_owned(), why.clone()]);
    let stopped = rows.iter().filter_map(|row| Some(vec![row.document.clone(), "Prism".to_owned(), row.stopped.clone()?]));
    let left_out: Vec<Vec<String>> = refused.chain(stopped).collect();
    if !left_out.is_empty() {
        table::print("what was not tried", &["document", "refused by", "why"], &left_out);
    }
    sorted.print();
}
