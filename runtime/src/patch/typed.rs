//! Patches of typed values: as JSON they are changed, and read again.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{ApplyError, JsonPatch};
use crate::body::json;
use crate::check::Validate;
use crate::value::{self, Json};

impl JsonPatch {
    /// A value of any type with all operations done.
    pub fn apply_to<T: Serialize + DeserializeOwned>(&self, value: &T) -> Result<T, ApplyError> {
        changed(value, |json| Ok(self.apply(json)?))
    }

    /// As [`JsonPatch::apply_to`], and what comes out is as the description says.
    pub fn apply_valid<T: Serialize + DeserializeOwned + Validate>(&self, value: &T) -> Result<T, ApplyError> {
        valid(self.apply_to(value)?)
    }
}

/// A value that is changed as JSON.
pub(super) fn changed<T: Serialize + DeserializeOwned>(
    value: &T,
    change: impl FnOnce(&mut Json) -> Result<(), ApplyError>,
) -> Result<T, ApplyError> {
    let mut json = written(value)?;
    change(&mut json)?;
    let text = json::encode(&json).map_err(ApplyError::Unwritable)?;
    // lines and columns of a text that nobody sent mean nothing
    json::decode(&text).map_err(|error| ApplyError::Misfit(error.off_text()))
}

/// The JSON of a value.
pub(super) fn written<T: Serialize + ?Sized>(value: &T) -> Result<Json, ApplyError> {
    value::to_json(value).map_err(ApplyError::Unwritable)
}

/// The value where it is as the description says.
pub(super) fn valid<T: Validate>(value: T) -> Result<T, ApplyError> {
    match value.validate() {
        Ok(()) => Ok(value),
        Err(violations) => Err(ApplyError::Invalid(violations)),
    }
}
