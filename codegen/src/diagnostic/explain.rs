//! What each code means, for `specwright explain`.

use super::{Code, Severity};

/// A code of the diagnostics with what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// The name that reports show: `dangling-reference`.
    pub code: &'static str,
    /// How bad it is as a rule.
    pub severity: Severity,
    /// A paragraph.
    pub text: &'static str,
}

/// Every code there is.
pub fn explanations() -> impl Iterator<Item = Explanation> {
    let explanation = |code: &Code| Explanation { code: code.name(), severity: code.severity(), text: code.explanation() };
    Code::ALL.iter().map(explanation)
}

/// What a code means.
pub fn explain(code: &str) -> Option<Explanation> {
    explanations().find(|explanation| explanation.code == code)
}
