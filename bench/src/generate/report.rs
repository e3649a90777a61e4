//! The tables over time and memory of generating.

use super::Row;
use crate::table;

/// Prints ours against the bare parse, then each peer against ours.
pub(super) fn print(rows: &[Row]) {
    let line = |row: &Row| {
        let ratio = |left: f64, right: f64| format!("{:.2}x", left / right);
        vec![
            row.document.clone(),
            format!("{:.1} MB", row.megabytes),
            format!("{:.3} s", row.parse.seconds),
            format!("{:.3} s", row.generate.seconds),
            ratio(row.generate.seconds, row.parse.seconds),
            format!("{:.0} MB", row.generate.peak_mb),
            ratio(row.generate.peak_mb, row.megabytes),
            row.twice.map_or("not generated".to_owned(), |twice| ratio(twice.seconds, row.generate.seconds)),
            row.twice.map_or("not generated".to_owned(), |twice| ratio(twice.peak_mb, row.generate.peak_mb)),
        ]
    };
    let head = ["document", "size", "parse", "generate", "of parse", "peak memory", "of file", "twice: time", "memory"];
    table::print("generating against serde_json into a Value, medians", &head, &rows.iter().map(line).collect::<Vec<_>>());
    rows.iter().filter(|row| !row.peers.is_empty()).for_each(print_peers);
}

fn print_peers(row: &Row) {
    let ours = row.generate;
    let mut lines = vec![vec![
        "specwright client, server".to_owned(),
        format!("{:.3} s", ours.seconds),
        format!("{:.0} MB", ours.peak_mb),
        String::new(),
        String::new(),
    ]];
    lines.extend(row.peers.iter().map(|peer| match (&peer.took, &peer.refused) {
        (Some(took), None) => vec![
            peer.name.clone(),
            format!("{:.3} s", took.seconds),
            format!("{:.0} MB", took.peak_mb),
            format!("{:.2}x", took.seconds / ours.seconds),
            format!("{:.2}x", took.peak_mb / ours.peak_mb),
        ],
        (_, refused) => vec![peer.name.clone(), format!("not generated: {}", refused.as_deref().unwrap_or_default())],
    }));
    let head = ["generator", "time", "memory", "of ours: time", "memory"];
    table::print(&format!("{}: generators side by side, medians", row.document), &head, &lines);
}
