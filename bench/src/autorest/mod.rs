//! The AutoRest test server as a judge: its own descriptions, called by name, what it answers compared with what its scenarios say, and its
//! own report of what was covered.

mod calls;
mod coverage;
mod judge;
mod package;
mod report;
mod scenario;
mod server;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;

use self::scenario::{Scenario, Scenarios};
use self::server::Server;
use crate::documents;
use crate::failure::{Failure, write_json};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Where the npm package is installed: its descriptions are read from there
    #[arg(long, default_value = "target/npm/node_modules/@microsoft.azure/autorest.testserver")]
    package: PathBuf,
    /// A server that runs already; without it one is started with node
    #[arg(long)]
    server: Option<String>,
    /// Only descriptions whose name contains this; coverage is then printed and not asked for
    #[arg(long)]
    only: Option<String>,
    /// Writes every scenario's outcome to this file
    #[arg(long)]
    json: Option<PathBuf>,
}

/// What one scenario came to.
#[derive(Debug, Serialize)]
struct Row {
    description: String,
    call: String,
    covers: Vec<String>,
    /// The kind of failure that is expected.
    fails: Option<String>,
    verdict: Verdict,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Verdict {
    Passed,
    Failed(String),
    /// Not called, and why.
    LeftOut(String),
}

/// Makes all calls and prints what came of them and what the server says.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    // calls are made by another program: connections of this one are looked after in the meantime
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(judged(arguments))
}

async fn judged(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let folder = documents::home().join("autorest");
    let goal = scenario::goal(&folder)?;
    let package = package::open(&arguments.package, &goal)?;
    let mut all = scenario::all(&folder)?;
    let program = calls::build(&package, &all)?;
    all.retain(|scenarios| arguments.only.as_ref().is_none_or(|part| scenarios.name().contains(part)));
    let server = match &arguments.server {
        Some(url) => Server::at(url)?,
        None => Server::start(&package).await?,
    };
    server.clear().await?;
    let rows = rows(&all, &program, &server.url, &package)?;
    let coverage = coverage::of(&server, &goal, &rows).await?;
    report::print(&rows, &coverage);
    write_json(arguments.json.as_deref(), &(&rows, &coverage))?;
    let failed = rows.iter().any(|row| matches!(row.verdict, Verdict::Failed(_)));
    let less = arguments.only.is_none() && coverage.is_less();
    Ok(if failed || less { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn rows(all: &[Scenarios], program: &Path, server: &str, package: &Path) -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    for scenarios in all {
        let made: Vec<&Scenario> = scenarios.scenarios.iter().filter(|scenario| scenario.left_out.is_none()).collect();
        let answers = calls::make(program, server, scenarios, &made)?;
        let mut answers = answers.iter();
        rows.extend(scenarios.scenarios.iter().map(|scenario| Row {
            description: scenarios.name(),
            call: scenario.call.clone(),
            covers: scenario.covers.clone(),
            fails: scenario.fails.clone(),
            verdict: match &scenario.left_out {
                Some(reason) => Verdict::LeftOut(reason.clone()),
                None => judge::wrong(scenario, answers.next(), server, package).map_or(Verdict::Passed, Verdict::Failed),
            },
        }));
    }
    Ok(rows)
}
