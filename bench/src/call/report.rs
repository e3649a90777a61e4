//! The table over clients, and the bars of it.

use super::client::Kind;
use super::{Called, Figures};
use crate::kept::{Bar, Bars, Report};
use crate::rounds::{Turn, ratio};
use crate::table::Table;

impl Report for Figures {
    fn tables(&self) -> Vec<Table> {
        let title = format!("clients, medians of {} rounds of {} calls", self.rounds, self.calls);
        let head = ["call", "client", "CPU us a call", "hyper-util's by it", "calls a second", "by hyper-util's"];
        vec![Table::new(title, &head, self.rows.iter().map(line).collect())]
    }

    /// The others' CPU time by that of the generated client, medians over the rounds.
    fn bars(&self) -> Bars {
        let ours = |row: &str| self.rows.iter().find(|called| called.client == Kind::Specwright && called.row == row);
        let others = self.rows.iter().filter(|called| called.client != Kind::Specwright);
        let bar = |other: &Called| {
            let by_ours = ratio(&other.turns, &ours(&other.row)?.turns, Turn::cpu);
            Bar::new(format!("{}: {}", other.row, other.client.name()), by_ours)
        };
        Bars { title: "Calling, CPU time".to_owned(), bars: others.filter_map(bar).collect() }
    }

    fn beside(&self) -> Vec<String> {
        ["hyper-util", "reqwest", "hyper", "tokio"].map(str::to_owned).into()
    }
}

fn line(called: &Called) -> Vec<String> {
    vec![
        called.row.clone(),
        called.client.name().to_owned(),
        format!("{:.1}", called.cpu_microseconds),
        format!("{:.2}", called.cpu_ratio),
        format!("{:.0}", called.calls_per_second),
        format!("{:.2}", called.throughput_ratio),
    ]
}
