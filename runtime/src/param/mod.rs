//! Parameters: from values to path, query, headers and cookies, and back.

pub(crate) mod percent;

mod error;

use std::ops::Range;

use http::HeaderMap;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::body::EncodeError;
use crate::operation::Parameter;
use crate::scalar::Scalar;

pub use error::{ParamError, ParamErrorKind};

/// Where a client writes parameters.
#[derive(Debug, Clone, Default)]
pub struct Target {
    /// Percent-encoded texts for the holes of the path, by place.
    pub path: Vec<String>,
    /// The query without `?`: `a=1&b=2`.
    pub query: String,
    /// Headers.
    pub headers: HeaderMap,
    /// The value of the `Cookie` header: `a=1; b=2`.
    pub cookies: String,
}

/// Where a server reads parameters.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The path as it was sent, percent-encoded.
    pub path: &'a str,
    /// Where in the path each parameter's text stands, by place.
    pub holes: &'a [Range<usize>],
    /// The query as it was sent, without `?`; empty: none.
    pub query: &'a str,
    /// The request's headers.
    pub headers: &'a HeaderMap,
}

/// Writes a parameter that is one text, number or boolean.
pub fn write_scalar<T: Scalar>(_parameter: &Parameter, value: &T, target: &mut Target) -> Result<(), EncodeError> {
    value.write(&mut target.query);
    Ok(())
}

/// Writes a parameter that is a list or an object.
pub fn write_composite<T: Serialize + ?Sized>(_parameter: &Parameter, value: &T, _target: &mut Target) -> Result<(), EncodeError> {
    crate::body::json::encode(value).map(drop)
}

/// Reads a parameter that is one text, number or boolean; `None` where it is not there.
pub fn read_scalar<T: Scalar>(parameter: &Parameter, source: &Source<'_>) -> Result<Option<T>, ParamError> {
    T::read(source.query).map(Some).map_err(|message| ParamError::malformed(parameter, message))
}

/// Reads a parameter that is a list or an object; `None` where it is not there.
pub fn read_composite<T: DeserializeOwned>(parameter: &Parameter, source: &Source<'_>) -> Result<Option<T>, ParamError> {
    crate::body::json::decode(source.query.as_bytes()).map(Some).map_err(|error| ParamError::malformed(parameter, error.message))
}
