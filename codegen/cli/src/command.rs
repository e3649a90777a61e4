//! What the command does. It exits with 0 when all went well, 1 when a description or a file is at fault, 2 when the call is.

use std::ffi::OsString;
use std::io::{IsTerminal, Write, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use specwright_codegen::{Explanation, Failure, Finding, Generator, Severity, explain, explanations};

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
    Check {
        /// OpenAPI files, YAML or JSON
        #[arg(required = true, value_name = "SPEC")]
        specs: Vec<PathBuf>,
    },
    /// Tell what a code of a report means, or list all codes
    Explain {
        /// The code, as it stands in the brackets of a report: dangling-reference
        code: Option<String>,
    },
}

#[derive(Debug, Args)]
struct Generate {
    /// An OpenAPI file, YAML or JSON
    spec: PathBuf,
    /// The file to write, or - for the standard output
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Leave out the client
    #[arg(long)]
    no_client: bool,
    /// Leave out the server
    #[arg(long)]
    no_server: bool,
    /// Choose the Rust name of what stands at a JSON Pointer, e.g. #/components/schemas/webhook=WebhookEntity
    #[arg(long, value_name = "POINTER=NAME", value_parser = rename)]
    rename: Vec<(String, String)>,
}

/// Reads the arguments, of which the first is the program, and does what they ask.
pub(crate) fn run(name: &'static str, arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let command = Command::command().name("specwright").bin_name(name);
    let parsed = command.try_get_matches_from(arguments).and_then(|matches| Command::from_arg_matches(&matches));
    let done = match parsed {
        Ok(Command { task: Task::Generate(task) }) => generate(task),
        Ok(Command { task: Task::Check { specs } }) => check(&specs),
        Ok(Command { task: Task::Explain { code: Some(code) } }) => tell(&code),
        Ok(Command { task: Task::Explain { code: None } }) => list(),
        Err(error) => error.exit(),
    };
    if done { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn generate(task: Generate) -> bool {
    let start = Generator::new(task.spec).client(!task.no_client).server(!task.no_server);
    let generator = task.rename.into_iter().fold(start, |generator, (pointer, name)| generator.rename(pointer, name));
    let written = generator.render().and_then(|generated| {
        report_warnings(&generated.warnings);
        if task.out == Path::new("-") {
            print(&generated.text);
            return Ok(());
        }
        generated.write(&task.out)
    });
    written.map_err(|failure| report_failure(&failure)).is_ok()
}

fn check(specs: &[PathBuf]) -> bool {
    let sound = specs.iter().filter(|spec| match Generator::new(spec.as_path()).render() {
        Ok(generated) => {
            report_warnings(&generated.warnings);
            true
        }
        Err(failure) => {
            report_failure(&failure);
            false
        }
    });
    sound.count() == specs.len()
}

fn tell(code: &str) -> bool {
    match explain(code) {
        Some(Explanation { code, severity, text, .. }) => {
            print(&format!("{code} ({})\n\n{text}\n", word(severity)));
            true
        }
        None => {
            eprintln!("error: there is no code `{code}`; `specwright explain` lists them");
            false
        }
    }
}

fn list() -> bool {
    let longest = explanations().map(|explanation| explanation.code.len()).max().unwrap_or(0);
    for Explanation { code, severity, text, .. } in explanations() {
        let first = text.split_inclusive(". ").next().unwrap_or(text).trim_end();
        print(&format!("{code:longest$}  {:7}  {first}\n", word(severity)));
    }
    true
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn report_warnings(warnings: &[Finding]) {
    for warning in warnings {
        eprintln!("{}\n", if in_colour() { warning.coloured() } else { warning.plain() });
    }
}

fn report_failure(failure: &Failure) {
    let report = if in_colour() { failure.coloured() } else { failure.to_string() };
    eprintln!("{report}");
}

fn in_colour() -> bool {
    stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Prints; a reader that has gone away, as `head` does, is no fault.
fn print(text: &str) {
    let _ = stdout().write_all(text.as_bytes());
}

fn rename(text: &str) -> Result<(String, String), String> {
    match text.rsplit_once('=') {
        Some((pointer, name)) if pointer.starts_with('#') && !name.is_empty() => Ok((pointer.to_owned(), name.to_owned())),
        _ => Err("write it as #/components/schemas/webhook=WebhookEntity".to_owned()),
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
    fn renames_are_a_pointer_and_a_name() {
        assert_eq!(rename("#/a=b=C"), Ok(("#/a=b".to_owned(), "C".to_owned())));
        for wrong in ["#/a", "a=B", "#/a="] {
            assert!(rename(wrong).is_err(), "{wrong}");
        }
    }
}
