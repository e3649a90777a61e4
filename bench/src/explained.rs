//! What programs of others object to, and why that is no failure where it is none: a file of reasons, each for what it matches.

use std::collections::BTreeMap;
use std::path::Path;

use regex::Regex;
use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::table;

/// An objection.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Finding {
    pub(crate) document: String,
    pub(crate) operation: String,
    /// What is alike is counted together.
    pub(crate) kind: String,
    /// All that is known, in one line.
    pub(crate) says: String,
}

/// Why objections are no failures of ours.
#[derive(Debug, Deserialize)]
pub(crate) struct Reason {
    /// The documents it is about; none named: all.
    #[serde(default)]
    documents: Vec<String>,
    /// The operations it is about; none named: all.
    #[serde(default)]
    operations: Vec<String>,
    /// A regular expression that is found in what is said.
    says: String,
    pub(crate) because: String,
}

/// Objections, told apart.
pub(crate) struct Sorted<'a> {
    /// How many each reason explains.
    pub(crate) explained: Vec<(&'a Reason, usize)>,
    pub(crate) left: Vec<&'a Finding>,
}

/// The reasons of a file beside this program's sources.
pub(crate) fn read(file: &Path) -> Result<Vec<Reason>, Failure> {
    let bytes = std::fs::read(file).map_err(|error| Failure::at(file, error))?;
    serde_json::from_slice(&bytes).map_err(|error| Failure::at(file, error))
}

/// Gives each objection to the first reason that explains it.
pub(crate) fn sort<'a>(reasons: &'a [Reason], findings: &'a [Finding]) -> Result<Sorted<'a>, Failure> {
    let patterns = reasons.iter().map(|reason| Regex::new(&reason.says)).collect::<Result<Vec<_>, _>>();
    let patterns = patterns.map_err(|error| Failure::from(error.to_string()))?;
    let mut sorted = Sorted { explained: reasons.iter().map(|reason| (reason, 0)).collect(), left: Vec::new() };
    for finding in findings {
        let mut rows = sorted.explained.iter_mut().zip(&patterns);
        match rows.find(|((reason, _), pattern)| reason.is_about(finding) && pattern.is_match(&finding.says)) {
            Some(((_, count), _)) => *count += 1,
            None => sorted.left.push(finding),
        }
    }
    Ok(sorted)
}

impl Reason {
    fn is_about(&self, finding: &Finding) -> bool {
        let names = |list: &[String], name: &String| list.is_empty() || list.contains(name);
        names(&self.documents, &finding.document) && names(&self.operations, &finding.operation)
    }

    fn about(&self) -> String {
        [self.documents.join(", "), self.operations.join(", "), self.says.clone()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(": ")
    }
}

/// How many examples of a kind are shown, and how much of each.
const SHOWN: usize = 1;
const LENGTH: usize = 1500;

impl Sorted<'_> {
    /// Prints what is explained, and what is not.
    pub(crate) fn print(&self) {
        let used = self.explained.iter().filter(|(_, count)| *count > 0);
        let lines: Vec<Vec<String>> =
            used.map(|(reason, count)| vec![count.to_string(), reason.about(), reason.because.clone()]).collect();
        if !lines.is_empty() {
            table::print("explained", &["count", "what", "because"], &lines);
        }
        let idle = self.explained.iter().filter(|(_, count)| *count == 0);
        let lines: Vec<Vec<String>> = idle.map(|(reason, _)| vec![reason.about()]).collect();
        if !lines.is_empty() {
            table::print("reasons that explain nothing here", &["what"], &lines);
        }
        let mut kinds: BTreeMap<(&str, &str), Vec<&Finding>> = BTreeMap::new();
        for finding in &self.left {
            kinds.entry((&finding.document, &finding.kind)).or_default().push(finding);
        }
        for ((document, kind), findings) in kinds {
            println!("\n{} unexplained in {document}: {kind}", findings.len());
            for finding in findings.iter().take(SHOWN) {
                println!("  {}: {}", finding.operation, finding.says.chars().take(LENGTH).collect::<String>());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(document: &str, says: &str) -> Finding {
        let text = str::to_owned;
        Finding { document: text(document), operation: text("getPet"), kind: String::new(), says: text(says) }
    }

    #[test]
    fn the_reasons_kept_here_are_read() {
        for file in ["prism.json", "schemathesis.json"] {
            let reasons = read(&crate::documents::home().join(file)).expect("they are read");
            sort(&reasons, &[]).expect("the patterns are some");
            assert!(reasons.iter().all(|reason| !reason.because.is_empty()), "{file}");
        }
    }

    #[test]
    fn a_reason_explains_what_it_is_about_and_nothing_else() {
        let reasons = r#"[
            {"documents": ["pets"], "says": "must be .* integer", "because": "of a known bug"},
            {"operations": ["listPets"], "says": "", "because": "of another"}
        ]"#;
        let reasons: Vec<Reason> = serde_json::from_str(reasons).expect("they are read");
        let findings = [finding("pets", "id must be an integer"), finding("pets", "no"), finding("cats", "must be an integer")];
        let sorted = sort(&reasons, &findings).expect("the pattern is one");
        assert_eq!(sorted.explained.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [1, 0]);
        assert_eq!(sorted.left.iter().map(|left| left.says.as_str()).collect::<Vec<_>>(), ["no", "must be an integer"]);
    }
}
