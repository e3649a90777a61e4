//! Values of one of several types: read as JSON text first, then as the type that a tag or a trial tells.

use std::fmt::Display;

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// A value whose type a member tells.
#[derive(Debug)]
pub struct Tagged {
    value: Box<RawValue>,
    property: &'static str,
    tag: String,
}

impl Tagged {
    /// Reads a value and the member of this name in it.
    pub fn read_tag<'de, D: Deserializer<'de>>(deserializer: D, property: &'static str) -> Result<Self, D::Error> {
        let value = Box::<RawValue>::deserialize(deserializer)?;
        let tag = tag(&value, property).map_err(D::Error::custom)?;
        Ok(Self { value, property, tag })
    }

    /// The text of the member.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The value as the type that the tag tells.
    pub fn read<T: DeserializeOwned, E: Error>(&self) -> Result<T, E> {
        from_raw(&self.value).map_err(E::custom)
    }

    /// The tag is none of these.
    pub fn unknown<E: Error>(&self, known: &[&str]) -> E {
        let known: Vec<String> = known.iter().map(|tag| format!("`{tag}`")).collect();
        E::custom(format_args!("member `{}` is `{}`, expected one of {}", self.property, self.tag, known.join(", ")))
    }
}

/// A value that is tried as one type after the other.
#[derive(Debug)]
pub struct Branches {
    value: Box<RawValue>,
    failures: Vec<String>,
}

impl Branches {
    /// Reads a value of any type.
    pub fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Box::<RawValue>::deserialize(deserializer)?;
        Ok(Self { value, failures: Vec::new() })
    }

    /// The value as this type, if it fits; why it does not is kept under the branch's name.
    pub fn attempt<T: DeserializeOwned>(&mut self, branch: &str) -> Option<T> {
        from_raw(&self.value).map_err(|error| self.failures.push(format!("{branch}: {error}"))).ok()
    }

    /// The value fits none of the branches, each for its own reason.
    pub fn none_fits<E: Error>(&self) -> E {
        E::custom(format_args!("the value fits none of the alternatives ({})", self.failures.join("; ")))
    }
}

/// Reads from bytes like every other body, so that a type is compiled for one reader alone.
fn from_raw<T: DeserializeOwned>(value: &RawValue) -> Result<T, impl Display + use<T>> {
    serde_json::from_slice(value.get().as_bytes()).map_err(|error| {
        let text = error.to_string();
        // the position inside the value would be taken for one in the body
        text.rsplit_once(" at line ").map_or(text.clone(), |(message, _)| message.to_owned())
    })
}

fn tag(value: &RawValue, property: &str) -> Result<String, String> {
    let members: std::collections::HashMap<String, &RawValue> =
        serde_json::from_str(value.get()).map_err(|_| "expected an object".to_owned())?;
    let tag = members.get(property).ok_or_else(|| format!("missing member `{property}`"))?;
    serde_json::from_str(tag.get()).map_err(|_| format!("member `{property}` is no text"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_told_apart_from_a_missing_one() {
        let raw = |text: &str| serde_json::from_str::<Box<RawValue>>(text).unwrap();
        assert_eq!(tag(&raw(r#"{"kind":"cat","a":1.10}"#), "kind"), Ok("cat".to_owned()));
        assert_eq!(tag(&raw(r#"{"a":1}"#), "kind"), Err("missing member `kind`".to_owned()));
        assert_eq!(tag(&raw(r#"{"kind":1}"#), "kind"), Err("member `kind` is no text".to_owned()));
        assert_eq!(tag(&raw("[]"), "kind"), Err("expected an object".to_owned()));
    }

    #[test]
    fn each_branch_gives_its_reason() {
        let mut branches: Branches = Branches { value: serde_json::from_str("true").unwrap(), failures: Vec::new() };
        assert_eq!(branches.attempt::<i32>("Number"), None);
        assert_eq!(branches.attempt::<String>("Text"), None);
        let error: serde_json::Error = branches.none_fits();
        let text = error.to_string();
        assert!(text.contains("Number: invalid type: boolean") && text.contains("Text: invalid type: boolean"), "{text}");
    }
}
