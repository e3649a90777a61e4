//! The table over servers, and the bars of it.

use super::server::Kind;
use super::{Figures, Served};
use crate::kept::{Bar, Bars, Report};
use crate::rounds::{Turn, ratio};
use crate::table::Table;

impl Report for Figures {
    fn tables(&self) -> Vec<Table> {
        let title =
            format!("servers, {} connections, medians of {} rounds of {} ms", self.connections, self.rounds, self.milliseconds);
        let head = ["request", "server", "CPU us a request", "hyper's by it", "requests a second", "by hyper's"];
        vec![Table::new(title, &head, self.rows.iter().map(line).collect())]
    }

    /// The others' CPU time by that of the generated server, medians over the rounds.
    fn bars(&self) -> Bars {
        let ours = |row: &str| self.rows.iter().find(|served| served.server == Kind::Specwright && served.row == row);
        let others = self.rows.iter().filter(|served| served.server != Kind::Specwright);
        let bar = |other: &Served| {
            let by_ours = ratio(&other.turns, &ours(&other.row)?.turns, Turn::cpu);
            Bar::new(format!("{}: {}", other.row, other.server.name()), by_ours)
        };
        Bars { title: "Serving a request, CPU time".to_owned(), bars: others.filter_map(bar).collect() }
    }

    fn beside(&self) -> Vec<String> {
        ["hyper", "axum", "tokio"].map(str::to_owned).into()
    }
}

fn line(served: &Served) -> Vec<String> {
    vec![
        served.row.clone(),
        served.server.name().to_owned(),
        format!("{:.1}", served.cpu_microseconds),
        format!("{:.2}", served.cpu_ratio),
        format!("{:.0}", served.requests_per_second),
        format!("{:.2}", served.throughput_ratio),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn served(server: Kind, cpu_seconds: f64) -> Served {
        Served {
            row: "GET".to_owned(),
            server,
            turns: vec![Turn { done: 100, seconds: 1.0, cpu_seconds }],
            requests_per_second: 100.0,
            cpu_microseconds: cpu_seconds * 1e4,
            cpu_ratio: 1.0,
            throughput_ratio: 1.0,
        }
    }

    #[test]
    fn the_others_stand_beside_the_generated_server() {
        let rows = vec![served(Kind::Hyper, 0.5), served(Kind::Specwright, 1.0), served(Kind::Axum, 2.0)];
        let figures = Figures { connections: 1, rounds: 1, milliseconds: 1, rows };
        let bars: Vec<(String, f64)> = figures.bars().bars.into_iter().map(|bar| (bar.label, bar.ratio)).collect();
        assert_eq!(bars, [("GET: hyper".to_owned(), 0.5), ("GET: axum".to_owned(), 2.0)]);
    }
}
