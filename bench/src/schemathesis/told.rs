//! The report of schemathesis: requests, answers, and the checks that failed.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::Value;

use crate::documents::Document;
use crate::explained::Finding;
use crate::failure::Failure;

/// What a report tells.
#[derive(Default)]
pub(super) struct Told {
    pub(super) requests: usize,
    pub(super) checks: usize,
    pub(super) findings: Vec<Finding>,
    /// Whether it has an end.
    pub(super) finished: bool,
}

/// A line; of the many kinds these are looked at.
#[derive(Deserialize)]
struct Line {
    #[serde(rename = "ScenarioFinished")]
    scenario: Option<Scenario>,
    #[serde(rename = "NonFatalError")]
    error: Option<Value>,
    #[serde(rename = "FatalError")]
    fatal: Option<Value>,
    #[serde(rename = "EngineFinished")]
    finished: Option<Value>,
}

#[derive(Deserialize)]
struct Scenario {
    recorder: Recorder,
}

#[derive(Deserialize)]
struct Recorder {
    label: String,
    // one that never got to a request has none
    #[serde(default)]
    checks: HashMap<String, Vec<Check>>,
    #[serde(default)]
    interactions: HashMap<String, Value>,
}

#[derive(Deserialize)]
struct Check {
    name: String,
    status: String,
    failure_info: Option<Value>,
}

/// How much of a body is shown.
const SHOWN: usize = 400;

/// Reads a report.
pub(super) fn told(document: &Document, report: &str) -> Result<Told, Failure> {
    let mut told = Told::default();
    for line in report.lines() {
        let line: Line = serde_json::from_str(line)?;
        told.finished |= line.finished.is_some();
        for error in line.error.into_iter().chain(line.fatal) {
            let says = error.to_string();
            told.findings.push(finding(document, text(&error, "/label"), "error", says));
        }
        if let Some(Scenario { recorder }) = line.scenario {
            scenario(document, recorder, &mut told);
        }
    }
    told.findings.sort_by(|left, right| (&left.operation, &left.says).cmp(&(&right.operation, &right.says)));
    Ok(told)
}

fn scenario(document: &Document, recorder: Recorder, told: &mut Told) {
    told.requests += recorder.interactions.len();
    for (case, checks) in &recorder.checks {
        told.checks += checks.len();
        for check in checks.iter().filter(|check| check.status == "failure") {
            let failure = check.failure_info.as_ref().and_then(|info| info.get("failure")).unwrap_or(&Value::Null);
            // a check may have sent a request of its own
            let sent = recorder.interactions.get(text(failure, "/case_id")).or_else(|| recorder.interactions.get(case));
            let message = text(failure, "/message").lines().map(str::trim).collect::<Vec<_>>().join(" ");
            let says = format!("{}: {message}{}", check.name, sent.map(shown).unwrap_or_default());
            told.findings.push(finding(document, &recorder.label, &format!("{}: {}", check.name, text(failure, "/title")), says));
        }
    }
}

fn finding(document: &Document, operation: &str, kind: &str, says: String) -> Finding {
    Finding { document: document.name.clone(), operation: operation.to_owned(), kind: kind.to_owned(), says }
}

fn text<'v>(value: &'v Value, pointer: &str) -> &'v str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

/// ` | POST http://…/pets {"content-type":["…"]} BODY | 400 application/json BODY`
fn shown(sent: &Value) -> String {
    let headers = sent.pointer("/request/headers").map_or_else(String::new, Value::to_string);
    let status = sent.pointer("/response/status_code").map_or_else(String::new, Value::to_string);
    let media = sent.pointer("/response/headers/content-type/0").and_then(Value::as_str).unwrap_or("-");
    let (request, response) = (body(sent, "/request/body/$base64"), body(sent, "/response/content/$base64"));
    let (method, uri) = (text(sent, "/request/method"), text(sent, "/request/uri"));
    format!(" | {method} {uri} {headers} {request} | {status} {media} {response}")
}

fn body(sent: &Value, pointer: &str) -> String {
    let bytes = STANDARD.decode(text(sent, pointer)).unwrap_or_default();
    let one_line = |char: char| if char.is_control() { ' ' } else { char };
    String::from_utf8_lossy(&bytes).chars().take(SHOWN).map(one_line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failed_checks_are_told_with_their_request_and_answer() {
        let report = concat!(
            r#"{"Initialize":{}}"#,
            "\n",
            r#"{"ScenarioFinished":{"recorder":{"label":"POST /a","checks":{"x":[{"name":"c","status":"success"},"#,
            r#"{"name":"d","status":"failure","failure_info":{"failure":{"title":"T","message":"one\ntwo","case_id":"y"}}}]},"#,
            r#""interactions":{"x":{},"y":{"request":{"method":"POST","uri":"u","headers":{},"body":{"$base64":"e30="}},"#,
            r#""response":{"status_code":400,"headers":{},"content":{"$base64":""}}}}}}}"#,
            "\n",
            r#"{"EngineFinished":{}}"#,
        );
        let document = Document { name: "pets".to_owned(), path: "pets.json".into(), bytes: 0 };
        let told = told(&document, report).expect("it is read");
        assert_eq!((told.requests, told.checks, told.finished), (2, 2, true));
        let says: Vec<_> = told.findings.iter().map(|found| (found.kind.as_str(), found.says.as_str())).collect();
        assert_eq!(says, [("d: T", "d: one two | POST u {} {} | 400 - ")]);
    }
}
