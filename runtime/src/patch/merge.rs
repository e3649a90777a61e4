//! Merge patches (RFC 7396): members that are there are set, those that are `null` removed.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{ApplyError, typed};
use crate::check::Validate;
use crate::value::{Json, Map};

/// A merge patch of a type: each of its members is a change.
pub trait MergePatch: Serialize {
    /// A value of any type with the changes made.
    fn apply_to<T: Serialize + DeserializeOwned>(&self, value: &T) -> Result<T, ApplyError> {
        apply(self, value)
    }
}

/// A value with the changes of a patch made: what generated `apply` does.
pub fn apply<P, T>(patch: &P, value: &T) -> Result<T, ApplyError>
where
    P: Serialize + ?Sized,
    T: Serialize + DeserializeOwned,
{
    typed::changed(value, |json| {
        merge(json, typed::written(patch)?);
        Ok(())
    })
}

/// As [`apply`], and what comes out is as the description says.
pub fn apply_valid<P, T>(patch: &P, value: &T) -> Result<T, ApplyError>
where
    P: Serialize,
    T: Serialize + DeserializeOwned + Validate,
{
    typed::valid(apply(patch, value)?)
}

/// Makes the changes of a merge patch (RFC 7396 section 2): a patch that is no object takes the place of the value.
pub fn merge(value: &mut Json, patch: Json) {
    match patch {
        Json::Object(changes) => {
            if !value.is_object() {
                *value = Json::Object(Map::new());
            }
            let Json::Object(members) = value else { return };
            changes.into_iter().for_each(|(name, change)| merge_member(members, name, change));
        }
        other => *value = other,
    }
}

fn merge_member(members: &mut Map<String, Json>, name: String, change: Json) {
    match change {
        Json::Null => {
            members.shift_remove(&name);
        }
        change => merge(members.entry(name).or_default(), change),
    }
}
