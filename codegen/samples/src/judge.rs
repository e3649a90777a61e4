//! The validator that says whether a value is valid.

mod format;

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

use crate::convert::BASE;
use crate::pointer;

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

/// The judges of a description.
pub(crate) struct Judges {
    registry: Registry<'static>,
    whole: Kept<String>,
    parts: Kept<usize>,
}

/// Judges that were asked lately.
type Kept<K> = Mutex<HashMap<K, Result<Judge, String>>>;

/// A judge holds everything that its schema refers to, so few are kept.
const KEPT: usize = 32;

impl Judges {
    /// Those of a converted document.
    pub(crate) fn new(converted: &Value) -> Result<Self, String> {
        Ok(Self { registry: registry(converted)?, whole: Kept::default(), parts: Kept::default() })
    }

    /// The one of the schema at a pointer.
    pub(crate) fn at(&self, converted: &Value, pointer: &str) -> Result<Judge, String> {
        kept(&self.whole, pointer.to_owned(), || {
            let fragment = pointer.strip_prefix('#').unwrap_or(pointer);
            if pointer::find(converted, fragment).is_none() {
                return Err(format!("nothing stands at `{pointer}`"));
            }
            let schema = json!({"$ref": format!("{BASE}#{}", pointer::encode(&pointer::decode(fragment)))});
            Judge::new(&self.registry, &schema)
        })
    }

    /// The one of a part of the document, which is told from others by its address.
    pub(crate) fn of(&self, part: &Value) -> Result<Judge, String> {
        kept(&self.parts, std::ptr::from_ref(part) as usize, || Judge::new(&self.registry, part))
    }
}

fn kept<K: Eq + Hash>(judges: &Kept<K>, key: K, make: impl FnOnce() -> Result<Judge, String>) -> Result<Judge, String> {
    let mut judges = judges.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = judges.get(&key) {
        return known.clone();
    }
    if judges.len() >= KEPT {
        judges.clear();
    }
    let judge = make();
    judges.insert(key, judge.clone());
    judge
}

/// A registry that knows the converted document.
fn registry(converted: &Value) -> Result<Registry<'static>, String> {
    let builder = Registry::new().draft(jsonschema::Draft::Draft202012).add(BASE, converted.clone());
    builder.and_then(jsonschema::RegistryBuilder::prepare).map_err(|error| error.to_string())
}
