//! Diagnostics as data for callers: nothing in them points into the sources.

use std::fmt;
use std::path::{Path, PathBuf};

use super::render::render;
use super::{Diagnostic, Diagnostics, Severity};
use crate::source::Sources;

/// Something that was found in a description.
#[derive(Clone)]
pub struct Finding {
    code: &'static str,
    severity: Severity,
    message: String,
    file: Option<PathBuf>,
    line: Option<usize>,
    column: Option<usize>,
    help: Option<String>,
    plain: String,
    coloured: String,
}

impl Finding {
    /// The name of the code, which `specwright explain` takes: `dangling-reference`.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// Whether code is generated all the same.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// What was found, in one line.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The file it was found in.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// The line in the file, from 1.
    pub fn line(&self) -> Option<usize> {
        self.line
    }

    /// The column in the line, from 1, counted in characters.
    pub fn column(&self) -> Option<usize> {
        self.column
    }

    /// What to write instead.
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }

    /// The report with excerpt and caret.
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// The report with excerpt and caret, for a terminal in colour.
    pub fn coloured(&self) -> &str {
        &self.coloured
    }
}

/// The report with excerpt and caret, as plain text.
impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.plain)
    }
}

impl fmt::Debug for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, severity, message, file, line, column, help, plain: _, coloured: _ } = self;
        let mut debug = formatter.debug_struct("Finding");
        debug.field("code", code).field("severity", severity).field("message", message);
        debug.field("file", file).field("line", line).field("column", column).field("help", help);
        debug.finish()
    }
}

/// Everything found, in order, rendered.
pub(crate) fn findings(diagnostics: &Diagnostics, sources: &Sources) -> Vec<Finding> {
    diagnostics.iter().map(|diagnostic| finding(diagnostic, sources)).collect()
}

/// `2 errors, 1 warning`
pub(crate) fn count(findings: &[Finding]) -> String {
    let counted = |severity, one: &str| {
        let number = findings.iter().filter(|finding| finding.severity == severity).count();
        let plural = if number == 1 { "" } else { "s" };
        (number > 0).then(|| format!("{number} {one}{plural}"))
    };
    let parts = [counted(Severity::Error, "error"), counted(Severity::Warning, "warning")];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// One finding, rendered.
pub(crate) fn finding(diagnostic: &Diagnostic, sources: &Sources) -> Finding {
    let spot = diagnostic.at.and_then(|at| sources.spot(at, diagnostic.on));
    Finding {
        code: diagnostic.code.name(),
        severity: diagnostic.severity,
        message: diagnostic.message.clone(),
        file: spot.as_ref().map(|spot| spot.path.to_owned()),
        line: spot.as_ref().map(|spot| spot.line),
        column: spot.as_ref().map(|spot| spot.column),
        help: diagnostic.help.clone(),
        plain: render(diagnostic, sources, false),
        coloured: render(diagnostic, sources, true),
    }
}
