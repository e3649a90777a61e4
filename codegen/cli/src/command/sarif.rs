//! Findings as SARIF 2.1.0 (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>).

use std::path::Path;

use serde_json::{Map, Value, json};
use specwright_codegen::{Explanation, Finding, explanations};

use super::report::word;

/// A log of one run: the tool with all its rules, and the findings as results.
pub(super) fn log(findings: &[Finding]) -> Value {
    let rules: Vec<Value> = explanations().map(rule).collect();
    let results: Vec<Value> = findings.iter().map(result).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "specwright",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(explanation: Explanation) -> Value {
    let first = explanation.text.split_inclusive(". ").next().unwrap_or(explanation.text).trim_end();
    json!({
        "id": explanation.code,
        "shortDescription": { "text": first },
        "fullDescription": { "text": explanation.text },
        "help": { "text": explanation.text },
        "defaultConfiguration": { "level": word(explanation.severity) },
    })
}

fn result(finding: &Finding) -> Value {
    let text = match finding.help() {
        Some(help) => format!("{}; {help}", finding.message()),
        None => finding.message().to_owned(),
    };
    let mut result = json!({ "ruleId": finding.code(), "level": word(finding.severity()), "message": { "text": text } });
    let index = explanations().position(|explanation| explanation.code == finding.code());
    if let (Some(members), Some(index)) = (result.as_object_mut(), index) {
        members.insert("ruleIndex".to_owned(), index.into());
        members.insert("locations".to_owned(), finding.file().map(|file| location(finding, file)).into_iter().collect());
    }
    result
}

fn location(finding: &Finding, file: &Path) -> Value {
    let region: Map<String, Value> = [("startLine", finding.line()), ("startColumn", finding.column())]
        .into_iter()
        .filter_map(|(key, number)| Some((key.to_owned(), number?.into())))
        .collect();
    json!({ "physicalLocation": { "artifactLocation": { "uri": uri(file) }, "region": region } })
}

/// A path as a relative URI reference, or an absolute `file:` URI.
fn uri(file: &Path) -> String {
    let text = file.to_string_lossy().replace('\\', "/");
    let encoded: String = text
        .bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect();
    if file.is_absolute() { format!("file://{}{encoded}", if encoded.starts_with('/') { "" } else { "/" }) } else { encoded }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_uris() {
        for (path, expected) in
            [("spec/a.yaml", "spec/a.yaml"), ("a b#å.yaml", "a%20b%23%C3%A5.yaml"), ("/a/b.yaml", "file:///a/b.yaml")]
        {
            assert_eq!(uri(Path::new(path)), expected);
        }
    }
}
