//! SignalEvent of the SuperOffice Webhook agent: both ends generated from `spec/superoffice/webhook.yaml`.
//!
//! Without arguments, a server on a free port of this machine is called with every media type and every kind of credential.

mod agent;
mod call;
mod demo;

use std::net::SocketAddr;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use specwright_runtime::BoxError;
use tokio::net::TcpListener;

specwright_runtime::include_api!("webhook");

#[derive(Parser)]
#[command(about = "SignalEvent of the SuperOffice Webhook agent, called and served through generated code")]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serves until it is interrupted
    Serve {
        /// Address to listen on
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
    },
    /// Signals one event
    Call(call::Arguments),
}

#[tokio::main]
async fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        None => demo::run().await,
        Some(Command::Serve { listen }) => serve(listen).await,
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

async fn serve(listen: SocketAddr) -> Result<(), BoxError> {
    let listener = TcpListener::bind(listen).await?;
    println!("listening on http://{}", listener.local_addr()?);
    let agent = agent::Agent::new(|event| println!("{event:?}"));
    Ok(specwright_runtime::server::serve(listener, agent::service(agent)).await?)
}
