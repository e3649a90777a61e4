//! Whether what came of a call is what its scenario says.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::scenario::Scenario;

/// What is wrong with an answer; `None`: nothing.
pub(super) fn wrong(scenario: &Scenario, answer: Option<&Value>, server: &str, package: &Path) -> Option<String> {
    let Some(answer) = answer.filter(|answer| answer.is_object()) else { return Some("there is no answer".to_owned()) };
    let failure = answer.get("failure");
    match (&scenario.fails, failure) {
        (Some(kind), Some(failure)) => other_failure(kind, failure).or_else(|| other_status(scenario, failure)),
        (Some(kind), None) => Some(format!("an answer where the failure `{kind}` is expected: {answer}")),
        (None, Some(failure)) => Some(format!("failed: {}", text(failure, "message"))),
        (None, None) => other_status(scenario, answer)
            .or_else(|| other_headers(scenario, answer))
            .or_else(|| other_body(scenario, answer, server, package)),
    }
}

fn other_failure(kind: &str, failure: &Value) -> Option<String> {
    let found = text(failure, "kind");
    (found != kind).then(|| format!("the failure is `{found}`, not `{kind}`: {}", text(failure, "message")))
}

fn other_status(scenario: &Scenario, answer: &Value) -> Option<String> {
    let expected = scenario.status?;
    let found = answer.get("status").and_then(Value::as_u64);
    (found != Some(expected.into())).then(|| format!("status {}, expected {expected}", found.unwrap_or_default()))
}

fn other_headers(scenario: &Scenario, answer: &Value) -> Option<String> {
    let none = Value::Null;
    let found = |name: &str| answer.get("headers").and_then(|headers| headers.get(name)).unwrap_or(&none);
    let other = scenario.headers.iter().find(|(name, expected)| found(name) != *expected)?;
    Some(format!("header {}: {}, expected {}", other.0, found(other.0), other.1))
}

fn other_body(scenario: &Scenario, answer: &Value, server: &str, package: &Path) -> Option<String> {
    let expected = match &scenario.file {
        Some(file) => std::fs::read(package.join(file)).ok().map(|bytes| Value::String(STANDARD.encode(bytes))),
        None => scenario.body.as_ref().map(|body| with_server(body, server)),
    };
    match (&expected, answer.get("body")) {
        (None, None) => None,
        (Some(expected), Some(found)) if same(expected, found) => None,
        (None, Some(found)) => Some(format!("the body is {found}, expected none")),
        (Some(expected), found) => {
            Some(format!("the body is {}, expected {expected}", found.map_or("absent".to_owned(), Value::to_string)))
        }
    }
}

/// Texts of a body that have the server's own address.
fn with_server(body: &Value, server: &str) -> Value {
    match body {
        Value::String(text) => Value::String(text.replace("{server}", server)),
        Value::Array(items) => items.iter().map(|item| with_server(item, server)).collect(),
        Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), with_server(value, server))).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => body.clone(),
    }
}

/// Whether two values are the same; `1` and `1.0` are.
fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len() && left.iter().all(|(name, left)| right.get(name).is_some_and(|right| same(left, right)))
        }
        (Value::Number(left), Value::Number(right)) if left.is_f64() || right.is_f64() => left.as_f64() == right.as_f64(),
        _ => left == right,
    }
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(scenario: &Value, answer: &Value) -> Option<String> {
        let scenario: Scenario = serde_json::from_value(scenario.clone()).expect("a scenario");
        wrong(&scenario, Some(answer), "http://x", Path::new(""))
    }

    #[test]
    fn an_answer_is_compared_in_status_headers_and_body() {
        let scenario = json!({"call": "get", "status": 200, "headers": {"value": "1"}, "body": {"next": "{server}/2", "n": 1.0}});
        let answer = json!({"status": 200, "headers": {"value": "1", "date": "now"}, "body": {"n": 1, "next": "http://x/2"}});
        assert_eq!(told(&scenario, &answer), None);
        for (member, other, expected) in [
            ("status", json!(201), "status 201, expected 200"),
            ("headers", json!({"value": "2"}), "header value: \"2\", expected \"1\""),
            ("headers", json!({}), "header value: null, expected \"1\""),
            ("body", json!([]), "the body is [], expected {\"next\":\"http://x/2\",\"n\":1.0}"),
        ] {
            let mut answer = answer.clone();
            answer[member] = other;
            assert_eq!(told(&scenario, &answer).as_deref(), Some(expected));
        }
    }

    #[test]
    fn an_absent_body_is_none_and_null_is_one() {
        let scenario = json!({"call": "get", "status": 200});
        assert_eq!(told(&scenario, &json!({"status": 200, "headers": {}})), None);
        let null = told(&scenario, &json!({"status": 200, "headers": {}, "body": null}));
        assert_eq!(null.as_deref(), Some("the body is null, expected none"));
    }

    #[test]
    fn a_failure_is_expected_by_kind_and_status() {
        let scenario = json!({"call": "get", "status": 200, "fails": "decode"});
        assert_eq!(told(&scenario, &json!({"failure": {"kind": "decode", "status": 200}})), None);
        assert_eq!(
            told(&scenario, &json!({"failure": {"kind": "decode", "status": 500}})).as_deref(),
            Some("status 500, expected 200")
        );
        let sent = told(&scenario, &json!({"failure": {"kind": "timeout", "message": "late"}}));
        assert_eq!(sent.as_deref(), Some("the failure is `timeout`, not `decode`: late"));
        let answer = told(&scenario, &json!({"status": 200}));
        assert_eq!(answer.as_deref(), Some("an answer where the failure `decode` is expected: {\"status\":200}"));
        let failed = told(&json!({"call": "get", "status": 200}), &json!({"failure": {"kind": "decode", "message": "no"}}));
        assert_eq!(failed.as_deref(), Some("failed: no"));
    }
}
