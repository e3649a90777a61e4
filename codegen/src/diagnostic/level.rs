//! Codes that the user made more or less severe.

use std::collections::HashMap;

use super::{Code, Diagnostic, Severity, nearest};

/// What the user says of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// A warning is not told, an error becomes a warning.
    Allow,
    /// A warning becomes an error.
    Deny,
}

/// What the user says of each code; the last word counts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Levels(HashMap<Code, Level>);

/// Codes without which nothing is read, or nothing is written.
const FIRM: &[Code] = &[
    Code::UnreadableFile,
    Code::EmptyFolder,
    Code::UnwritableOutput,
    Code::InternalError,
    Code::InvalidUtf8,
    Code::InvalidSyntax,
    Code::SeveralDocuments,
    Code::NestingLimit,
    Code::AliasLimit,
    Code::SchemaLimit,
    Code::UnsupportedVersion,
    Code::InvalidOption,
    Code::UnknownOption,
];

impl Levels {
    /// Takes what the user says of the code of this name.
    pub(crate) fn set(&mut self, name: &str, level: Level) -> Result<(), String> {
        let Some(code) = Code::ALL.iter().copied().find(|code| code.name() == name) else {
            let meant = nearest(name, Code::ALL.iter().map(|code| code.name()));
            let hint = meant.map_or("`specwright explain` lists them".to_owned(), |meant| format!("did you mean `{meant}`?"));
            return Err(format!("there is no code `{name}`; {hint}"));
        };
        if level == Level::Allow && FIRM.contains(&code) {
            return Err(format!("`{name}` cannot be allowed: nothing can be generated then"));
        }
        self.0.insert(code, level);
        Ok(())
    }

    /// The diagnostic as severe as the user wants it; `None` where they do not want to be told.
    pub(super) fn apply(&self, diagnostic: Diagnostic) -> Option<Diagnostic> {
        match (self.0.get(&diagnostic.code), diagnostic.severity) {
            (Some(Level::Allow), Severity::Warning) => None,
            (Some(Level::Allow), Severity::Error) => Some(diagnostic.lowered()),
            (Some(Level::Deny), _) => Some(Diagnostic { severity: Severity::Error, ..diagnostic }),
            (None, _) => Some(diagnostic),
        }
    }
}
