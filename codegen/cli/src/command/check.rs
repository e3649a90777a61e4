//! `specwright check`: what is wrong with descriptions, for people and for machines.

use serde_json::{Value, json};
use specwright_codegen::{Failure, Finding, Generated, Generator, Severity};

use super::progress::with_progress;
use super::report::{print, report_failure, report_warnings, word};
use super::{Check, Fault, Format, sarif};

pub(super) fn check(task: &Check) -> Result<(), Fault> {
    let mut findings = Vec::new();
    let mut sound = true;
    for spec in &task.specs {
        let generator = task.choices.apply(Generator::new(spec))?;
        let result = with_progress(spec, || generator.render());
        if task.format == Format::Human {
            tell(&result);
        }
        sound &= result.is_ok();
        findings.extend(match result {
            Ok(generated) => generated.warnings,
            Err(failure) => failure.findings().to_vec(),
        });
    }
    match task.format {
        Format::Human => {}
        Format::Json => print(&format!("{:#}\n", as_json(&findings))),
        Format::Sarif => print(&format!("{:#}\n", sarif::log(&findings))),
    }
    if sound { Ok(()) } else { Err(Fault::Input) }
}

fn tell(result: &Result<Generated, Failure>) {
    match result {
        Ok(generated) => report_warnings(&generated.warnings),
        Err(failure) => report_failure(failure),
    }
}

fn as_json(findings: &[Finding]) -> Value {
    let count = |severity| findings.iter().filter(|finding| finding.severity() == severity).count();
    let all: Vec<Value> = findings.iter().map(one).collect();
    json!({ "errors": count(Severity::Error), "warnings": count(Severity::Warning), "findings": all })
}

fn one(finding: &Finding) -> Value {
    json!({
        "code": finding.code(),
        "severity": word(finding.severity()),
        "message": finding.message(),
        "file": finding.file(),
        "line": finding.line(),
        "column": finding.column(),
        "help": finding.help(),
    })
}
