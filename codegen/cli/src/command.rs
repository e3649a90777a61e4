//! What the command does. It exits with 0 when all went well, 1 when a description or a file is at fault, 2 when the call is.

mod check;
mod choices;
mod generate;
mod progress;
mod report;
mod sarif;
mod show;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use specwright_codegen::{Explanation, explain, explanations, options_schema};

use self::choices::Choices;
use self::report::{print, word};

/// Turns API descriptions into Rust: types, an async client, a server.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
struct Command {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Write the Rust code of a description to a file
    Generate(Generate),
    /// Tell what is wrong with descriptions, and write nothing
    Check(Check),
    /// Print what a phase of the generator makes of a description, for people who extend it
    Show(Show),
    /// Tell what a code of a report means, or list all codes
    Explain {
        /// The code, as it stands in the brackets of a report: dangling-reference
        code: Option<String>,
    },
    /// Print the JSON Schema of specwright.toml, for editors
    Schema,
}

#[derive(Debug, Args)]
struct Generate {
    /// An OpenAPI file, YAML or JSON, or a folder of them
    spec: PathBuf,
    /// The file to write, or - for the standard output
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Write nothing; fail where the file is not what would be written
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    choices: Choices,
}

#[derive(Debug, Args)]
struct Check {
    /// OpenAPI files, YAML or JSON, or folders of them
    #[arg(required = true, value_name = "SPEC")]
    specs: Vec<PathBuf>,
    /// How it is told
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    #[command(flatten)]
    choices: Choices,
}

/// How findings are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// With excerpt and caret, on the standard error
    Human,
    /// As JSON
    Json,
    /// As SARIF 2.1.0, which code hosts show beside the lines
    Sarif,
}

#[derive(Debug, Args)]
struct Show {
    /// Whose data is shown
    #[arg(value_enum)]
    phase: Phase,
    /// An OpenAPI file, YAML or JSON, or a folder of them
    spec: PathBuf,
    /// What of it: a path, an operation id, the name of a schema or type
    name: Option<String>,
    #[command(flatten)]
    choices: Choices,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Phase {
    /// OpenAPI's objects, as they are written
    Document,
    /// The API in the description's terms, references followed
    Model,
    /// The API in Rust's terms: every name and type decided
    Api,
}

/// How a task ended, where it did not end well.
enum Fault {
    /// A description or file is at fault; that has been told.
    Input,
    /// The call is.
    Call(String),
}

/// Reads the arguments, of which the first is the program, and does what they ask.
pub(crate) fn run(name: &'static str, arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let command = Command::command().name("specwright").bin_name(name);
    let parsed = command.try_get_matches_from(arguments).and_then(|matches| Command::from_arg_matches(&matches));
    let done = match parsed {
        Ok(Command { task }) => perform(task),
        Err(error) => error.exit(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Fault::Input) => ExitCode::FAILURE,
        Err(Fault::Call(message)) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}

fn perform(task: Task) -> Result<(), Fault> {
    match task {
        Task::Generate(task) => generate::generate(task),
        Task::Check(task) => check::check(&task),
        Task::Show(task) => show::show(&task),
        Task::Explain { code: Some(code) } => tell(&code),
        Task::Explain { code: None } => {
            list();
            Ok(())
        }
        Task::Schema => {
            print(&options_schema());
            Ok(())
        }
    }
}

fn tell(code: &str) -> Result<(), Fault> {
    match explain(code) {
        Some(Explanation { code, severity, text, .. }) => {
            print(&format!("{code} ({})\n\n{text}\n", word(severity)));
            Ok(())
        }
        None => {
            eprintln!("error: there is no code `{code}`; `specwright explain` lists them");
            Err(Fault::Input)
        }
    }
}

fn list() {
    let longest = explanations().map(|explanation| explanation.code.len()).max().unwrap_or(0);
    for Explanation { code, severity, text, .. } in explanations() {
        let first = text.split_inclusive(". ").next().unwrap_or(text).trim_end();
        print(&format!("{code:longest$}  {:7}  {first}\n", word(severity)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_consistent() {
        Command::command().debug_assert();
    }

    #[test]
    fn every_option_is_a_flag_of_every_task_that_reads_descriptions() {
        for task in ["generate", "check", "show"] {
            let command = Command::command();
            let task = command.find_subcommand(task).unwrap();
            for setting in specwright_codegen::settings() {
                let flag = choices::flag(setting);
                assert!(task.get_arguments().any(|argument| argument.get_long() == Some(&flag)), "{flag}");
            }
        }
    }
}
