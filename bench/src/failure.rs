//! Why a measurement did not come about.

use std::fmt::{self, Display};
use std::path::Path;

/// A message for the one who runs the command.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    /// What went wrong with a file.
    pub(crate) fn at(path: &Path, error: impl Display) -> Self {
        Self(format!("`{}`: {error}", path.display()))
    }
}

impl From<String> for Failure {
    fn from(message: String) -> Self {
        Self(message)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

impl Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Writes the figures of a run where `--json` asks for them.
pub(crate) fn write_json(path: Option<&Path>, figures: &impl serde::Serialize) -> Result<(), Failure> {
    let Some(path) = path else { return Ok(()) };
    let text = serde_json::to_string_pretty(figures)? + "\n";
    std::fs::write(path, text).map_err(|error| Failure::at(path, error))
}
