//! The generated server against the same endpoints written by hand on hyper and on axum: CPU time a request, and throughput.
//!
//! Each server is a process of its own. Rounds alternate between them, and what is told is the median of what each round came to
//! beside the round of hyper: the client shares the machine, and so may others.

mod generated;
pub(crate) mod item;
mod load;
mod report;
mod request;
mod routes;
pub(crate) mod server;

pub(crate) use generated::service;
pub(crate) use request::event;
pub(crate) use routes::service as service_of_many;

use std::process::{Command, ExitCode};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::kept::{self, Kept};
use crate::rounds::{self, Turn, median, ratio};
use crate::serving::Serving;
use crate::{child, documents};
use load::Load;
use request::{ROWS, Row};
use server::Kind;

specwright_macros::api!(pub(crate) mod api = "documents/serve.yaml");

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How many times each server has its turn in each row
    #[arg(long, default_value_t = 15)]
    rounds: usize,
    /// How long a turn is, in milliseconds
    #[arg(long, default_value_t = 500)]
    milliseconds: u64,
    /// How many connections are open at a time
    #[arg(long, default_value_t = 64)]
    connections: usize,
    /// Only rows whose name contains this
    #[arg(long, default_value = "")]
    only: String,
    /// Writes the figures to this file
    #[arg(long)]
    json: Option<std::path::PathBuf>,
}

/// What the servers came to.
#[derive(Serialize, Deserialize)]
pub(crate) struct Figures {
    connections: usize,
    rounds: usize,
    milliseconds: u64,
    rows: Vec<Served>,
}

/// What a server came to in a row.
#[derive(Clone, Serialize, Deserialize)]
struct Served {
    row: String,
    server: Kind,
    turns: Vec<Turn>,
    requests_per_second: f64,
    cpu_microseconds: f64,
    /// The CPU time of hyper's server by that of this one: more is better. Median over the rounds.
    #[serde(deserialize_with = "rounds::kept")]
    cpu_ratio: f64,
    /// Throughput by that of hyper's server. Median over the rounds.
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
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let rows = ROWS.iter().filter(|row| row.name.contains(&arguments.only));
    let rows = rows.map(|row| runtime.block_on(served(arguments, row))).collect::<Result<Vec<_>, _>>()?.concat();
    let &Arguments { connections, rounds, milliseconds, .. } = arguments;
    Ok(Figures { connections, rounds, milliseconds, rows })
}

async fn served(arguments: &Arguments, row: &Row) -> Result<Vec<Served>, Failure> {
    let servers = Kind::ALL.into_iter().map(|kind| start(kind, row.many)).collect::<Result<Vec<_>, _>>()?;
    let request: Arc<[u8]> = (row.request)().into();
    let mut turns = [const { Vec::new() }; Kind::ALL.len()];
    for _ in 0..arguments.rounds {
        for (server, turns) in servers.iter().zip(&mut turns) {
            turns.push(turn(arguments, server, &request, row.status).await?);
        }
    }
    let [reference, ..] = turns.clone();
    let served = |(server, turns): (Kind, Vec<Turn>)| Served {
        row: row.name.to_owned(),
        server,
        requests_per_second: median(turns.iter().map(Turn::rate)),
        cpu_microseconds: median(turns.iter().map(Turn::cpu)),
        cpu_ratio: ratio(&reference, &turns, Turn::cpu),
        throughput_ratio: ratio(&turns, &reference, Turn::rate),
        turns,
    };
    Ok(Kind::ALL.into_iter().zip(turns).map(served).collect())
}

pub(crate) fn start(kind: Kind, many: bool) -> Result<Serving, Failure> {
    let log = documents::scratch("bench-serve")?.join(format!("{}.log", kind.name()));
    let program = std::env::current_exe()?;
    let started = Serving::start(&log, |port| {
        let mut command = Command::new(&program);
        command.args(["serve-one", "--kind", kind.name(), "--port", &port.to_string()]);
        command.args(many.then_some("--many"));
        command
    })?;
    started.map_err(|said| Failure::from(format!("the server on {} does not start: {said}", kind.name())))
}

/// The share of a turn that goes by before it counts.
const WARM: u32 = 5;
/// Requests that a connection has in a turn at least, however long they take: those that a turn begins or ends within count too little.
const LEAST: u64 = 4;

async fn turn(arguments: &Arguments, server: &Serving, request: &Arc<[u8]>, status: u16) -> Result<Turn, Failure> {
    let time = Duration::from_millis(arguments.milliseconds);
    let address = server.url.trim_start_matches("http://");
    let mut load = Load::start(address, arguments.connections, request, status).await?;
    let each = arguments.connections as u64;
    load.run(time / WARM, each).await?;
    let (began, cpu, answered) = (Instant::now(), child::cpu_time(server.id()), load.answered());
    load.run(time, answered + each * LEAST).await?;
    let (cpu, answered) = (child::cpu_time(server.id()) - cpu, load.answered() - answered);
    let seconds = began.elapsed().as_secs_f64();
    Ok(Turn { done: answered, seconds, cpu_seconds: cpu })
}

#[cfg(test)]
mod tests;
