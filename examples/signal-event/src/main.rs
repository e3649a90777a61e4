//! SignalEvent over real HTTP, at both ends.
//!
//! Without arguments, a server on a free port of this machine is called with every media type and every kind of credential.

mod call;
mod demo;
mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about = "SignalEvent of the SuperOffice Webhook agent, called and served through generated code")]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serves until it is interrupted
    Serve(serve::Arguments),
    /// Signals one event
    Call(call::Arguments),
}

#[tokio::main]
async fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        None => demo::run().await,
        Some(Command::Serve(arguments)) => serve::run(arguments).await,
        Some(Command::Call(arguments)) => call::run(arguments).await,
    };
    done.map_or_else(|error| failed(&*error), |()| ExitCode::SUCCESS)
}

fn failed(error: &dyn std::error::Error) -> ExitCode {
    eprintln!("error: {error}");
    let mut source = error.source();
    while let Some(cause) = source {
        eprintln!("  caused by: {cause}");
        source = cause.source();
    }
    ExitCode::FAILURE
}
