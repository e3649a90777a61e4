//! What Prism objects to in a call, and what the client objects to in the answer.

use serde_json::Value;

/// A list of violations as JSON.
const VIOLATIONS: &str = "sl-violations";
const ERRORS: &str = "https://stoplight.io/prism/errors#";

/// What is wrong, if anything.
pub(super) fn verdicts(answer: &Value) -> Vec<String> {
    let failure = answer.get("failure");
    let head = failure.unwrap_or(answer);
    let mut verdicts: Vec<String> = failure.map(told).into_iter().collect();
    verdicts.extend(violations(head));
    if verdicts.is_empty() {
        verdicts.extend(problem(answer.get("body").unwrap_or(&Value::Null)));
    }
    verdicts
}

/// The first digit of the status; 0 where there is no answer.
pub(super) fn class(answer: &Value) -> usize {
    let head = answer.get("failure").unwrap_or(answer);
    let status = head.get("status").and_then(Value::as_u64).unwrap_or(0);
    usize::try_from(status / 100).unwrap_or(0).min(5)
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// What the client could not do.
fn told(failure: &Value) -> String {
    let places = failure.get("places").and_then(Value::as_array).into_iter().flatten();
    let places: Vec<String> = places.map(|place| format!("`{}` {}", text(place, "at"), text(place, "message"))).collect();
    format!("the client: {}: {} {}", text(failure, "kind"), text(failure, "message"), places.join("; "))
}

fn violations(head: &Value) -> Vec<String> {
    let header = head.get("headers").map_or("", |headers| text(headers, VIOLATIONS));
    let listed: Vec<Value> = serde_json::from_str(header).unwrap_or_default();
    let errors = listed.iter().filter(|violation| text(violation, "severity") == "Error");
    errors.map(|violation| format!("Prism: {}: {}", place(violation), text(violation, "message"))).collect()
}

fn place(violation: &Value) -> String {
    let steps = violation.get("location").and_then(Value::as_array).into_iter().flatten();
    let steps = steps.map(|step| step.as_str().map_or_else(|| step.to_string(), str::to_owned));
    steps.collect::<Vec<_>>().join(".")
}

/// A refusal of Prism's own.
fn problem(body: &Value) -> Option<String> {
    let kind = text(body, "type").strip_prefix(ERRORS)?;
    Some(format!("Prism: {kind}: {}", text(body, "detail")))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn objections_of_both_are_told() {
        let listed = r#"[{"location":["request","query","id"],"severity":"Error","message":"must be integer"},{"severity":"Warning"}]"#;
        for (answer, expected, status) in [
            (json!({"status": 200, "headers": {}, "body": {"type": "dog"}}), vec![], 2),
            (
                json!({"status": 400, "headers": {"sl-violations": listed}, "body": {"type": format!("{ERRORS}UNPROCESSABLE_ENTITY")}}),
                vec!["Prism: request.query.id: must be integer"],
                4,
            ),
            (
                json!({"status": 406, "headers": {}, "body": {"type": format!("{ERRORS}NOT_ACCEPTABLE"), "detail": "no"}}),
                vec!["Prism: NOT_ACCEPTABLE: no"],
                4,
            ),
            (
                json!({"failure": {"kind": "decode", "message": "m", "places": [{"at": "/a", "message": "n"}]}}),
                vec!["the client: decode: m `/a` n"],
                0,
            ),
        ] {
            assert_eq!((verdicts(&answer), class(&answer)), (expected.into_iter().map(str::to_owned).collect(), status));
        }
    }
}
