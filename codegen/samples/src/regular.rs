//! Regular expressions, which descriptions write in the dialect of ECMA-262.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Whether an expression can be read; one that can't is left out of what is asked of values.
pub(crate) fn takes(source: &str) -> bool {
    kept(source).is_some()
}

/// Whether an expression is found in a text; one that can't be read is.
pub(crate) fn matches(source: &str, text: &str) -> bool {
    kept(source).is_none_or(|read| is_found(&read, text))
}

/// Each is read once.
fn kept(source: &str) -> Option<Arc<Read>> {
    static KNOWN: Mutex<Option<HashMap<String, Option<Arc<Read>>>>> = Mutex::new(None);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let known = known.get_or_insert_default();
    if let Some(known) = known.get(source) {
        return known.clone();
    }
    let made = read(source).map(Arc::new);
    known.insert(source.to_owned(), made.clone());
    made
}

/// Read by the validator, which knows look-around.
#[cfg(feature = "judge")]
type Read = jsonschema::Validator;

#[cfg(feature = "judge")]
fn read(source: &str) -> Option<Read> {
    jsonschema::draft202012::options().build(&serde_json::json!({ "pattern": plain(source) })).ok()
}

#[cfg(feature = "judge")]
fn is_found(read: &Read, text: &str) -> bool {
    read.is_valid(&serde_json::Value::from(text))
}

#[cfg(not(feature = "judge"))]
type Read = regex::Regex;

#[cfg(not(feature = "judge"))]
fn read(source: &str) -> Option<Read> {
    regex::Regex::new(&translate(source)).ok()
}

#[cfg(not(feature = "judge"))]
fn is_found(read: &Read, text: &str) -> bool {
    read.is_match(text)
}

/// From ECMA-262 to what the parser takes: `[` in a class is a character, `\d` and `\w` are ASCII, `\cX` and `\/` are not escapes here.
pub(crate) fn translate(source: &str) -> String {
    let mut translated = String::new();
    let mut in_class = false;
    let source = plain(source);
    let mut characters = source.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => translated += &escape(characters.next(), in_class),
            '[' if in_class => translated += "\\[",
            '&' | '~' if in_class => {
                translated.push('\\');
                translated.push(character);
            }
            '[' => {
                in_class = true;
                translated.push('[');
            }
            ']' if in_class => {
                in_class = false;
                translated.push(']');
            }
            other => translated.push(other),
        }
    }
    translated
}

/// With `\w-.` in a class as `\w\-.`: behind a class a dash stands for itself (ECMA-262, annex B.1.2), which other parsers refuse.
pub(crate) fn plain(source: &str) -> String {
    let mut plain = String::with_capacity(source.len());
    let (mut in_class, mut behind_class) = (false, false);
    let mut characters = source.chars();
    while let Some(character) = characters.next() {
        if behind_class && character == '-' {
            plain.push('\\');
        }
        behind_class = false;
        plain.push(character);
        match character {
            '\\' => {
                let escaped = characters.next();
                plain.extend(escaped);
                behind_class = in_class && escaped.is_some_and(|escaped| "dDsSwW".contains(escaped));
            }
            '[' => in_class = true,
            ']' => in_class = false,
            _ => {}
        }
    }
    plain
}

fn escape(escaped: Option<char>, in_class: bool) -> String {
    match (escaped, in_class) {
        (Some('d'), true) => "0-9".to_owned(),
        (Some('d'), false) => "[0-9]".to_owned(),
        (Some('w'), true) => "0-9A-Za-z_".to_owned(),
        (Some('w'), false) => "[0-9A-Za-z_]".to_owned(),
        (Some('/'), _) => "/".to_owned(),
        (Some('b'), true) => "\\x08".to_owned(),
        (Some(other), _) => format!("\\{other}"),
        (None, _) => "\\\\".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_behind_a_class_is_a_dash() {
        assert_eq!(plain(r"^[\w- ]+[a-z\d-]\w-$"), r"^[\w\- ]+[a-z\d\-]\w-$");
        assert!(takes(r"^[\w- ]*$"));
        assert!(matches(r"^[\w- ]*$", "a-b c"));
        assert!(!matches(r"^[\w- ]*$", "\0"));
    }
}
