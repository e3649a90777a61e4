//! The operations of a JSON Patch done to a value (RFC 6902 sections 4 and 5).

use super::{JsonPatch, JsonPointer, Operation, PatchError, PatchFault};
use crate::body::MAX_DEPTH;
use crate::value::Json;

/// How many values all operations of a patch may copy or carry further in: copies of copies double with each operation.
const MOST_CARRIED: usize = 1 << 20;

impl JsonPatch {
    /// Does all operations to the value; where one cannot be done, nothing is changed.
    pub fn apply(&self, value: &mut Json) -> Result<(), PatchError> {
        let mut changed = value.clone();
        let mut left = MOST_CARRIED;
        for (index, operation) in self.operations.iter().enumerate() {
            perform(operation, &mut changed, &mut left).map_err(|(pointer, fault)| PatchError {
                index,
                operation: operation.name(),
                pointer: pointer.clone(),
                fault,
            })?;
        }
        *value = changed;
        Ok(())
    }
}

/// Where an operation fails, and why.
type Failed<'p> = (&'p JsonPointer, PatchFault);

fn perform<'p>(operation: &'p Operation, whole: &mut Json, left: &mut usize) -> Result<(), Failed<'p>> {
    match operation {
        Operation::Add { path, value } => add(whole, path, value.clone()).map_err(|fault| (path, fault)),
        Operation::Remove { path } => remove(whole, path).map(drop).map_err(|fault| (path, fault)),
        Operation::Replace { path, value } => replace(whole, path, value).map_err(|fault| (path, fault)),
        Operation::Move { from, path } => relocate(whole, from, path, left),
        Operation::Copy { from, path } => copy(whole, from, path, left),
        Operation::Test { path, value } => test(whole, path, value).map_err(|fault| (path, fault)),
    }
}

fn add(whole: &mut Json, path: &JsonPointer, value: Json) -> Result<(), PatchFault> {
    fits_depth(path, &value)?;
    put(whole, path, value)
}

fn put(whole: &mut Json, path: &JsonPointer, value: Json) -> Result<(), PatchFault> {
    let Some((holder, name)) = path.split_last() else {
        *whole = value;
        return Ok(());
    };
    match whole.pointer_mut(holder) {
        Some(Json::Object(members)) => {
            members.insert(name.into_owned(), value);
            Ok(())
        }
        Some(Json::Array(items)) => {
            let place = if name == "-" { Some(items.len()) } else { place(&name) };
            let place = place.filter(|place| *place <= items.len()).ok_or(PatchFault::NoPlace)?;
            items.insert(place, value);
            Ok(())
        }
        Some(_) | None => Err(PatchFault::NoHolder),
    }
}

fn remove(whole: &mut Json, path: &JsonPointer) -> Result<Json, PatchFault> {
    let (holder, name) = path.split_last().ok_or(PatchFault::Whole)?;
    match whole.pointer_mut(holder) {
        Some(Json::Object(members)) => members.shift_remove(name.as_ref()).ok_or(PatchFault::Missing),
        Some(Json::Array(items)) => {
            let place = place(&name).ok_or(PatchFault::NoPlace)?;
            if place < items.len() { Ok(items.remove(place)) } else { Err(PatchFault::Missing) }
        }
        Some(_) | None => Err(PatchFault::NoHolder),
    }
}

fn replace(whole: &mut Json, path: &JsonPointer, value: &Json) -> Result<(), PatchFault> {
    fits_depth(path, value)?;
    *whole.pointer_mut(path.as_str()).ok_or(PatchFault::Missing)? = value.clone();
    Ok(())
}

fn relocate<'p>(whole: &mut Json, from: &'p JsonPointer, path: &'p JsonPointer, left: &mut usize) -> Result<(), Failed<'p>> {
    if from.holds(path) {
        return Err((path, PatchFault::IntoItself));
    }
    if from == path {
        return whole.pointer(from.as_str()).map(drop).ok_or((from, PatchFault::Missing));
    }
    let value = remove(whole, from).map_err(|fault| (from, fault))?;
    // where it does not go further in, it nests no deeper than before
    if path.tokens().count() > from.tokens().count() {
        carry(&value, left).and_then(|()| fits_depth(path, &value)).map_err(|fault| (path, fault))?;
    }
    put(whole, path, value).map_err(|fault| (path, fault))
}

fn copy<'p>(whole: &mut Json, from: &'p JsonPointer, path: &'p JsonPointer, left: &mut usize) -> Result<(), Failed<'p>> {
    let value = whole.pointer(from.as_str()).ok_or((from, PatchFault::Missing))?;
    carry(value, left).map_err(|fault| (path, fault))?;
    let value = value.clone();
    add(whole, path, value).map_err(|fault| (path, fault))
}

fn carry(value: &Json, left: &mut usize) -> Result<(), PatchFault> {
    *left = left.checked_sub(count(value)).ok_or(PatchFault::TooLarge)?;
    Ok(())
}

fn test(whole: &Json, path: &JsonPointer, value: &Json) -> Result<(), PatchFault> {
    let found = whole.pointer(path.as_str()).ok_or(PatchFault::Missing)?;
    if found == value { Ok(()) } else { Err(PatchFault::Unequal) }
}

/// `0`, `17`: digits alone, no zero in front (RFC 6901 section 4).
fn place(token: &str) -> Option<usize> {
    let digits = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit());
    (digits && (token == "0" || !token.starts_with('0'))).then(|| token.parse().ok()).flatten()
}

/// What nests deeper than a body may would use up the stack of who writes or drops it.
fn fits_depth(path: &JsonPointer, value: &Json) -> Result<(), PatchFault> {
    let around = path.tokens().count();
    if around + depth(value) <= MAX_DEPTH { Ok(()) } else { Err(PatchFault::TooDeep) }
}

fn depth(value: &Json) -> usize {
    match value {
        Json::Array(items) => 1 + items.iter().map(depth).max().unwrap_or_default(),
        Json::Object(members) => 1 + members.values().map(depth).max().unwrap_or_default(),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => 0,
    }
}

/// How many values there are, a long text counting as several.
fn count(value: &Json) -> usize {
    let text = |text: &str| 1 + text.len() / 64;
    match value {
        Json::Array(items) => 1 + items.iter().map(count).sum::<usize>(),
        Json::Object(members) => 1 + members.iter().map(|(name, member)| text(name) + count(member)).sum::<usize>(),
        Json::String(value) => text(value),
        Json::Number(number) => text(&number.to_string()),
        Json::Null | Json::Bool(_) => 1,
    }
}
