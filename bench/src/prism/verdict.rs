//! What Prism objects to in a call, and what the client objects to in the answer.

use serde_json::Value;

/// A list of violations as JSON.
const VIOLATIONS: &str = "sl-violations";
const ERRORS: &str = "https://stoplight.io/prism/errors#";

/// What is wrong, if anything.
pub(super) fn verdicts(answer: &Value) -> Vec<String> {
    let failure = answer.get("failure");
    let head = failure.unwrap_or(answer);
    let mut verdicts = violations(head);
    if verdicts.is_empty() {
        verdicts.extend(problem(&body(head)));
    }
    // a problem of Prism's own is no answer of the API
    if verdicts.is_empty() {
        verdicts.extend(failure.map(told));
    }
    verdicts
}

/// The call without what each has, for reading.
pub(super) fn shown(answer: &Value) -> String {
    let mut answer = answer.clone();
    for pointer in ["/headers", "/failure/headers"] {
        if let Some(Value::Object(headers)) = answer.pointer_mut(pointer) {
            headers.retain(|name, _| name == "content-type" || name == VIOLATIONS);
        }
    }
    answer.to_string()
}

/// Whether no answer came because the server went away.
pub(super) fn is_cut_off(answer: &Value) -> bool {
    answer.pointer("/failure/kind").and_then(Value::as_str) == Some("transport")
}

/// The body as JSON; a client that failed tells its text.
fn body(head: &Value) -> Value {
    match head.get("body") {
        Some(Value::String(text)) => serde_json::from_str(text).unwrap_or_default(),
        other => other.cloned().unwrap_or_default(),
    }
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
    errors(&listed)
}

fn errors(listed: &[Value]) -> Vec<String> {
    let errors = listed.iter().filter(|violation| text(violation, "severity") == "Error");
    errors.map(|violation| format!("Prism: {}: {}", place(violation), text(violation, "message"))).collect()
}

fn place(violation: &Value) -> String {
    let steps = violation.get("location").and_then(Value::as_array).into_iter().flatten();
    let steps = steps.map(|step| step.as_str().map_or_else(|| step.to_string(), str::to_owned));
    steps.collect::<Vec<_>>().join(".")
}

/// A refusal of Prism's own: what it found, else what it says of it.
fn problem(body: &Value) -> Vec<String> {
    let Some(kind) = text(body, "type").strip_prefix(ERRORS) else { return Vec::new() };
    let found = body.get("validation").and_then(Value::as_array).map(|found| errors(found)).unwrap_or_default();
    if found.is_empty() { vec![format!("Prism: {kind}: {} {}", text(body, "title"), text(body, "detail"))] } else { found }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn objections_of_both_are_told() {
        let listed =
            r#"[{"location":["request","query","id"],"severity":"Error","message":"must be integer"},{"severity":"Warning"}]"#;
        for (answer, expected, status) in [
            (json!({"status": 200, "headers": {}, "body": {"type": "dog"}}), vec![], 2),
            (
                json!({"status": 400, "headers": {"sl-violations": listed}, "body": {"type": format!("{ERRORS}UNPROCESSABLE_ENTITY")}}),
                vec!["Prism: request.query.id: must be integer"],
                4,
            ),
            (
                json!({"status": 406, "headers": {}, "body": {"type": format!("{ERRORS}NOT_ACCEPTABLE"), "detail": "no"}}),
                vec!["Prism: NOT_ACCEPTABLE:  no"],
                4,
            ),
            (
                json!({"failure": {"kind": "decode", "status": 500, "body": format!("{{\"type\": \"{ERRORS}UNKNOWN\", \"title\": \"t\"}}")}}),
                vec!["Prism: UNKNOWN: t "],
                5,
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
