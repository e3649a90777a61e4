//! What the server says was covered, against what the scenarios say of it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::scenario::Goal;
use super::server::Server;
use super::{Row, Verdict};
use crate::failure::Failure;

/// The server's report.
#[derive(Debug, Serialize)]
pub(super) struct Coverage {
    pub(super) categories: Vec<Category>,
    /// Keys that passed scenarios say they cover and the server did not count.
    pub(super) uncounted: Vec<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct Category {
    pub(super) name: String,
    pub(super) keys: usize,
    pub(super) covered: usize,
    /// How many must be.
    pub(super) goal: usize,
    /// Keys that are not covered, and why.
    pub(super) missing: BTreeMap<String, String>,
}

/// Asks the server.
pub(super) async fn of(server: &Server, goal: &Goal, rows: &[Row]) -> Result<Coverage, Failure> {
    let reasons = reasons(goal, rows);
    let mut categories = Vec::new();
    let mut missing = BTreeMap::new();
    for (name, &goal) in &goal.covered {
        let counts = server.report(name).await?;
        let reason = |key: &String| reasons.get(key.as_str()).map_or("no scenario covers it", |reason| *reason).to_owned();
        let zero = counts.iter().filter(|(_, count)| **count == 0).map(|(key, _)| (key.clone(), reason(key)));
        let zero: BTreeMap<String, String> = zero.collect();
        categories.push(Category {
            name: name.clone(),
            keys: counts.len(),
            covered: counts.len() - zero.len(),
            goal,
            missing: zero.clone(),
        });
        missing.extend(zero);
    }
    let passed = rows.iter().filter(|row| row.verdict == Verdict::Passed).flat_map(|row| &row.covers);
    let mut uncounted: Vec<String> = passed.filter(|key| missing.contains_key(*key)).cloned().collect();
    uncounted.dedup();
    Ok(Coverage { categories, uncounted })
}

/// Why a key may be missing: its scenario is left out, has failed, or is in no description.
fn reasons<'a>(goal: &'a Goal, rows: &'a [Row]) -> BTreeMap<&'a str, &'a str> {
    let beyond = goal.beyond.iter().map(|(key, reason)| (key.as_str(), reason.as_str()));
    let of_rows = rows.iter().flat_map(|row| row.covers.iter().map(move |key| (key.as_str(), reason(&row.verdict))));
    of_rows.chain(beyond).collect()
}

fn reason(verdict: &Verdict) -> &str {
    match verdict {
        Verdict::Passed => "the call was as expected, and the server did not count it",
        Verdict::Failed(_) => "its scenario failed",
        Verdict::LeftOut(reason) => reason,
    }
}

impl Coverage {
    /// Whether less is covered than must be.
    pub(super) fn is_less(&self) -> bool {
        !self.uncounted.is_empty() || self.categories.iter().any(|category| category.covered < category.goal)
    }
}

impl Category {
    /// In hundredths, as the server's own reporter has it: rounded down.
    pub(super) fn percent(&self) -> usize {
        self.covered * 100 / self.keys.max(1)
    }
}
