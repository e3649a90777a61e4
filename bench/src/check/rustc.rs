//! One generated file through the compiler, as `cargo check` would do it.

use std::path::Path;
use std::process::Command;

use serde::{Deserialize, Serialize};

use super::Compiled;
use super::runtime::Runtime;
use crate::child::{self, Cost, End, Limits};
use crate::failure::Failure;

/// What the compiler has against a text.
#[derive(Debug, PartialEq, Serialize)]
pub(super) struct Complaint {
    /// `E0308`, or the name of a lint.
    pub(super) code: String,
    pub(super) message: String,
    pub(super) line: usize,
    /// The line of generated code.
    pub(super) text: String,
}

/// Checks `api.rs` in a folder as a public module.
pub(super) fn check(place: &Path, runtime: &Runtime, limits: Limits) -> Result<(Compiled, Cost), Failure> {
    let root = place.join("lib.rs");
    std::fs::write(&root, "//! Generated code alone.\n\npub mod api;\n").map_err(|error| Failure::at(&root, error))?;
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or("rustc".into()));
    rustc.args([
        "--edition=2024",
        "--crate-type=lib",
        "--crate-name=generated",
        "--emit=metadata",
        "--error-format=json",
        "-Dwarnings",
    ]);
    rustc.arg("-L").arg(format!("dependency={}", runtime.folder.display()));
    rustc.arg("--extern").arg(format!("specwright_runtime={}", runtime.metadata.display()));
    rustc.arg("--out-dir").arg(place).arg(&root);
    let ran = child::run(&mut rustc, limits)?;
    let outcome = match ran.end {
        End::Success => Compiled::Compiles,
        End::Refused => Compiled::Refused(complaints(&ran.stderr)),
        End::Crashed(signal) => Compiled::Stopped(signal),
        End::TooLong => Compiled::Stopped(format!("not done after {} s", limits.seconds)),
        End::TooMuchMemory => Compiled::Stopped(format!("more than {} MB", limits.megabytes)),
    };
    Ok((outcome, ran.cost))
}

#[derive(Deserialize)]
struct Message {
    message: String,
    level: String,
    code: Option<Code>,
    spans: Vec<Span>,
}

#[derive(Deserialize)]
struct Code {
    code: String,
}

#[derive(Deserialize)]
struct Span {
    line_start: usize,
    is_primary: bool,
    text: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    text: String,
}

fn complaints(stderr: &str) -> Vec<Complaint> {
    let messages = stderr.lines().filter_map(|line| serde_json::from_str::<Message>(line).ok());
    let errors = messages.filter(|message| message.level == "error" && !message.message.starts_with("aborting"));
    let complaints: Vec<Complaint> = errors.map(complaint).collect();
    if complaints.is_empty() { vec![unread(stderr)] } else { complaints }
}

/// The compiler did not start, or said something else than messages.
fn unread(stderr: &str) -> Complaint {
    let message = stderr.lines().next().unwrap_or("refused without a word").to_owned();
    Complaint { code: String::new(), message, line: 0, text: String::new() }
}

fn complaint(message: Message) -> Complaint {
    let span = message.spans.iter().find(|span| span.is_primary);
    Complaint {
        code: message.code.map_or(String::new(), |code| code.code),
        message: message.message,
        line: span.map_or(0, |span| span.line_start),
        text: span.and_then(|span| span.text.first()).map_or(String::new(), |line| line.text.trim().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_read_and_the_summary_is_not() {
        let stderr = r#"{"message":"mismatched types","level":"error","code":{"code":"E0308"},"spans":[{"line_start":3,"is_primary":true,"text":[{"text":"  let a: u8 = b;"}]}]}
{"message":"aborting due to 1 previous error","level":"error","code":null,"spans":[]}
{"message":"For more information","level":"failure-note","code":null,"spans":[]}
not json"#;
        let expected = Complaint {
            code: "E0308".to_owned(),
            message: "mismatched types".to_owned(),
            line: 3,
            text: "let a: u8 = b;".to_owned(),
        };
        assert_eq!(complaints(stderr), [expected]);
    }

    #[test]
    fn what_is_no_message_is_told_as_it_is() {
        assert_eq!(complaints("rustc is not there\n")[0].message, "rustc is not there");
    }
}
