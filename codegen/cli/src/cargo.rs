//! `cargo specwright`: the same as `specwright`.

mod command;

use std::process::ExitCode;

fn main() -> ExitCode {
    // cargo gives the name of the subcommand as the first argument
    let mut arguments: Vec<_> = std::env::args_os().collect();
    if arguments.get(1).is_some_and(|argument| argument == "specwright") {
        arguments.remove(1);
    }
    command::run("cargo specwright", arguments.into_iter())
}
