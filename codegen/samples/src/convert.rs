//! From the schemas of an OpenAPI document to plain JSON Schema of the 2020-12 dialect, each where it stood.

mod anchor;
mod number;
mod one_way;
mod schema;
mod tagged;
mod types;

use serde_json::Value;

pub(crate) use self::schema::GONE;

/// The way the values travel: what is `readOnly` is not part of requests, what is `writeOnly` not of responses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Values that a client sends.
    Request,
    /// Values that a server answers with.
    Response,
}

/// The dialect of a document's schemas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// Swagger 2.0 and OpenAPI 3.0: `nullable`, `x-nullable`, boolean `exclusiveMinimum`.
    Old,
    /// OpenAPI 3.1 and later: JSON Schema.
    Schema2020,
}

/// What references begin with once they are converted.
pub(crate) const BASE: &str = "json:///description";

/// Every schema of a document as plain JSON Schema, in its place; references are made absolute. Nullability, exclusive bounds, number
/// formats and one-way properties are said in keywords that a validator knows; what it does not know stays as an annotation. What
/// stands beside `$ref` holds too, in every version: people write `readOnly` and `nullable` there and mean it.
///
/// The document that comes out is to be known to a validator as `json:///description`.
pub fn to_json_schema(document: &Value, direction: Direction) -> Value {
    let dialect = dialect(document);
    let tagged = tagged::tagged(document);
    let context = Context { document, direction, dialect, tagged: &tagged };
    outside(context, "", document)
}

/// What every step reads.
#[derive(Clone, Copy)]
pub(crate) struct Context<'d> {
    pub(crate) document: &'d Value,
    pub(crate) direction: Direction,
    pub(crate) dialect: Dialect,
    pub(crate) tagged: &'d tagged::Tagged,
}

fn dialect(document: &Value) -> Dialect {
    let version = document.get("openapi").and_then(Value::as_str).unwrap_or("2.0");
    if version.starts_with("2.") || version.starts_with("3.0") { Dialect::Old } else { Dialect::Schema2020 }
}

/// What is no schema is searched for schemas.
fn outside(context: Context<'_>, key: &str, value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            members.iter().map(|(name, member)| (name.clone(), member_of(context, key, name, member))).collect()
        }
        Value::Array(items) => items.iter().map(|item| outside(context, "", item)).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.clone(),
    }
}

fn member_of(context: Context<'_>, key: &str, name: &str, value: &Value) -> Value {
    match (key, name) {
        // examples may hold anything, also what looks like a schema
        (_, "example" | "examples" | "x-examples") => value.clone(),
        ("schemas" | "definitions", _) | (_, "schema") => schema::schema(context, value),
        _ => outside(context, name, value),
    }
}

#[cfg(test)]
mod tests;
