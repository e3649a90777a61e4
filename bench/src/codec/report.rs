//! The table over steps, and the bars of it.

use super::{Figures, Step};
use crate::kept::{Bar, Bars, Report};
use crate::table::Table;

impl Report for Figures {
    fn tables(&self) -> Vec<Table> {
        let title = format!("decoding, validating, encoding; medians of {} rounds of {} ms", self.rounds, self.milliseconds);
        let head = ["answer", "size", "step", "us", "by hand by it", "allocations", "by hand"];
        vec![Table::new(title, &head, self.rows.iter().map(line).collect())]
    }

    fn bars(&self) -> Bars {
        let bar = |step: &Step| Bar::new(format!("{}, {}: serde_json by hand", step.answer, step.step), step.ratio);
        Bars { title: "Decoding, validating, encoding, time".to_owned(), bars: self.rows.iter().filter_map(bar).collect() }
    }

    fn beside(&self) -> Vec<String> {
        ["serde", "serde_json"].map(str::to_owned).into()
    }
}

fn line(step: &Step) -> Vec<String> {
    vec![
        step.answer.clone(),
        format!("{:.0} kB", step.bytes as f64 / 1e3),
        step.step.clone(),
        format!("{:.1}", step.generated_microseconds),
        format!("{:.2}", step.ratio),
        step.generated_allocations.to_string(),
        step.by_hand_allocations.to_string(),
    ]
}
