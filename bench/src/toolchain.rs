//! The compiler that is used, and what programs say of themselves.

use std::process::Command;

use crate::failure::Failure;

/// `rustc 1.95.0 (59807616e 2026-04-14)`
pub(crate) fn version() -> Result<String, Failure> {
    said(Command::new(std::env::var_os("RUSTC").unwrap_or("rustc".into())).arg("--version"))
}

/// The first line that a program says.
pub(crate) fn said(command: &mut Command) -> Result<String, Failure> {
    let output = command.output().map_err(|error| Failure::at(command.get_program().as_ref(), error))?;
    Ok(String::from_utf8_lossy(&output.stdout).lines().next().unwrap_or_default().to_owned())
}
