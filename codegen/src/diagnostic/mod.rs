//! What is wrong with a description, where, and what to write instead.

mod code;
mod explain;
mod finding;
mod level;
mod nearest;
mod render;
#[cfg(test)]
mod tests;

pub(crate) use self::code::Code;
pub use self::explain::{Explanation, explain, explanations};
pub use self::finding::Finding;
pub(crate) use self::finding::{count, finding, findings};
pub(crate) use self::level::{Level, Levels};
pub(crate) use self::nearest::nearest;
use crate::source::Place;

/// One finding.
#[derive(Debug, Clone)]
pub(crate) struct Diagnostic {
    pub(crate) code: Code,
    pub(crate) severity: Severity,
    pub(crate) message: String,
    pub(crate) at: Option<Place>,
    pub(crate) on: Part,
    pub(crate) related: Vec<Related>,
    pub(crate) help: Option<String>,
}

/// Another place that has to do with a finding.
#[derive(Debug, Clone)]
pub(crate) struct Related {
    pub(crate) at: Place,
    pub(crate) on: Part,
    pub(crate) text: String,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Code is generated all the same.
    Warning,
    /// No code is generated.
    Error,
}

/// Whether the caret stands under a member's name or its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    Key,
    Value,
}

/// What a phase found, in order.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics {
    found: Vec<Diagnostic>,
    levels: Levels,
}

/// A phase found errors: the road ends here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stopped;

impl Diagnostic {
    /// A finding at a place, as severe as its code says.
    pub(crate) fn new(code: Code, at: impl Into<Place>, message: impl Into<String>) -> Self {
        Self { at: Some(at.into()), ..Self::without_place(code, message) }
    }

    /// A finding about no place in particular.
    pub(crate) fn without_place(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            at: None,
            on: Part::Value,
            related: Vec::new(),
            help: None,
        }
    }

    /// Puts the caret under the member's name.
    pub(crate) fn on_key(mut self) -> Self {
        self.on = Part::Key;
        self
    }

    /// Names another place with what it has to do with it.
    pub(crate) fn related(mut self, at: impl Into<Place>, text: impl Into<String>) -> Self {
        self.related.push(Related { at: at.into(), on: Part::Value, text: text.into() });
        self
    }

    /// As `related`, with the mark under the member's name.
    pub(crate) fn related_key(mut self, at: impl Into<Place>, text: impl Into<String>) -> Self {
        self.related.push(Related { at: at.into(), on: Part::Key, text: text.into() });
        self
    }

    /// Says what to write instead.
    pub(crate) fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Lowers an error to a warning, where generation can go on.
    pub(crate) fn lowered(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }
}

impl Diagnostics {
    /// Adds a finding, as severe as the user wants it.
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.found.extend(self.levels.apply(diagnostic));
    }

    /// Adds a finding, unless there is one of its code at its place.
    pub(crate) fn push_once(&mut self, diagnostic: Diagnostic) {
        if !self.found.iter().any(|known| known.code == diagnostic.code && known.at == diagnostic.at) {
            self.push(diagnostic);
        }
    }

    /// Takes what the user says of codes, for findings from now on.
    pub(crate) fn set_levels(&mut self, levels: Levels) {
        self.levels = levels;
    }

    /// Looks at every finding anew: what gives `None` is taken back.
    pub(crate) fn review(&mut self, review: impl FnMut(Diagnostic) -> Option<Diagnostic>) {
        self.found = std::mem::take(&mut self.found).into_iter().filter_map(review).collect();
    }

    /// Whether generation cannot go on.
    pub(crate) fn has_errors(&self) -> bool {
        self.found.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// Ends a phase: all its findings are told together.
    pub(crate) fn stop_if_errors(&self) -> Result<(), Stopped> {
        if self.has_errors() { Err(Stopped) } else { Ok(()) }
    }

    /// Ends the road where something is wrong that no operation can be left out for, such as a file that cannot be read.
    pub(crate) fn stop_if_placeless(&self) -> Result<(), Stopped> {
        let placeless = |diagnostic: &Diagnostic| !matches!(diagnostic.at, Some(Place::Node(_)));
        let stops = self.found.iter().any(|diagnostic| diagnostic.severity == Severity::Error && placeless(diagnostic));
        if stops { Err(Stopped) } else { Ok(()) }
    }

    /// The findings in the order they were made.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter()
    }
}
