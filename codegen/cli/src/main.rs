//! `specwright`: Rust from API descriptions on the command line.

mod command;

use std::process::ExitCode;

fn main() -> ExitCode {
    command::run("specwright", std::env::args_os())
}
