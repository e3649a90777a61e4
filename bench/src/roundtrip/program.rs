//! The program of one description: its types, a table of them, and what answers trials.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::child::{self, End, Limits};
use crate::documents;
use crate::failure::Failure;

/// A type that trials go through.
pub(super) struct Entry {
    pub(super) rust: String,
    pub(super) checked: bool,
}

/// The runtime that programs are linked with.
pub(super) struct Runtime {
    library: PathBuf,
    dependencies: PathBuf,
}

/// Builds the runtime once, without client and server.
pub(super) fn runtime(folder: &Path) -> Result<Runtime, Failure> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    cargo
        .args(["build", "-p", "specwright-runtime", "--no-default-features", "--message-format=json-render-diagnostics"])
        .arg("--target-dir")
        .arg(folder.join("target"));
    let ran = cargo.current_dir(documents::home()).stderr(Stdio::inherit()).output()?;
    if !ran.status.success() {
        return Err(Failure::from(format!("cargo could not build the runtime: {}", ran.status)));
    }
    let messages = String::from_utf8_lossy(&ran.stdout);
    let found = messages.lines().filter_map(|line| serde_json::from_str(line).ok()).find_map(|message| library(&message));
    let library = found.ok_or(Failure::from("cargo did not say where the runtime lies".to_owned()))?;
    let dependencies = library.parent().map_or_else(PathBuf::new, |folder| folder.join("deps"));
    Ok(Runtime { library, dependencies })
}

fn library(message: &Value) -> Option<PathBuf> {
    if message["target"]["name"] != "specwright_runtime" {
        return None;
    }
    let files = message["filenames"].as_array()?.iter().filter_map(Value::as_str);
    files.map(PathBuf::from).find(|file| file.extension().is_some_and(|extension| extension == "rlib"))
}

/// Compiles types and table; an error tells what the compiler has against them.
pub(super) fn build(
    place: &Path,
    text: &str,
    entries: &[Entry],
    runtime: &Runtime,
    limits: Limits,
) -> Result<Result<PathBuf, String>, Failure> {
    std::fs::create_dir_all(place)?;
    std::fs::write(place.join("api.rs"), text)?;
    let root = place.join("main.rs");
    std::fs::write(&root, main(entries))?;
    let program = place.join("program");
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or("rustc".into()));
    rustc.args(["--edition=2024", "--crate-type=bin", "--crate-name=program", "--cap-lints=allow", "-Cdebuginfo=0"]);
    rustc.args(["-Copt-level=0", "-Ccodegen-units=4"]);
    rustc.arg("-L").arg(format!("dependency={}", runtime.dependencies.display()));
    rustc.arg("--extern").arg(format!("specwright_runtime={}", runtime.library.display()));
    rustc.arg("-o").arg(&program).arg(&root);
    let ran = child::run(&mut rustc, limits)?;
    Ok(match ran.end {
        End::Success => Ok(program),
        End::Refused => Err(ran.stderr.lines().find(|line| line.starts_with("error")).unwrap_or("refused").to_owned()),
        End::Crashed(signal) => Err(signal),
        End::TooLong => Err(format!("not compiled after {} s", limits.seconds)),
        End::TooMuchMemory => Err(format!("the compiler took more than {} MB", limits.megabytes)),
    })
}

fn main(entries: &[Entry]) -> String {
    let rows = entries.iter().map(|entry| {
        let run = if entry.checked { "checked" } else { "unchecked" };
        format!("    {run}::<api::{}>,\n", entry.rust)
    });
    let rows: String = rows.collect();
    format!("mod api;\n\nstatic TYPES: &[fn(&str) -> Answer] = &[\n{rows}];\n\n{}", include_str!("inside.rs"))
}

/// Runs trials: an answer a line, or what the program died of.
pub(super) fn run(program: &Path, trials: &str, limits: Limits) -> Result<Result<Vec<Value>, String>, Failure> {
    let file = program.with_extension("trials");
    std::fs::write(&file, trials)?;
    let ran = child::run(Command::new(program).arg(&file), limits)?;
    if ran.end != End::Success {
        return Ok(Err(format!("{:?}: {}", ran.end, ran.stderr.lines().last().unwrap_or_default())));
    }
    Ok(Ok(ran.stdout.lines().map(|line| serde_json::from_str(line).unwrap_or(Value::Null)).collect()))
}
