//! `RESULTS.md`: all tables, with where and how each was measured.

use super::markdown;
use super::part::{Part, Section};
use crate::kept::Machine;
use crate::table::Table;

/// The whole text.
pub(super) fn render(sections: &[Section]) -> String {
    let mut text = INTRODUCTION.to_owned();
    text += &titled("Where it was measured", &machines(sections));
    for section in sections {
        text += &of_part(section);
    }
    text += &titled("The chart in figures", &markdown::table(&drawn(sections)));
    let missing: Vec<&str> = Part::ALL.into_iter().filter(|part| !has(sections, *part)).map(Part::name).collect();
    if !missing.is_empty() {
        text += &format!("\nNot measured: {}.\n", missing.join(", "));
    }
    text
}

const INTRODUCTION: &str = "# Results

What generated code costs beside what others wrote, and what generating and compiling it costs beside other generators. This file and the
chart are written by `cargo run --release -p bench -- all --write`.

![The cost of others by the cost of specwright](results.svg)

The chart shows the cost of each other by that of specwright, on a scale where halves and doubles are as long: to the right of 1x
specwright costs less, to the left it costs more.
";

fn has(sections: &[Section], part: Part) -> bool {
    sections.iter().any(|section| section.part == part)
}

fn titled(title: &str, body: &str) -> String {
    format!("\n## {title}\n\n{body}")
}

/// Each machine once, with what was measured there.
fn machines(sections: &[Section]) -> String {
    let mut machines: Vec<&Machine> = Vec::new();
    for section in sections {
        if !machines.contains(&&section.origin.machine) {
            machines.push(&section.origin.machine);
        }
    }
    let row = |machine: &&Machine| {
        let here = sections.iter().filter(|section| section.origin.machine == **machine);
        let parts: Vec<String> = here.map(|section| format!("{} {}", section.part.name(), section.origin.date)).collect();
        let memory = if machine.memory_mb == 0 { "-".to_owned() } else { format!("{} MB", machine.memory_mb) };
        let processor = if machine.processor.is_empty() { "-" } else { &machine.processor };
        vec![processor.to_owned(), machine.cores.to_string(), memory, machine.compiler.clone(), parts.join(", ")]
    };
    let head = ["processor", "cores", "memory", "compiler", "measured"];
    markdown::table(&Table::new("", &head, machines.iter().map(row).collect()))
}

/// The command, what it compares with, and its tables.
fn of_part(section: &Section) -> String {
    let versions = section.origin.versions.iter().map(|version| format!("{} {}", version.name, version.version));
    let versions: Vec<String> = versions.collect();
    let mut text = titled(section.part.title(), &format!("```sh\n{}\n```\n", section.origin.command));
    if !versions.is_empty() {
        text += &format!("\nBeside {}.\n", markdown::escaped(&versions.join(", ")));
    }
    if let Some(wrong) = &section.wrong {
        text += &format!("\nThe command fails: {}.\n", markdown::escaped(wrong));
    }
    for table in &section.tables {
        text += &format!("\n### {}\n\n{}", markdown::escaped(&table.title), markdown::table(table));
    }
    text
}

fn drawn(sections: &[Section]) -> Table {
    let bars = sections.iter().flat_map(|section| section.bars.bars.iter().map(|bar| (&section.bars.title, bar)));
    let rows = bars.map(|(title, bar)| vec![title.clone(), bar.label.clone(), format!("{:.2}x", bar.ratio)]);
    Table::new("", &["cost", "of", "by specwright's"], rows.collect())
}
