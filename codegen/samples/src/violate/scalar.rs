//! Changes of single values.

use serde_json::{Number, Value, json};

use super::is_of;
use crate::flat::Flat;
use crate::make::{as_integer, whole_number};

/// Longer texts are not made.
const LONG: u64 = 20_000;

/// Formats whose values a type tells from other texts.
const TYPED: [&str; 19] = [
    "date-time",
    "date",
    "time",
    "duration",
    "uuid",
    "ipv4",
    "ipv6",
    "byte",
    "base64url",
    "http-date",
    "date-time-rfc1123",
    "int8",
    "int16",
    "int32",
    "int64",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
];

/// A value of another type.
pub(super) fn types(flat: &Flat<'_>, value: &Value, broken: &mut impl FnMut(&'static str, Value)) {
    let Some(types) = flat.types() else { return };
    let others = [json!("text"), json!(12), json!(0.5), json!(true), json!([]), json!({})];
    let wrong: Vec<&Value> = others.iter().filter(|other| !is_of(&types, other)).collect();
    // which of them depends on the value, so that all come up
    let start = value.to_string().len();
    if let Some(other) = wrong.get(start % wrong.len().max(1)) {
        broken("type", (*other).clone());
    }
    if !types.contains(&"null") {
        broken("null", Value::Null);
    }
}

/// A value that `enum` and `const` do not list.
pub(super) fn listed(flat: &Flat<'_>, broken: &mut impl FnMut(&'static str, Value)) {
    // Azure's way to say that any other text is a value too
    let is_open = flat.all("x-ms-enum").any(|named| named["modelAsString"] == true);
    let listed = flat.all("enum").next().filter(|_| !is_open);
    for (keyword, values) in [("enum", listed), ("const", flat.all("const").next())] {
        let first = values.map(|values| values.get(0).filter(|_| keyword == "enum").unwrap_or(values));
        match first {
            Some(Value::String(_)) => broken(keyword, json!("no such value")),
            Some(Value::Number(_)) => broken(keyword, json!(987_654)),
            Some(Value::Bool(one)) => broken(keyword, json!(!one)),
            Some(Value::Null | Value::Array(_) | Value::Object(_)) | None => {}
        }
    }
    // what `not` lists
    for not in flat.all("not") {
        let listed = not.get("enum").and_then(Value::as_array).into_iter().flatten();
        listed.chain(not.get("const")).for_each(|value| broken("not", value.clone()));
    }
}

/// Lengths, patterns and formats.
pub(super) fn texts(flat: &Flat<'_>, text: &str, broken: &mut impl FnMut(&'static str, Value)) {
    if let Some(least) = flat.most("minLength").filter(|least| *least > 0) {
        let short: String = text.chars().take(least as usize - 1).collect();
        broken("minLength", json!(short));
    }
    if let Some(most) = flat.least("maxLength").filter(|most| *most < LONG) {
        let last = text.chars().last().unwrap_or('a');
        let missing = (most as usize + 1).saturating_sub(text.chars().count());
        broken("maxLength", json!(text.chars().chain(std::iter::repeat_n(last, missing)).collect::<String>()));
    }
    if flat.all("pattern").next().is_some() {
        for other in [format!("{text}\u{1}"), format!("\u{1}{text}"), "\u{1} no match".to_owned(), String::new()] {
            broken("pattern", json!(other));
        }
    }
    if flat.all("format").filter_map(Value::as_str).any(|name| TYPED.contains(&name)) {
        broken("format", json!(format!("{text}?")));
    }
}

/// Bounds and multiples.
pub(super) fn numbers(flat: &Flat<'_>, number: &Number, broken: &mut impl FnMut(&'static str, Value)) {
    for (keyword, step) in [("minimum", -1), ("exclusiveMinimum", 0), ("maximum", 1), ("exclusiveMaximum", 0)] {
        for limit in flat.all(keyword) {
            let beyond = match as_integer(limit) {
                Some(limit) => whole_number(limit + step),
                None => limit.as_f64().and_then(|limit| Number::from_f64(limit + step as f64)).map(Value::Number),
            };
            beyond.into_iter().for_each(|beyond| broken(keyword, beyond));
        }
    }
    for step in flat.all("multipleOf") {
        let off = match (as_integer(step), number.as_i64()) {
            (Some(_), Some(number)) => number.checked_add(1).map(Value::from),
            _ => step.as_f64().zip(number.as_f64()).map(|(step, number)| json!(number + step / 3.0)),
        };
        off.into_iter().for_each(|off| broken("multipleOf", off));
    }
}
