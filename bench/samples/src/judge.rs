//! The validator that says whether a value is valid.

mod format;

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

use crate::convert::BASE;

/// Judges values by the schema at a pointer of one description.
#[derive(Debug, Clone)]
pub struct Judge(std::sync::Arc<Validator>);

impl Judge {
    pub(crate) fn new(registry: &Registry<'_>, schema: &Value) -> Result<Self, String> {
        let options = format::add_all(jsonschema::draft202012::options()).should_validate_formats(true);
        let validator = options.with_registry(registry).build(schema).map_err(|error| error.to_string())?;
        Ok(Self(std::sync::Arc::new(validator)))
    }

    /// Whether the value is valid.
    pub fn is_valid(&self, value: &Value) -> bool {
        self.0.is_valid(value)
    }

    /// What is wrong with the value, the first thing: `/a/0: "x" is not of type "integer"`.
    pub fn objection(&self, value: &Value) -> Option<String> {
        let error = self.0.iter_errors(value).next()?;
        Some(format!("{}: {error} ({})", error.instance_path(), error.schema_path()))
    }
}

/// A registry that knows the converted document.
pub(crate) fn registry(converted: &Value) -> Result<Registry<'static>, String> {
    let builder = Registry::new().draft(jsonschema::Draft::Draft202012).add(BASE, converted.clone());
    builder.and_then(jsonschema::RegistryBuilder::prepare).map_err(|error| error.to_string())
}

/// Whether the validator can read a pattern; one that it can't is left out of what is judged.
pub(crate) fn takes_pattern(pattern: &str) -> bool {
    static KNOWN: Mutex<Option<HashMap<String, bool>>> = Mutex::new(None);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let known = known.get_or_insert_default();
    if let Some(known) = known.get(pattern) {
        return *known;
    }
    let takes = jsonschema::draft202012::options().build(&json!({"pattern": pattern})).is_ok();
    known.insert(pattern.to_owned(), takes);
    takes
}
