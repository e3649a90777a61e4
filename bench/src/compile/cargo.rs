//! One crate through cargo, which compiles its dependencies first; only the crate itself is measured.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use clap::ValueEnum;
use serde::{Deserialize, Serialize};

use super::measured::{Measured, VARIABLE, Wanted};
use crate::child::{self, End, Limits};
use crate::failure::Failure;

/// How a crate is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Kind {
    Check,
    Debug,
    Release,
}

impl Kind {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Debug => "debug",
            Self::Release => "release",
        }
    }

    const fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Check => &["check"],
            Self::Debug => &["build"],
            Self::Release => &["build", "--release"],
        }
    }
}

/// How it is measured.
#[derive(Clone, Copy)]
pub(super) struct How {
    pub(super) kind: Kind,
    pub(super) limits: Limits,
    /// Whether the time of each pass is wanted.
    pub(super) passes: bool,
}

/// Dependencies may take long where there are many.
const PATIENCE: u64 = 3600;

/// Compiles the crate anew; an error is why it was not come to.
pub(super) fn compile(folder: &Path, how: How, target: &Path) -> Result<Result<Measured, String>, Failure> {
    let figures = folder.join("figures.json");
    let wanted =
        Wanted { figures: figures.clone(), seconds: how.limits.seconds, megabytes: how.limits.megabytes, passes: how.passes };
    // there are none yet
    let _ = std::fs::remove_file(&figures);
    touch(&folder.join("src/lib.rs"))?;
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    cargo.args(how.kind.arguments()).args(["--lib", "--quiet", "--message-format=json", "--target-dir"]).arg(target);
    cargo.current_dir(folder).env("CARGO_INCREMENTAL", "0").env("RUSTC_WORKSPACE_WRAPPER", program()?);
    cargo.env(VARIABLE, serde_json::to_string(&wanted)?);
    let ran = child::run(&mut cargo, Limits { seconds: PATIENCE, megabytes: how.limits.megabytes })?;
    match std::fs::read(&figures) {
        Ok(measured) => Ok(Ok(serde_json::from_slice(&measured)?)),
        Err(_) if ran.end != End::Success => Ok(Err(reason(&ran.stderr))),
        Err(error) => Err(Failure::at(&figures, error)),
    }
}

fn program() -> Result<PathBuf, Failure> {
    Ok(std::env::current_exe()?)
}

/// So that cargo compiles the crate again.
fn touch(root: &Path) -> Result<(), Failure> {
    let file = std::fs::File::options().append(true).open(root).map_err(|error| Failure::at(root, error))?;
    Ok(file.set_modified(SystemTime::now())?)
}

/// `error: failed to select a version`
fn reason(stderr: &str) -> String {
    let line = stderr.lines().find(|line| line.starts_with("error")).or(stderr.lines().next());
    line.unwrap_or("cargo ended without a word").to_owned()
}
