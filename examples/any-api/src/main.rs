//! Any API from the command line: call its operations with JSON, serve it without implementing it.

mod call;
mod list;
mod mock;

use std::error::Error;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about = "Any API called by name and served without being implemented")]
struct Arguments {
    /// Which API, where there are several
    #[arg(long, global = true)]
    api: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Prints the operations
    List,
    /// Prints the JSON Schema of an operation's arguments
    Schema(list::Schema),
    /// Calls an operation and prints its answer as JSON
    Call(call::One),
    /// Calls what stands on each line of the standard input, `{"api": …, "operation": …, "arguments": …}`, and prints a line for each
    Calls(call::Many),
    /// Serves the API: fixtures, else examples, else values made to fit
    Mock(mock::Arguments),
}

type Done = Result<ExitCode, Box<dyn Error>>;

#[tokio::main]
async fn main() -> ExitCode {
    let Arguments { api, command } = Arguments::parse();
    let api = api.as_deref();
    let done = match command {
        Command::List => list::list(api),
        Command::Schema(arguments) => list::schema(api, &arguments),
        Command::Call(arguments) => call::one(api, arguments).await,
        Command::Calls(arguments) => call::many(api, &arguments).await,
        Command::Mock(arguments) => mock::mock(api, arguments).await,
    };
    done.unwrap_or_else(|error| {
        eprintln!("error: {error}");
        ExitCode::FAILURE
    })
}
