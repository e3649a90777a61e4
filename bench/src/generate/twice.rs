//! A description with every path and every component in it twice, so that growth can be seen.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::documents;
use crate::failure::Failure;

const SUFFIX: &str = "Twice";

/// Writes the doubled description to the scratch folder.
pub(super) fn write(path: &Path) -> Result<PathBuf, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::at(path, error))?;
    let mut description: Value = serde_json::from_slice(&bytes).map_err(|error| Failure::at(path, error))?;
    double(&mut description);
    let name = path.file_name().unwrap_or_default();
    let target = documents::scratch("bench-generate")?.join(name);
    std::fs::write(&target, serde_json::to_vec_pretty(&description)?).map_err(|error| Failure::at(&target, error))?;
    Ok(target)
}

fn double(description: &mut Value) {
    if let Some(paths) = description.get_mut("paths").and_then(Value::as_object_mut) {
        double_members(paths, |path| format!("/twice{path}"));
    }
    let components = description.get_mut("components").and_then(Value::as_object_mut);
    let shared = components.into_iter().flat_map(|components| components.iter_mut());
    let shared = shared.filter(|(kind, _)| *kind != "securitySchemes").map(|(_, parts)| parts);
    for parts in shared.filter_map(Value::as_object_mut) {
        double_members(parts, |name| format!("{name}{SUFFIX}"));
    }
}

fn double_members(members: &mut Map<String, Value>, name: impl Fn(&str) -> String) {
    let copies: Vec<_> = members.iter().map(|(key, value)| (name(key), copy(value))).collect();
    members.extend(copies);
}

/// A copy whose references and operation ids name copies.
fn copy(value: &Value) -> Value {
    match value {
        Value::Object(members) => members.iter().map(|(key, value)| (key.clone(), copy_member(key, value))).collect(),
        Value::Array(items) => items.iter().map(copy).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.clone(),
    }
}

fn copy_member(key: &str, value: &Value) -> Value {
    match value {
        Value::String(id) if key == "operationId" => format!("{id}{SUFFIX}").into(),
        Value::String(to) if key == "$ref" => referenced(to).into(),
        Value::Object(tags) if key == "mapping" => {
            tags.iter().map(|(tag, to)| (tag.clone(), to.as_str().map_or(to.clone(), |to| referenced(to).into()))).collect()
        }
        other => copy(other),
    }
}

/// `#/components/schemas/Pet/properties/x` becomes `#/components/schemas/PetTwice/properties/x`.
fn referenced(to: &str) -> String {
    let parts: Vec<&str> = to.splitn(5, '/').collect();
    match parts.as_slice() {
        ["#", "components", kind, name] => format!("#/components/{kind}/{name}{SUFFIX}"),
        ["#", "components", kind, name, rest] => format!("#/components/{kind}/{name}{SUFFIX}/{rest}"),
        ["#", "paths", path, ..] => to.replacen(path, &format!("~1twice{path}"), 1),
        _ => to.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn copies_refer_to_copies() {
        let mut description = json!({
            "paths": {"/a": {"get": {"operationId": "a", "schema": {"$ref": "#/components/schemas/P/properties/q"}}}},
            "components": {"schemas": {"P": {"$ref": "#/paths/~1a/get/schema"}}, "securitySchemes": {"key": {}}}
        });
        double(&mut description);
        let expected = json!({
            "paths": {
                "/a": {"get": {"operationId": "a", "schema": {"$ref": "#/components/schemas/P/properties/q"}}},
                "/twice/a": {"get": {"operationId": "aTwice", "schema": {"$ref": "#/components/schemas/PTwice/properties/q"}}},
            },
            "components": {
                "schemas": {"P": {"$ref": "#/paths/~1a/get/schema"}, "PTwice": {"$ref": "#/paths/~1twice~1a/get/schema"}},
                "securitySchemes": {"key": {}},
            }
        });
        assert_eq!(description, expected);
    }
}
