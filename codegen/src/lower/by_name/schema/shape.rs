//! A whole schema: its shape, what it asserts besides, null, and what people should know of it.

use serde_json::{Map, Value, json};

use super::{Printer, keyword};
use crate::model::{Format, Schema, SchemaId, Shape};
use crate::source::Node;
use crate::table::format;

impl Printer<'_> {
    pub(super) fn spelled_schema(&mut self, id: SchemaId) -> Value {
        let schema = &self.view.model.schemas[id];
        let mut printed = self.shape(schema);
        keyword::checks(&mut printed, &schema.checks);
        if let Some(rule) = schema.rule.filter(|_| !matches!(schema.shape, Shape::Never)) {
            let rule = self.rule(rule);
            keyword::together(&mut printed, rule);
        }
        if schema.nullable {
            printed = or_null(printed);
        }
        self.document(&mut printed, schema, id);
        Value::Object(printed)
    }

    fn shape(&mut self, schema: &Schema) -> Map<String, Value> {
        match &schema.shape {
            Shape::Any => Map::new(),
            Shape::Never => members(json!({"not": {}})),
            Shape::Null => members(json!({"type": "null"})),
            Shape::Boolean => members(json!({"type": "boolean"})),
            Shape::Integer(format) => self.scalar("integer", *format, schema),
            Shape::Number(format) => self.scalar("number", *format, schema),
            Shape::Text(format) => self.scalar("string", *format, schema),
            Shape::Enumeration { values, any_text, flags, .. } => {
                let values = values.iter().map(|at| self.view.sources.json(*at)).collect();
                enumeration(values, *any_text, *flags)
            }
            Shape::Array { items } => self.array(*items),
            Shape::Tuple { items, least, rest } => self.tuple(items, *least, *rest),
            Shape::Object(object) => self.object(object, None),
            Shape::OneOf { branches, discriminator } => self.union("oneOf", branches, discriminator.as_ref()),
            Shape::AnyOf { branches, discriminator } => self.union("anyOf", branches, discriminator.as_ref()),
            Shape::Alias(target) => members(self.schema(*target)),
        }
    }

    fn scalar(&self, name: &str, format: Format, schema: &Schema) -> Map<String, Value> {
        let mut printed = members(json!({ "type": name }));
        match format {
            Format::Byte => drop(printed.insert("contentEncoding".to_owned(), "base64".into())),
            Format::Base64Url => drop(printed.insert("contentEncoding".to_owned(), "base64url".into())),
            Format::None => printed.extend(self.written_format(schema).map(|format| ("format".to_owned(), format.into()))),
            known => printed.extend(format::name(known).map(|format| ("format".to_owned(), format.into()))),
        }
        printed
    }

    /// `format` as it is written, where it is none that a type says.
    fn written_format(&self, schema: &Schema) -> Option<&str> {
        let Node::Object(members) = self.view.sources.node(schema.at) else { return None };
        match members.get("format").map(|at| self.view.sources.node(at)) {
            Some(Node::String(format)) => Some(format),
            _ => None,
        }
    }

    fn array(&mut self, items: SchemaId) -> Map<String, Value> {
        let mut printed = members(json!({"type": "array"}));
        let items = self.schema(items);
        if !says_nothing(&items) {
            printed.insert("items".to_owned(), items);
        }
        printed
    }

    fn tuple(&mut self, items: &[SchemaId], least: usize, rest: Option<SchemaId>) -> Map<String, Value> {
        let mut printed = members(json!({"type": "array"}));
        let prefix: Vec<Value> = items.iter().map(|item| self.schema(*item)).collect();
        printed.insert("prefixItems".to_owned(), prefix.into());
        let rest = rest.map_or(Value::Bool(false), |rest| self.schema(rest));
        if !says_nothing(&rest) {
            printed.insert("items".to_owned(), rest);
        }
        if least > 0 {
            printed.insert("minItems".to_owned(), least.into());
        }
        printed
    }
}

/// The members of a schema that is printed as an object.
pub(super) fn members(schema: Value) -> Map<String, Value> {
    match schema {
        Value::Object(members) => members,
        Value::Bool(false) => Map::from_iter([("not".to_owned(), json!({}))]),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => Map::new(),
    }
}

/// Whether a schema allows every value.
pub(super) fn says_nothing(schema: &Value) -> bool {
    schema.as_object().map_or(schema == true, Map::is_empty)
}

/// Where any text is a value as well, the values are those that are known.
fn enumeration(values: Vec<Value>, any_text: bool, flags: bool) -> Map<String, Value> {
    if flags {
        return members(json!({"type": "string", "pattern": set_of(&values)}));
    }
    let listed = match values.as_slice() {
        [one] => json!({ "const": one }),
        several => json!({ "enum": several }),
    };
    members(if any_text { json!({"anyOf": [listed, {"type": "string"}]}) } else { listed })
}

/// `Read, Write`
fn set_of(values: &[Value]) -> String {
    let escaped = |text: &str| {
        let plain = |char: char| char.is_alphanumeric() || char == '_' || char == ' ';
        text.chars().map(|char| if plain(char) { char.to_string() } else { format!("\\{char}") }).collect::<String>()
    };
    let names: Vec<String> = values.iter().filter_map(Value::as_str).map(escaped).collect();
    let one = names.join("|");
    format!("^((?:{one})(?:, (?:{one}))*)?$")
}

/// The schema with null as one more value.
pub(super) fn or_null(mut printed: Map<String, Value>) -> Map<String, Value> {
    const COMBINES: [&str; 9] = ["$ref", "allOf", "anyOf", "oneOf", "not", "if", "const", "enum", "type"];
    let combining: Vec<&str> = COMBINES.into_iter().filter(|keyword| printed.contains_key(*keyword)).collect();
    match (combining.as_slice(), printed.len()) {
        (_, 0) => printed,
        (["type"], _) => {
            match printed.get_mut("type") {
                Some(Value::Array(names)) if !names.contains(&json!("null")) => names.push("null".into()),
                Some(name) if name.is_string() && *name != "null" => *name = json!([name.take(), "null"]),
                _ => {}
            }
            printed
        }
        (["enum"], 1) => {
            if let Some(values) = printed.get_mut("enum").and_then(Value::as_array_mut)
                && !values.contains(&Value::Null)
            {
                values.push(Value::Null);
            }
            printed
        }
        (["const"], 1) => members(json!({"enum": [printed.remove("const"), null]})),
        (_, _) => members(json!({"anyOf": [printed, {"type": "null"}]})),
    }
}
