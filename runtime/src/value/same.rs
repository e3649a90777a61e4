//! Whether a value is the one that a JSON text of the description stands for.

use std::borrow::Cow;

use super::Json;
use super::digits::Digits;

/// Equal as JSON Schema has it: `1` and `1.0` are. Nothing is allocated but for lists, objects and escaped texts.
pub(crate) fn is(value: &Json, literal: &str) -> bool {
    match value {
        Json::Null => literal == "null",
        Json::Bool(value) => literal == if *value { "true" } else { "false" },
        Json::Number(number) => number.with_text(|text| text == literal || same_number(text, literal)),
        Json::String(text) => unquoted(literal).is_some_and(|literal| literal == text.as_str()),
        Json::Array(_) => literal.starts_with('[') && parsed(literal).as_ref() == Some(value),
        Json::Object(_) => literal.starts_with('{') && parsed(literal).as_ref() == Some(value),
    }
}

fn same_number(left: &str, right: &str) -> bool {
    matches!((Digits::parse(left), Digits::parse(right)), (Some(left), Some(right)) if left == right)
}

/// The text within quotes.
pub(crate) fn unquoted(literal: &str) -> Option<Cow<'_, str>> {
    let inner = literal.strip_prefix('"')?.strip_suffix('"')?;
    match inner.contains('\\') {
        false => Some(Cow::Borrowed(inner)),
        true => serde_json::from_str(literal).map(Cow::Owned).ok(),
    }
}

fn parsed(literal: &str) -> Option<Json> {
    serde_json::from_str(literal).ok()
}
