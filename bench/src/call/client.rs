//! One of the clients, in a process of its own: so many calls, and what they took.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use clap::ValueEnum;
use serde::{Deserialize, Serialize};

use super::calls::{Call, Specwright};
use crate::by_hand::token::TOKEN;
use crate::by_hand::{hyper_util, reqwest};
use crate::child;
use crate::failure::Failure;
use crate::rounds::Turn;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(long)]
    kind: Kind,
    #[arg(long)]
    url: String,
    #[arg(long)]
    post: bool,
    #[arg(long)]
    calls: usize,
    #[arg(long)]
    at_once: usize,
}

/// Who wrote the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    HyperUtil,
    Specwright,
    Reqwest,
}

impl Kind {
    pub(super) const ALL: [Self; 3] = [Self::HyperUtil, Self::Specwright, Self::Reqwest];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::HyperUtil => "hyper-util",
            Self::Specwright => "specwright",
            Self::Reqwest => "reqwest",
        }
    }
}

/// Calls, and tells what that took as JSON.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let turn = match arguments.kind {
        Kind::HyperUtil => {
            let client = hyper_util::Client::new(&arguments.url, TOKEN).map_err(|error| Failure::from(error.to_string()))?;
            runtime.block_on(measure(arguments, client))
        }
        Kind::Reqwest => {
            let client = reqwest::Client::new(&arguments.url, TOKEN).map_err(|error| Failure::from(error.to_string()))?;
            runtime.block_on(measure(arguments, client))
        }
        Kind::Specwright => runtime.block_on(measure(arguments, Specwright::new(&arguments.url, TOKEN)?)),
    };
    println!("{}", serde_json::to_string(&turn?)?);
    Ok(ExitCode::SUCCESS)
}

/// Calls that go before those that count, for each that goes at a time.
const WARM: usize = 50;

async fn measure<C: Call>(arguments: &Arguments, client: C) -> Result<Turn, Failure> {
    let client = Arc::new(client);
    many(&client, arguments, WARM).await?;
    let (began, cpu) = (Instant::now(), child::own_cpu_time());
    let each = arguments.calls / arguments.at_once;
    many(&client, arguments, each).await?;
    let (seconds, cpu_seconds) = (began.elapsed().as_secs_f64(), child::own_cpu_time() - cpu);
    Ok(Turn { done: (each * arguments.at_once) as u64, seconds, cpu_seconds })
}

/// So many calls one after the other, in as many tasks as go at a time.
async fn many<C: Call>(client: &Arc<C>, arguments: &Arguments, each: usize) -> Result<(), Failure> {
    let tasks = (0..arguments.at_once).map(|_| tokio::spawn(some(client.clone(), arguments.post, each)));
    for task in tasks.collect::<Vec<_>>() {
        task.await.map_err(|error| Failure::from(error.to_string()))??;
    }
    Ok(())
}

async fn some<C: Call>(client: Arc<C>, post: bool, calls: usize) -> Result<(), Failure> {
    for _ in 0..calls {
        if post { client.signal().await? } else { client.find().await? }
    }
    Ok(())
}
