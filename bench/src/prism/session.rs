//! The calls of a document against Prism, which is started again where it dies of one.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::calls::Call;
use super::verdict;
use crate::any_api::Program;
use crate::documents::Document;
use crate::failure::Failure;
use crate::serving::Serving;

/// What is tried.
pub(super) struct Tried<'t> {
    pub(super) document: &'t Document,
    pub(super) program: &'t Program,
    pub(super) folder: &'t Path,
    pub(super) packages: &'t Path,
    pub(super) credentials: &'t [String],
}

/// Calls with what the client tells of each, or why Prism does not take the document.
type Answered<'c> = Result<Vec<(&'c Call, Value)>, String>;

/// Makes all calls; of an operation that Prism dies of the rest is left out.
pub(super) fn calls<'c>(tried: &Tried<'_>, calls: &'c [Call]) -> Result<Answered<'c>, Failure> {
    let mut answered = Vec::new();
    let mut left: Vec<&Call> = calls.iter().collect();
    while !left.is_empty() {
        let mut prism = match start(tried)? {
            Ok(prism) => prism,
            Err(said) => return Ok(Err(last_line(&said))),
        };
        let answers = answers(tried, &prism, &left)?;
        let cut = answers.iter().position(verdict::is_cut_off).filter(|_| !prism.is_alive());
        let done = cut.map_or(left.len(), |at| at + 1);
        let deadly = cut.and_then(|at| left.get(at)).map(|call| &call.operation);
        let rest: Vec<&Call> = left.iter().skip(done).filter(|call| Some(&call.operation) != deadly).copied().collect();
        answered.extend(left.into_iter().zip(answers).take(done));
        left = rest;
    }
    Ok(Ok(answered))
}

fn start(tried: &Tried<'_>) -> Result<Result<Serving, String>, Failure> {
    let log = tried.folder.join(format!("{}.log", tried.document.name));
    Serving::start(&log, |port| {
        let mut command = Command::new(tried.packages.join(".bin/prism"));
        command.args(["mock", "--errors", "--verboseLevel", "error", "--seed", "1", "--port"]).arg(port.to_string());
        command.arg(&tried.document.path);
        command
    })
}

fn answers(tried: &Tried<'_>, prism: &Serving, calls: &[&Call]) -> Result<Vec<Value>, Failure> {
    let name = &tried.document.name;
    let lines: Vec<String> = calls.iter().map(|call| call.line()).collect();
    let file = tried.folder.join(format!("{name}.calls"));
    std::fs::write(&file, lines.join("\n")).map_err(|error| Failure::at(&file, error))?;
    let answers = tried.program.calls(name, &prism.url, tried.credentials, &file)?;
    if answers.len() != calls.len() {
        return Err(Failure::from(format!("`{name}`: {} calls have {} answers", calls.len(), answers.len())));
    }
    Ok(answers)
}

fn last_line(said: &str) -> String {
    said.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default().to_owned()
}
