//! The generated client against the same calls written by hand on hyper-util and with reqwest: CPU time a call, and how many a second.
//!
//! Each client runs in a process of its own, which tells its CPU time; all call the server that is written by hand on hyper. Rounds
//! alternate between them.

mod calls;
pub(crate) mod client;
mod report;

use std::process::{Command, ExitCode};

use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::kept::{self, Kept};
use crate::rounds::{self, Turn, median, ratio};
use crate::serve;
use crate::serve::server::Kind as Server;
use crate::serving::Serving;
use client::Kind;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How many times each client has its turn in each row
    #[arg(long, default_value_t = 15)]
    rounds: usize,
    /// How many calls a turn has where 64 go at a time; a turn of one at a time has a quarter
    #[arg(long, default_value_t = 20_000)]
    calls: usize,
    /// Only rows whose name contains this
    #[arg(long, default_value = "")]
    only: String,
    /// Writes the figures to this file
    #[arg(long)]
    json: Option<std::path::PathBuf>,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
struct Row {
    name: &'static str,
    post: bool,
    at_once: usize,
}

const ROWS: [Row; 4] = [
    Row { name: "POST 81 bytes, one at a time", post: true, at_once: 1 },
    Row { name: "POST 81 bytes, 64 at once", post: true, at_once: 64 },
    Row { name: "GET 1 KB, one at a time", post: false, at_once: 1 },
    Row { name: "GET 1 KB, 64 at once", post: false, at_once: 64 },
];

/// What the clients came to.
#[derive(Serialize, Deserialize)]
pub(crate) struct Figures {
    rounds: usize,
    calls: usize,
    rows: Vec<Called>,
}

/// What a client came to in a row.
#[derive(Clone, Serialize, Deserialize)]
struct Called {
    row: String,
    client: Kind,
    turns: Vec<Turn>,
    calls_per_second: f64,
    cpu_microseconds: f64,
    /// The CPU time of hyper-util's client by that of this one: more is better. Median over the rounds.
    #[serde(deserialize_with = "rounds::kept")]
    cpu_ratio: f64,
    /// Calls a second by those of hyper-util's client. Median over the rounds.
    #[serde(deserialize_with = "rounds::kept")]
    throughput_ratio: f64,
}

/// Measures and prints.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    told(arguments, &kept::given())?;
    Ok(ExitCode::SUCCESS)
}

/// Measures, prints and keeps; `command` is what the one who runs it wrote.
pub(crate) fn told(arguments: &Arguments, command: &str) -> Result<Kept<Figures>, Failure> {
    kept::tell(measure(arguments)?, command, arguments.json.as_deref())
}

fn measure(arguments: &Arguments) -> Result<Figures, Failure> {
    let server = serve::start(Server::Hyper, false)?;
    let rows = ROWS.iter().filter(|row| row.name.contains(&arguments.only));
    let rows = rows.map(|row| called(arguments, row, &server)).collect::<Result<Vec<_>, _>>()?.concat();
    Ok(Figures { rounds: arguments.rounds, calls: arguments.calls, rows })
}

fn called(arguments: &Arguments, row: &Row, server: &Serving) -> Result<Vec<Called>, Failure> {
    let mut turns = [const { Vec::new() }; Kind::ALL.len()];
    for _ in 0..arguments.rounds {
        for (kind, turns) in Kind::ALL.into_iter().zip(&mut turns) {
            turns.push(turn(arguments, row, server, kind)?);
        }
    }
    let [reference, ..] = turns.clone();
    let called = |(client, turns): (Kind, Vec<Turn>)| Called {
        row: row.name.to_owned(),
        client,
        calls_per_second: median(turns.iter().map(Turn::rate)),
        cpu_microseconds: median(turns.iter().map(Turn::cpu)),
        cpu_ratio: ratio(&reference, &turns, Turn::cpu),
        throughput_ratio: ratio(&turns, &reference, Turn::rate),
        turns,
    };
    Ok(Kind::ALL.into_iter().zip(turns).map(called).collect())
}

fn turn(arguments: &Arguments, row: &Row, server: &Serving, kind: Kind) -> Result<Turn, Failure> {
    let calls = if row.at_once == 1 { arguments.calls / 4 } else { arguments.calls };
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["call-one", "--kind", kind.name(), "--url", &server.url]);
    command.args(["--calls", &calls.to_string(), "--at-once", &row.at_once.to_string()]);
    let output = command.args(row.post.then_some("--post")).output()?;
    match output.status.success() {
        true => Ok(serde_json::from_slice(&output.stdout)?),
        false => Err(Failure::from(format!("{}: {}", kind.name(), String::from_utf8_lossy(&output.stderr)))),
    }
}
