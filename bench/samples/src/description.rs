//! A document prepared for making and judging values.

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

use jsonschema::Registry;
use serde_json::{Value, json};

use crate::convert::{BASE, Direction, to_json_schema};
use crate::judge::{self, Judge};
use crate::pointer;
use crate::tags::{self, Extensions};

/// A description whose values travel one way.
pub struct Description {
    converted: Value,
    registry: Registry<'static>,
    whole: Kept<String>,
    parts: Kept<usize>,
    extensions: Extensions,
}

/// Judges that were asked lately.
type Kept<K> = Mutex<HashMap<K, Result<Judge, String>>>;

/// A judge holds everything that its schema refers to, so few are kept.
const KEPT: usize = 32;

/// Why values can't be judged.
#[derive(Debug)]
pub struct Unusable(String);

impl Description {
    /// Prepares a whole document.
    pub fn new(document: &Value, direction: Direction) -> Result<Self, Unusable> {
        let converted = to_json_schema(document, direction);
        let registry = judge::registry(&converted).map_err(Unusable)?;
        let extensions = tags::extensions(&converted);
        Ok(Self { converted, registry, whole: Kept::default(), parts: Kept::default(), extensions })
    }

    /// The judge of the schema at a pointer; an error where the validator can't read it.
    pub fn judge(&self, pointer: &str) -> Result<Judge, Unusable> {
        kept(&self.whole, pointer.to_owned(), || {
            let fragment = pointer.strip_prefix('#').unwrap_or(pointer);
            if pointer::find(&self.converted, fragment).is_none() {
                return Err(format!("nothing stands at `{pointer}`"));
            }
            let schema = json!({"$ref": format!("{BASE}#{}", pointer::encode(&pointer::decode(fragment)))});
            Judge::new(&self.registry, &schema)
        })
        .map_err(Unusable)
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
    pub(crate) fn fits(&self, part: &Value, value: &Value) -> bool {
        let judge = kept(&self.parts, std::ptr::from_ref(part) as usize, || Judge::new(&self.registry, part));
        judge.is_ok_and(|judge| judge.is_valid(value))
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
