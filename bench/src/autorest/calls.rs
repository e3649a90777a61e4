//! Calls by name: the program that has all descriptions in it, and what comes of the calls of one.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::scenario::{Scenario, Scenarios};
use crate::documents;
use crate::failure::Failure;

/// Builds the program with the descriptions of a package.
pub(super) fn build(package: &Path, all: &[Scenarios]) -> Result<PathBuf, Failure> {
    let files = all.iter().map(|scenarios| package.join("swagger").join(&scenarios.description));
    let files = std::env::join_paths(files).map_err(|error| Failure::from(error.to_string()))?;
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    cargo.args(["build", "-p", "any-api", "--message-format=json-render-diagnostics"]).env("ANY_API_SPECS", files);
    let ran = cargo.current_dir(documents::home()).stderr(Stdio::inherit()).output()?;
    if !ran.status.success() {
        return Err(Failure::from(format!("cargo could not build the calls by name: {}", ran.status)));
    }
    let messages = String::from_utf8_lossy(&ran.stdout);
    let mut programs =
        messages.lines().filter_map(|line| serde_json::from_str(line).ok()).filter_map(|message| program(&message));
    programs.next().ok_or(Failure::from("cargo did not say where the calls by name lie".to_owned()))
}

fn program(message: &Value) -> Option<PathBuf> {
    let ours = message.pointer("/target/name")? == "any-api";
    message.get("executable")?.as_str().filter(|_| ours).map(PathBuf::from)
}

/// Makes the calls of one description, in their order; an answer each, as the program prints it.
pub(super) fn make(program: &Path, server: &str, all: &Scenarios, scenarios: &[&Scenario]) -> Result<Vec<Value>, Failure> {
    let name = all.name();
    let line = |scenario: &&Scenario| {
        let arguments = scenario.with.clone().unwrap_or_else(|| json!({}));
        format!("{}\n", json!({"api": name, "operation": scenario.call, "arguments": arguments}))
    };
    let lines: String = scenarios.iter().map(line).collect();
    let mut command = Command::new(program);
    command.arg("calls").arg("--base-url").arg(format!("{server}{}", all.base_path)).args(credentials(all));
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn()?;
    let input = child.stdin.take();
    // the program answers each line as it comes, so that both pipes must move
    let writing = std::thread::spawn(move || input.map(|mut input| input.write_all(lines.as_bytes())));
    let ran = child.wait_with_output()?;
    // an end that comes early is seen in what is missing
    let _ = writing.join();
    Ok(String::from_utf8_lossy(&ran.stdout).lines().map(|line| serde_json::from_str(line).unwrap_or(Value::Null)).collect())
}

fn credentials(all: &Scenarios) -> impl Iterator<Item = OsString> {
    all.credentials.iter().flat_map(|(scheme, secret)| ["--credential".into(), format!("{scheme}={secret}").into()])
}
