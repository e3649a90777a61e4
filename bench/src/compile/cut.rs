//! A description cut to some of its operations, with what they refer to and nothing else: for generators that cannot choose.

use std::collections::BTreeSet;

use serde_json::Value;

/// Keeps the operations of these ids.
pub(super) fn cut(description: &mut Value, operations: &[String]) {
    let chosen =
        |operation: &Value| operation["operationId"].as_str().is_some_and(|id| operations.iter().any(|chosen| chosen == id));
    let Some(paths) = description.get_mut("paths").and_then(Value::as_object_mut) else { return };
    for item in paths.values_mut().filter_map(Value::as_object_mut) {
        item.retain(|_, member| member.get("responses").is_none() || chosen(member));
    }
    paths.retain(|_, item| item.as_object().is_some_and(|item| item.values().any(chosen)));
    for other in ["webhooks", "x-webhooks"] {
        description.as_object_mut().and_then(|root| root.shift_remove(other));
    }
    keep_reached(description);
}

/// Drops the components that no reference leads to; security schemes are named otherwise.
fn keep_reached(description: &mut Value) {
    let mut reached = BTreeSet::new();
    let mut open = Vec::new();
    references(&description["paths"], &mut open);
    while let Some(reference) = open.pop() {
        if let Some(target) = description.pointer(reference.trim_start_matches('#'))
            && reached.insert(component(&reference))
        {
            references(target, &mut open);
        }
    }
    let components = description.get_mut("components").and_then(Value::as_object_mut);
    for (kind, parts) in components.into_iter().flatten().filter(|(kind, _)| *kind != "securitySchemes") {
        if let Some(parts) = parts.as_object_mut() {
            parts.retain(|name, _| {
                reached.contains(&format!("#/components/{kind}/{}", name.replace('~', "~0").replace('/', "~1")))
            });
        }
    }
}

/// `#/components/schemas/Pet/properties/x` lies in `#/components/schemas/Pet`, all of which is kept.
fn component(reference: &str) -> String {
    reference.splitn(5, '/').take(4).collect::<Vec<_>>().join("/")
}

/// References and the targets of discriminators, each as the component that it lies in.
fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                match value {
                    Value::String(to) if key == "$ref" => found.push(component(to)),
                    Value::Object(tags) if key == "mapping" => {
                        found.extend(tags.values().filter_map(Value::as_str).map(component))
                    }
                    other => references(other, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_no_chosen_operation_reaches_is_gone() {
        let mut description = json!({
            "paths": {
                "/a": {
                    "parameters": [{"$ref": "#/components/parameters/p"}],
                    "get": {"operationId": "a", "responses": {"200": {"$ref": "#/components/schemas/A/properties/x"}}},
                    "put": {"operationId": "b", "responses": {"200": {"$ref": "#/components/schemas/B"}}},
                },
                "/b": {"get": {"operationId": "c", "responses": {}}},
            },
            "webhooks": {"w": {}},
            "components": {
                "parameters": {"p": {"name": "p"}, "q": {}},
                "schemas": {"A": {"items": {"$ref": "#/components/schemas/a~1b"}}, "B": {}, "a/b": {}},
                "securitySchemes": {"key": {}},
            },
        });
        cut(&mut description, &["a".to_owned()]);
        let expected = json!({
            "paths": {
                "/a": {
                    "parameters": [{"$ref": "#/components/parameters/p"}],
                    "get": {"operationId": "a", "responses": {"200": {"$ref": "#/components/schemas/A/properties/x"}}},
                },
            },
            "components": {
                "parameters": {"p": {"name": "p"}},
                "schemas": {"A": {"items": {"$ref": "#/components/schemas/a~1b"}}, "a/b": {}},
                "securitySchemes": {"key": {}},
            },
        });
        assert_eq!(description, expected);
    }
}
