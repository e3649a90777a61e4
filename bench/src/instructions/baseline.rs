//! What was counted, where, and what has become of it.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::failure::Failure;

/// Counts, and what they depend on besides the code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Baseline {
    /// `rustc 1.95.0 (59807616e 2026-04-14)`
    pub(super) compiler: String,
    /// What chooses among implementations of one function: `x86_64 with avx2, glibc 2.36`.
    pub(super) machine: String,
    /// Instructions of each path, for one time.
    pub(super) paths: BTreeMap<String, u64>,
}

/// What has become of a path.
#[derive(Debug, PartialEq)]
pub(super) enum Change {
    /// It takes this share of what it took.
    By { path: String, before: u64, ratio: f64 },
    /// It is not in the baseline.
    New { path: String },
    /// It is only in the baseline.
    Gone { path: String },
}

/// The share that a path may take more.
const MOST: f64 = 0.03;

impl Baseline {
    pub(super) fn read(file: &Path) -> Result<Self, Failure> {
        let text = std::fs::read(file).map_err(|error| Failure::at(file, error))?;
        serde_json::from_slice(&text).map_err(|error| Failure::at(file, error))
    }

    /// Since `before`, path for path.
    pub(super) fn changes(&self, before: &Self) -> Vec<Change> {
        let known = self.paths.iter().map(|(path, count)| match before.paths.get(path) {
            Some(&then) => Change::By { path: path.clone(), before: then, ratio: *count as f64 / then.max(1) as f64 },
            None => Change::New { path: path.clone() },
        });
        let gone = before.paths.keys().filter(|path| !self.paths.contains_key(*path));
        known.chain(gone.map(|path| Change::Gone { path: path.clone() })).collect()
    }

    /// Why the counts of the two cannot be compared.
    pub(super) fn difference(&self, before: &Self) -> Option<String> {
        let told = |what: &str, now: &str, then: &str| format!("the baseline is of {what} `{then}`, this is `{now}`");
        if self.compiler != before.compiler {
            return Some(told("compiler", &self.compiler, &before.compiler));
        }
        (self.machine != before.machine).then(|| told("machine", &self.machine, &before.machine))
    }
}

impl Change {
    pub(super) fn path(&self) -> &str {
        let (Self::By { path, .. } | Self::New { path } | Self::Gone { path }) = self;
        path
    }

    /// What is wrong with it.
    pub(super) fn wrong(&self) -> Option<String> {
        match self {
            Self::By { path, before, ratio } if *ratio > 1.0 + MOST => {
                Some(format!("`{path}` takes {:.1} % more instructions than the {before} of the baseline", (ratio - 1.0) * 100.0))
            }
            Self::By { .. } => None,
            Self::New { path } => Some(format!("`{path}` is not in the baseline: write it anew with --write")),
            Self::Gone { path } => Some(format!("`{path}` is in the baseline and no path: write it anew with --write")),
        }
    }

    pub(super) fn shown(&self) -> [String; 2] {
        match self {
            Self::By { before, ratio, .. } => [before.to_string(), format!("{:+.1} %", (ratio - 1.0) * 100.0)],
            Self::New { .. } | Self::Gone { .. } => Default::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(paths: &[(&str, u64)]) -> Baseline {
        let paths = paths.iter().map(|&(path, count)| (path.to_owned(), count)).collect();
        Baseline { compiler: "rustc 1".to_owned(), machine: "x86_64".to_owned(), paths }
    }

    #[test]
    fn a_path_that_takes_more_is_named() {
        let before = of(&[("a", 1000), ("b", 1000), ("c", 1000), ("d", 1000)]);
        let wrong: Vec<String> =
            of(&[("a", 1030), ("b", 1031), ("c", 500), ("e", 1)]).changes(&before).iter().filter_map(Change::wrong).collect();
        let expected = [
            "`b` takes 3.1 % more instructions than the 1000 of the baseline",
            "`e` is not in the baseline: write it anew with --write",
            "`d` is in the baseline and no path: write it anew with --write",
        ];
        assert_eq!(wrong, expected);
    }

    #[test]
    fn another_compiler_is_told() {
        let (one, mut other) = (of(&[]), of(&[]));
        assert_eq!(one.difference(&other), None);
        other.machine = "aarch64".to_owned();
        assert_eq!(one.difference(&other).as_deref(), Some("the baseline is of machine `aarch64`, this is `x86_64`"));
        other.compiler = "rustc 2".to_owned();
        assert_eq!(one.difference(&other).as_deref(), Some("the baseline is of compiler `rustc 2`, this is `rustc 1`"));
    }
}
