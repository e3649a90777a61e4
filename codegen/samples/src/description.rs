//! A document prepared for making and judging values.

use std::fmt;
#[cfg(feature = "judge")]
use std::sync::OnceLock;

use serde_json::Value;
#[cfg(feature = "judge")]
use serde_json::json;

use crate::convert::{BASE, Direction, to_json_schema};
#[cfg(feature = "judge")]
use crate::judge::{Judge, Judges};
use crate::pointer;
use crate::tags::{self, Extensions};

/// A description whose values travel one way.
pub struct Description {
    converted: Value,
    #[cfg(feature = "judge")]
    judges: Judges,
    /// The document with `oneOf` read as `anyOf`, and its judges, once they are asked for.
    #[cfg(feature = "judge")]
    lenient: OnceLock<(Value, Result<Judges, String>)>,
    extensions: Extensions,
}

/// Why values can't be judged.
#[derive(Debug)]
pub struct Unusable(String);

impl Description {
    /// Prepares a whole document.
    pub fn new(document: &Value, direction: Direction) -> Result<Self, Unusable> {
        let converted = to_json_schema(document, direction);
        let extensions = tags::extensions(&converted);
        Ok(Self {
            #[cfg(feature = "judge")]
            judges: Judges::new(&converted).map_err(Unusable)?,
            #[cfg(feature = "judge")]
            lenient: OnceLock::new(),
            converted,
            extensions,
        })
    }

    /// The judge of the schema at a pointer; an error where the validator can't read it.
    #[cfg(feature = "judge")]
    pub fn judge(&self, pointer: &str) -> Result<Judge, Unusable> {
        self.judges.at(&self.converted, pointer).map_err(Unusable)
    }

    /// The same judge, but for values that fit several branches of a `oneOf`: it allows them.
    #[cfg(feature = "judge")]
    pub fn lenient_judge(&self, pointer: &str) -> Result<Judge, Unusable> {
        let (converted, judges) = self.lenient.get_or_init(|| {
            let converted = any_of(&self.converted);
            let judges = Judges::new(&converted);
            (converted, judges)
        });
        let judges = judges.as_ref().map_err(|reason| Unusable(reason.clone()))?;
        judges.at(converted, pointer).map_err(Unusable)
    }

    /// The plain JSON Schema at a pointer.
    pub fn json_schema(&self, pointer: &str) -> Option<&Value> {
        pointer::find(&self.converted, pointer)
    }

    pub(crate) fn extensions(&self) -> &Extensions {
        &self.extensions
    }

    /// Follows a converted reference.
    pub(crate) fn follow(&self, reference: &str) -> Option<&Value> {
        self.json_schema(reference.strip_prefix(BASE)?)
    }

    /// Whether a part of this description allows a value.
    #[cfg(feature = "judge")]
    pub(crate) fn fits(&self, part: &Value, value: &Value) -> bool {
        self.judges.of(part).is_ok_and(|judge| judge.is_valid(value))
    }
}

/// A document with `oneOf` read as `anyOf`.
#[cfg(feature = "judge")]
fn any_of(document: &Value) -> Value {
    match document {
        Value::Object(members) => {
            let mut read: serde_json::Map<String, Value> =
                members.iter().map(|(name, value)| (name.clone(), any_of(value))).collect();
            // a property of this name is a schema, no list
            if read.get("oneOf").is_some_and(Value::is_array)
                && let Some(branches) = read.remove("oneOf")
            {
                match read.get_mut("anyOf") {
                    None => drop(read.insert("anyOf".to_owned(), branches)),
                    Some(others) => {
                        let both = [others.take(), branches].map(|branches| json!({ "anyOf": branches }));
                        *others = json!([{ "allOf": both }]);
                    }
                }
            }
            Value::Object(read)
        }
        Value::Array(values) => values.iter().map(any_of).collect(),
        other => other.clone(),
    }
}

impl fmt::Debug for Description {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Description").finish_non_exhaustive()
    }
}

impl fmt::Display for Unusable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Unusable {}

#[cfg(all(test, feature = "judge"))]
mod tests {
    use super::*;

    #[test]
    fn several_branches_may_fit_a_lenient_judge() {
        let document = json!({"components": {"schemas": {"A": {
            "oneOf": [{"type": "object"}, {"type": "object", "properties": {"a": {"type": "string"}}}, {"type": "string"}],
            "anyOf": [{"maxLength": 2}, {"type": "object"}],
        }}}});
        let description = Description::new(&document, Direction::Response).unwrap();
        let (strict, lenient) =
            (description.judge("#/components/schemas/A"), description.lenient_judge("#/components/schemas/A"));
        let (strict, lenient) = (strict.unwrap(), lenient.unwrap());
        for (value, is_strict, is_lenient) in
            [(json!({}), false, true), (json!("ab"), true, true), (json!("abc"), false, false), (json!(1), false, false)]
        {
            assert_eq!((strict.is_valid(&value), lenient.is_valid(&value)), (is_strict, is_lenient), "{value}");
        }
    }
}
