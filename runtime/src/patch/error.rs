//! Why a patch cannot be applied.

use std::fmt;

use super::JsonPointer;
use crate::body::{DecodeError, EncodeError};
use crate::check::Violations;

/// An operation of a JSON Patch that cannot be done; nothing has been changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatchError {
    /// The operation, from 0.
    pub index: usize,
    /// Its name: `replace`.
    pub operation: &'static str,
    /// The place where it fails: its `path` or `from`.
    pub pointer: JsonPointer,
    /// Why.
    pub fault: PatchFault,
}

/// Why an operation cannot be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PatchFault {
    /// Nothing stands in the place.
    Missing,
    /// Nothing stands around the place, or neither an object nor a list.
    NoHolder,
    /// The last step is no place in the list there.
    NoPlace,
    /// Another value stands in the place.
    Unequal,
    /// A value would be moved into itself.
    IntoItself,
    /// The whole value would be taken away.
    Whole,
    /// The value would nest too deep.
    TooDeep,
    /// The operations would copy too much.
    TooLarge,
}

/// Why a value cannot be changed by a patch.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ApplyError {
    /// The value does not write itself as JSON.
    Unwritable(EncodeError),
    /// An operation cannot be done.
    Operation(PatchError),
    /// What comes out is no value of the type: a required member is removed, a member is of another type.
    Misfit(DecodeError),
    /// What comes out is not as the description says.
    Invalid(Violations),
}

impl fmt::Display for PatchFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "nothing stands there",
            Self::NoHolder => "there is no object or list around it",
            Self::NoPlace => "that is no place in the list",
            Self::Unequal => "another value stands there",
            Self::IntoItself => "a value cannot be moved into itself",
            Self::Whole => "the whole value cannot be taken away",
            Self::TooDeep => "the value would nest too deep",
            Self::TooLarge => "the operations copy too much",
        })
    }
}

impl fmt::Display for PatchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { index, operation, pointer, fault } = self;
        write!(f, "operation {index}, `{operation}`, fails at `{pointer}`: {fault}")
    }
}

impl fmt::Display for ApplyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unwritable(error) => error.fmt(f),
            Self::Operation(error) => error.fmt(f),
            Self::Misfit(error) => write!(f, "after the patch: {error}"),
            Self::Invalid(violations) => write!(f, "after the patch: {violations}"),
        }
    }
}

impl std::error::Error for PatchError {}
impl std::error::Error for ApplyError {}

impl From<PatchError> for ApplyError {
    fn from(error: PatchError) -> Self {
        Self::Operation(error)
    }
}
