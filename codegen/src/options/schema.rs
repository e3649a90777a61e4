//! The JSON Schema of `specwright.toml`, for editors.

use serde_json::{Map, Value, json};

use super::table::{Kind, Setting, settings};

/// The JSON Schema of `specwright.toml`, which editors complete and check the file by.
pub fn options_schema() -> String {
    let mut properties: Map<String, Value> = settings().map(|setting| (setting.name.to_owned(), property(setting))).collect();
    properties.insert("$schema".to_owned(), json!({ "type": "string" }));
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "specwright.toml",
        "description": "What specwright generates from the description beside this file, and how.",
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
    });
    format!("{schema:#}\n")
}

fn property(setting: Setting) -> Value {
    let text = json!({ "type": "string" });
    let mut schema = match setting.kind {
        Kind::Switch(default) => json!({ "type": "boolean", "default": default }),
        Kind::Word(words) => json!({ "enum": words, "default": words.first() }),
        Kind::Text => json!({ "type": "string", "examples": setting.example }),
        Kind::Texts | Kind::Codes | Kind::Files => json!({
            "anyOf": [text, { "type": "array", "items": text }],
            "examples": [setting.example],
        }),
        Kind::Pairs(..) | Kind::FilePairs(..) => {
            let (key, value) = (setting.example.first().copied(), setting.example.get(1).copied());
            let example: Map<String, Value> =
                key.zip(value).map(|(key, value)| (key.to_owned(), value.into())).into_iter().collect();
            json!({ "type": "object", "additionalProperties": text, "examples": [example] })
        }
    };
    schema["description"] = setting.doc.into();
    schema
}
