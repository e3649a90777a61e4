//! What is told of a value: every violation, or only that there is one.

use super::look::{Go, Stop};
use crate::check::{At, Violations};

/// Gathers what is wrong with a value.
pub(super) struct Told<'v> {
    violations: Option<&'v mut Violations>,
    brief: bool,
    failed: bool,
}

impl<'v> Told<'v> {
    /// Every violation is told.
    pub(super) fn to(violations: &'v mut Violations) -> Self {
        Self { violations: Some(violations), brief: false, failed: false }
    }

    /// As [`Told::to`], where why a branch does not fit is not told once more.
    pub(super) fn briefly(violations: &'v mut Violations) -> Self {
        Self { brief: true, ..Self::to(violations) }
    }

    /// Only whether anything is wrong.
    pub(super) fn silent() -> Self {
        Self { violations: None, brief: true, failed: false }
    }

    pub(super) fn report(&mut self, at: &At<'_>, detail: impl FnOnce() -> String) {
        self.failed = true;
        if let Some(violations) = &mut self.violations {
            violations.report(at, detail);
        }
    }

    /// Lets a check tell what it finds wrong.
    pub(super) fn tell(&mut self, check: impl FnOnce(&mut Violations)) {
        self.failed = true;
        if let Some(violations) = &mut self.violations {
            check(violations);
        }
    }

    pub(super) fn failed(&self) -> bool {
        self.failed
    }

    /// Whether nobody asks why.
    pub(super) fn is_brief(&self) -> bool {
        self.brief
    }

    /// Stops looking where the answer is known.
    pub(super) fn go(&self) -> Go {
        if self.failed && self.violations.is_none() { Err(Stop) } else { Ok(()) }
    }
}
