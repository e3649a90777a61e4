//! The tables over time and memory of generating, and the bars of them.

use super::beside::Beside;
use super::{Figures, Row};
use crate::kept::{Bar, Bars, Report};
use crate::table::Table;

impl Report for Figures {
    fn tables(&self) -> Vec<Table> {
        let beside = self.rows.iter().filter(|row| !row.peers.is_empty()).map(side_by_side);
        [against_parsing(&self.rows)].into_iter().chain(beside).collect()
    }

    /// The time of each other generator that generates, by ours.
    fn bars(&self) -> Bars {
        let bar = |row: &Row, peer: &Beside| {
            let took = peer.took.filter(|_| peer.refused.is_none())?;
            Bar::new(format!("{}: {}", row.document, peer.name), took.seconds / row.generate.seconds)
        };
        let bars = self.rows.iter().flat_map(|row| row.peers.iter().filter_map(move |peer| bar(row, peer)));
        Bars { title: "Generating (here client and server), time".to_owned(), bars: bars.collect() }
    }

    fn beside(&self) -> Vec<String> {
        let mut names: Vec<String> = self.rows.iter().flat_map(|row| &row.peers).map(|peer| peer.name.clone()).collect();
        names.push("serde_json".to_owned());
        names
    }

    fn wrong(&self) -> Option<String> {
        self.rows.is_empty().then(|| "no description was generated from".to_owned())
    }
}

/// Ours against the bare parse.
fn against_parsing(rows: &[Row]) -> Table {
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
    Table::new("generating against serde_json into a Value, medians", &head, rows.iter().map(line).collect())
}

/// Each peer against ours.
fn side_by_side(row: &Row) -> Table {
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
    Table::new(format!("{}: generators side by side, medians", row.document), &head, lines)
}
