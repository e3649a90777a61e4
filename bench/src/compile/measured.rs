//! This program in the place of the compiler: cargo calls it for the crate that is measured, and it writes down what the compiler took.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use serde::{Deserialize, Serialize};

use super::passes::{self, Pass};
use crate::child::{self, Cost, End, Limits};
use crate::failure::Failure;

/// What the compiler in our place is told, through an environment variable.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Wanted {
    /// Where the figures go.
    pub(super) figures: PathBuf,
    pub(super) seconds: u64,
    pub(super) megabytes: u64,
    /// Whether the time of each pass is wanted too.
    pub(super) passes: bool,
}

/// What compiling one crate took.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Measured {
    pub(super) cost: Cost,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    /// Why the compiler was ended.
    pub(super) stopped: Option<String>,
    pub(super) rlib_bytes: Option<u64>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub(super) passes: BTreeMap<String, Pass>,
}

/// The variable in which [`Wanted`] stands as JSON.
pub(super) const VARIABLE: &str = "SPECWRIGHT_BENCH_COMPILER";

/// Whether cargo started this program as its compiler, and what it came to then.
pub(crate) fn as_compiler() -> Option<Result<ExitCode, Failure>> {
    let wanted = std::env::var(VARIABLE).ok()?;
    let mut arguments = std::env::args_os().skip(1);
    let compiler = arguments.next()?;
    Some(run(&wanted, &compiler, &arguments.collect::<Vec<_>>()))
}

fn run(wanted: &str, compiler: &OsString, arguments: &[OsString]) -> Result<ExitCode, Failure> {
    let wanted: Wanted = serde_json::from_str(wanted)?;
    let mut command = Command::new(compiler);
    command.args(arguments);
    if !is_library(arguments) {
        let status = command.status()?;
        return Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    if wanted.passes {
        command.args(passes::ARGUMENTS).env("RUSTC_BOOTSTRAP", "1");
    }
    let ran = child::run(&mut command, Limits { seconds: wanted.seconds, megabytes: wanted.megabytes })?;
    let stopped = match &ran.end {
        End::Success | End::Refused => None,
        End::Crashed(signal) => Some(signal.clone()),
        End::TooLong => Some(format!("not done after {} s", wanted.seconds)),
        End::TooMuchMemory => Some(format!("more than {} MB", wanted.megabytes)),
    };
    let measured = Measured {
        cost: ran.cost,
        errors: count(&ran.stderr, "error"),
        warnings: count(&ran.stderr, "warning"),
        stopped,
        rlib_bytes: rlib(arguments).and_then(|path| Some(std::fs::metadata(path).ok()?.len())),
        passes: passes::read(&ran.stderr),
    };
    write(&wanted.figures, &measured)?;
    // cargo reads what the compiler says, to know that it is done
    std::io::stdout().write_all(ran.stdout.as_bytes())?;
    std::io::stderr().write_all(passes::without(&ran.stderr).as_bytes())?;
    Ok(if ran.end == End::Success { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn write(path: &Path, measured: &Measured) -> Result<(), Failure> {
    std::fs::write(path, serde_json::to_vec(measured)?).map_err(|error| Failure::at(path, error))
}

/// Cargo also asks for the version, and compiles build scripts.
fn is_library(arguments: &[OsString]) -> bool {
    value(arguments, "--crate-type").is_some_and(|kind| kind == "lib")
        && value(arguments, "--crate-name").is_some_and(|name| name != "___")
}

/// `--out-dir DIR --crate-name api -C extra-filename=-0a1b`: `DIR/libapi-0a1b.rlib`
fn rlib(arguments: &[OsString]) -> Option<PathBuf> {
    let folder = value(arguments, "--out-dir")?;
    let name = value(arguments, "--crate-name")?.to_str()?;
    let extra =
        arguments.iter().filter_map(|argument| argument.to_str()?.strip_prefix("extra-filename=")).next().unwrap_or_default();
    Some(Path::new(folder).join(format!("lib{name}{extra}.rlib")))
}

fn value<'a>(arguments: &'a [OsString], name: &str) -> Option<&'a OsString> {
    let place = arguments.iter().position(|argument| argument == name)?;
    arguments.get(place + 1)
}

/// Messages of a level; the last one only tells how many there were.
fn count(stderr: &str, level: &str) -> usize {
    #[derive(Deserialize)]
    struct Message {
        message: String,
        level: String,
    }
    let messages = stderr.lines().filter_map(|line| serde_json::from_str::<Message>(line).ok());
    let counts = |text: &str| text.starts_with("aborting due to") || text.ends_with(" emitted");
    messages.filter(|message| message.level == level && !counts(&message.message)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(text: &str) -> Vec<OsString> {
        text.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn the_library_of_the_crate_is_measured_and_nothing_else() {
        for (text, expected) in [
            ("--crate-name api --edition=2024 src/lib.rs --crate-type lib", true),
            ("--crate-name build_script_build build.rs --crate-type bin", false),
            ("- --crate-name ___ --print=file-names --crate-type lib", false),
            ("-vV", false),
        ] {
            assert_eq!(is_library(&arguments(text)), expected, "{text}");
        }
    }

    #[test]
    fn the_library_lies_where_cargo_said() {
        let found = rlib(&arguments("--crate-name api -C metadata=1 -C extra-filename=-0a1b --out-dir /a/deps"));
        assert_eq!(found, Some("/a/deps/libapi-0a1b.rlib".into()));
    }

    #[test]
    fn errors_are_counted_and_their_count_is_not() {
        let stderr = r#"{"message":"mismatched types","level":"error"}
{"message":"unused","level":"warning"}
{"message":"1 warning emitted","level":"warning"}
{"message":"aborting due to 1 previous error","level":"error"}
{"artifact":"/a/b.rmeta","emit":"metadata"}"#;
        assert_eq!((count(stderr, "error"), count(stderr, "warning")), (1, 1));
    }
}
