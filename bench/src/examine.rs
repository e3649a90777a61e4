//! One description, generated in this process: what it came to, as one line of JSON for the process that asked.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use serde::{Deserialize, Serialize};
use specwright_codegen::{Failure as Broken, Finding, Generated, Generator, Severity};

use crate::child::{self, End, Limits};
use crate::failure::Failure;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    file: PathBuf,
    /// Where the generated text goes
    #[arg(long)]
    out: Option<PathBuf>,
    /// An option of the generator: `by-name`, `rename=#/components/schemas/a=B`
    #[arg(long)]
    set: Vec<String>,
}

/// What a description came to.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Examined {
    pub(crate) outcome: Outcome,
    pub(crate) seconds: f64,
    pub(crate) peak_mb: f64,
    pub(crate) lines: usize,
    /// Diagnostic codes with their first finding.
    pub(crate) errors: BTreeMap<String, Cause>,
    pub(crate) warnings: BTreeMap<String, Cause>,
    /// Places whose type is any JSON value because the description says so.
    pub(crate) faithful: usize,
    /// Places where it says more, by reason.
    pub(crate) lost: BTreeMap<String, Cause>,
}

/// How a description fared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Outcome {
    Whole,
    Warnings,
    Failed,
    /// A defect of the generator: what it died of.
    Panicked(String),
}

/// How often something was met in a document, and the first place.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Cause {
    pub(crate) count: usize,
    pub(crate) example: String,
}

/// Generates and prints.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let generator = arguments.set.iter().try_fold(Generator::new(&arguments.file), |generator, option| set(generator, option))?;
    let began = Instant::now();
    let result = std::panic::catch_unwind(|| generator.render());
    let seconds = began.elapsed().as_secs_f64();
    let peak_mb = child::own_peak_mb();
    if let (Some(out), Ok(Ok(generated))) = (&arguments.out, &result) {
        std::fs::write(out, &generated.text).map_err(|error| Failure::at(out, error))?;
    }
    let examined = match result {
        Ok(Ok(generated)) => whole(&generated),
        Ok(Err(broken)) => failed(&broken),
        Err(panic) => nothing(Outcome::Panicked(panic_text(&*panic))),
    };
    println!("{}", serde_json::to_string(&Examined { seconds, peak_mb, ..examined })?);
    Ok(ExitCode::SUCCESS)
}

fn set(generator: Generator, option: &str) -> Result<Generator, String> {
    match option.split_once('=') {
        Some((name, value)) => generator.set(name, &[value]),
        None => generator.set(option, &[]),
    }
}

/// Looks at a description in a process of its own, so that whatever it does to the generator stays there.
pub(crate) fn apart(path: &Path, out: Option<&Path>, set: &[String], limits: Limits) -> Result<Examined, Failure> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("examine").arg(path);
    if let Some(out) = out {
        command.arg("--out").arg(out);
    }
    command.args(set.iter().flat_map(|option| ["--set", option]));
    let ran = child::run(&mut command, limits)?;
    let died = |reason: String| {
        Ok(Examined { seconds: ran.cost.seconds, peak_mb: ran.cost.peak_mb, ..nothing(Outcome::Panicked(reason)) })
    };
    match ran.end {
        End::Success => Ok(serde_json::from_str(&ran.stdout)?),
        End::Refused => Err(Failure::from(ran.stderr)),
        End::Crashed(signal) => died(format!("{signal}: {}", ran.stderr.lines().last().unwrap_or_default())),
        End::TooLong => died(format!("not done after {} s", limits.seconds)),
        End::TooMuchMemory => died(format!("more than {} MB", limits.megabytes)),
    }
}

fn whole(generated: &Generated) -> Examined {
    let outcome = if generated.warnings.is_empty() { Outcome::Whole } else { Outcome::Warnings };
    let mut examined = Examined {
        lines: generated.text.lines().count(),
        warnings: causes(&generated.warnings, Severity::Warning),
        ..nothing(outcome)
    };
    for place in &generated.untyped {
        match &place.lost {
            None => examined.faithful += 1,
            Some(reason) => count(&mut examined.lost, reason, || place.pointer.clone()),
        }
    }
    examined
}

fn failed(broken: &Broken) -> Examined {
    let findings = broken.findings();
    Examined {
        errors: causes(findings, Severity::Error),
        warnings: causes(findings, Severity::Warning),
        ..nothing(Outcome::Failed)
    }
}

fn nothing(outcome: Outcome) -> Examined {
    Examined {
        outcome,
        seconds: 0.0,
        peak_mb: 0.0,
        lines: 0,
        errors: BTreeMap::new(),
        warnings: BTreeMap::new(),
        faithful: 0,
        lost: BTreeMap::new(),
    }
}

fn causes(findings: &[Finding], severity: Severity) -> BTreeMap<String, Cause> {
    let mut causes = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.severity() == severity) {
        let place = || finding.line().map_or(String::new(), |line| format!("line {line}: "));
        count(&mut causes, finding.code(), || place() + finding.message());
    }
    causes
}

fn count(causes: &mut BTreeMap<String, Cause>, name: &str, example: impl FnOnce() -> String) {
    let cause = causes.entry(name.to_owned()).or_insert_with(|| Cause { count: 0, example: example() });
    cause.count += 1;
}

/// What a panic says.
pub(crate) fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
    text.unwrap_or("a panic without a message").to_owned()
}
