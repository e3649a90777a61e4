//! Findings and other texts on their way to the reader.

use std::io::{IsTerminal, Write, stderr, stdout};

use specwright_codegen::{Failure, Finding, Severity};

pub(super) fn report_warnings(warnings: &[Finding]) {
    for warning in warnings {
        eprintln!("{}\n", if in_colour() { warning.coloured() } else { warning.plain() });
    }
}

pub(super) fn report_failure(failure: &Failure) {
    let report = if in_colour() { failure.coloured() } else { failure.to_string() };
    eprintln!("{report}");
}

/// `error` or `warning`.
pub(super) fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Prints; a reader that has gone away, as `head` does, is no fault.
pub(super) fn print(text: &str) {
    let _ = stdout().write_all(text.as_bytes());
}

fn in_colour() -> bool {
    stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
