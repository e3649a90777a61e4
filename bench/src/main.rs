//! Measures specwright, one command a question; each prints a table and, with `--json FILE`, writes its figures.

mod all;
mod any_api;
mod autorest;
mod by_hand;
mod call;
mod check;
mod child;
mod codec;
mod compile;
mod corpus;
mod documents;
mod examine;
mod examples;
mod explained;
mod failure;
mod fuzz;
mod generate;
mod instructions;
mod kept;
mod peers;
mod prism;
mod progress;
mod rounds;
mod roundtrip;
mod schemathesis;
mod serve;
mod serving;
mod stream;
mod table;
mod toolchain;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about = "Measures specwright: each command prints a table and, with --json, writes its figures")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// What becomes of every description in a folder
    Corpus(corpus::Arguments),
    /// The same for the npm package @readme/oas-examples, which is fetched
    Examples(examples::Arguments),
    /// Whether what is generated compiles without a warning
    Check(check::Arguments),
    /// What compiling generated code costs, beside that of other generators
    Compile(compile::Arguments),
    /// Brings the other generators, in the versions that `bench/peers.json` names
    Peers(peers::Arguments),
    /// Whether values of every component schema go into their type and come out unchanged, and others are refused
    Roundtrip(roundtrip::Arguments),
    /// Time and memory of generating, against parsing the same bytes
    Generate(generate::Arguments),
    /// Time and memory of large uploads and downloads, a generated client against a generated server
    Stream(stream::Arguments),
    /// CPU time and throughput of a generated server, against the same written by hand on hyper and on axum
    Serve(serve::Arguments),
    /// CPU time of a generated client, against the same calls written by hand on hyper-util and with reqwest
    Call(call::Arguments),
    /// Time and allocations of decoding, validating and encoding large answers, against types written by hand with serde's derive
    Codec(codec::Arguments),
    /// All that compares with others: serve, call, codec, generate, compile; with --write, `bench/RESULTS.md` and its chart
    All(all::Arguments),
    /// How many instructions hot paths take, against what is committed; needs valgrind
    Instructions(instructions::Arguments),
    /// Calls by name to the AutoRest test server, which says itself what was covered
    Autorest(autorest::Arguments),
    /// Whether Prism, a mock server, objects to what generated clients send it, and they to what it answers
    Prism(prism::Arguments),
    /// Whether schemathesis objects to what generated servers answer it
    Schemathesis(schemathesis::Arguments),
    /// Mutates descriptions and looks for panics, hangs and text that is not Rust
    Fuzz(fuzz::Arguments),
    /// Mutates requests to a generated server and looks for panics, hangs and answers that are not whole
    FuzzRequest(fuzz::Arguments),
    /// Mutates answers to a generated client and looks for panics and hangs
    FuzzResponse(fuzz::Arguments),
    /// Looks at one description in this process and prints what it came to as JSON
    #[command(hide = true)]
    Examine(examine::Arguments),
    /// Serves as one of the servers that `serve` compares
    #[command(hide = true)]
    ServeOne(serve::server::Arguments),
    /// Calls as one of the clients that `call` compares
    #[command(hide = true)]
    CallOne(call::client::Arguments),
    /// Goes one of the paths that `instructions` counts
    #[command(hide = true)]
    CountOne(instructions::path::Arguments),
    /// Parses one file into a JSON value in this process and prints time and memory as JSON
    #[command(hide = true)]
    Parse(generate::ParseArguments),
}

fn main() -> ExitCode {
    let done = compile::as_compiler().unwrap_or_else(|| command(Arguments::parse().command));
    match done {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn command(command: Command) -> Result<ExitCode, failure::Failure> {
    match command {
        Command::Corpus(arguments) => corpus::run(&arguments),
        Command::Examples(arguments) => examples::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Compile(arguments) => compile::run(&arguments),
        Command::Peers(arguments) => peers::run(&arguments),
        Command::Roundtrip(arguments) => roundtrip::run(&arguments),
        Command::Generate(arguments) => generate::run(&arguments),
        Command::Stream(arguments) => stream::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Call(arguments) => call::run(&arguments),
        Command::Codec(arguments) => codec::run(&arguments),
        Command::All(arguments) => all::run(&arguments),
        Command::Instructions(arguments) => instructions::run(&arguments),
        Command::Autorest(arguments) => autorest::run(&arguments),
        Command::Prism(arguments) => prism::run(&arguments),
        Command::Schemathesis(arguments) => schemathesis::run(&arguments),
        Command::Fuzz(arguments) => fuzz::run(&arguments),
        Command::FuzzRequest(arguments) => fuzz::requests(&arguments),
        Command::FuzzResponse(arguments) => fuzz::responses(&arguments),
        Command::Examine(arguments) => examine::run(&arguments),
        Command::ServeOne(arguments) => serve::server::run(&arguments),
        Command::CallOne(arguments) => call::client::run(&arguments),
        Command::CountOne(arguments) => instructions::path::run(&arguments),
        Command::Parse(arguments) => generate::parse(&arguments),
    }
}
