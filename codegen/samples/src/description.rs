//! A document prepared for making and judging values.

use std::fmt;

use serde_json::Value;

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
            converted,
            extensions,
        })
    }

    /// The judge of the schema at a pointer; an error where the validator can't read it.
    #[cfg(feature = "judge")]
    pub fn judge(&self, pointer: &str) -> Result<Judge, Unusable> {
        self.judges.at(&self.converted, pointer).map_err(Unusable)
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
