//! Headers of parts that the description has a type for.

use http::HeaderMap;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Parts;
use crate::body::{DecodeError, EncodeError};
use crate::operation::Parameter;
use crate::param::{self, ParamError, Source, Target};
use crate::scalar::Scalar;

impl Parts {
    /// With parts that have headers: none, one or several.
    pub fn each<T>(self, values: impl IntoIterator<Item = T>, put: impl Fn(Self, T) -> Self) -> Self {
        values.into_iter().fold(self, put)
    }

    /// The last part with a header that is a text, number or boolean.
    pub fn with_header<T: Scalar>(self, header: &'static Parameter, value: &T) -> Self {
        let mut target = Target::default();
        let written = param::write_scalar(header, value, &mut target);
        self.having(written.map(|()| target.headers))
    }

    /// The last part with a header that may be missing.
    pub fn with_optional_header<T: Scalar>(self, header: &'static Parameter, value: &Option<T>) -> Self {
        value.iter().fold(self, |parts, value| parts.with_header(header, value))
    }

    /// The last part with a header that is a list or an object.
    pub fn with_composite_header<T: Serialize>(self, header: &'static Parameter, value: &T) -> Self {
        let mut target = Target::default();
        let written = param::write_composite(header, value, &mut target);
        self.having(written.map(|()| target.headers))
    }

    /// The last part with a header that is a list or an object and may be missing.
    pub fn with_optional_composite_header<T: Serialize>(self, header: &'static Parameter, value: &Option<T>) -> Self {
        value.iter().fold(self, |parts, value| parts.with_composite_header(header, value))
    }

    /// A part with headers that must be there; `read` takes it.
    pub fn take_one<T>(&mut self, part: usize, read: fn(&mut Self) -> Result<T, DecodeError>) -> Result<T, DecodeError> {
        self.take_any(part, read)?.ok_or_else(|| self.missing(part))
    }

    /// A part with headers, where there is one; `read` takes it.
    pub fn take_any<T>(&mut self, part: usize, read: fn(&mut Self) -> Result<T, DecodeError>) -> Result<Option<T>, DecodeError> {
        self.first_headers(part).is_some().then(|| read(self)).transpose()
    }

    /// All parts of this name, which have headers; `read` takes one.
    pub fn take_each<T>(&mut self, part: usize, read: fn(&mut Self) -> Result<T, DecodeError>) -> Result<Vec<T>, DecodeError> {
        let mut all = Vec::new();
        while let Some(one) = self.take_any(part, read)? {
            all.push(one);
        }
        Ok(all)
    }

    /// A header, a text, number or boolean, of the part that is taken next.
    pub fn take_header<T: Scalar>(&mut self, part: usize, header: &'static Parameter) -> Result<T, DecodeError> {
        self.take_optional_header(part, header)?.ok_or_else(|| self.without(part, header))
    }

    /// The same of a header that may be missing.
    pub fn take_optional_header<T: Scalar>(&mut self, part: usize, header: &'static Parameter) -> Result<Option<T>, DecodeError> {
        let Some(headers) = self.first_headers(part) else { return Ok(None) };
        param::read_scalar(header, &source(headers)).map_err(|error| self.wrong(part, &error))
    }

    /// A header, a list or an object, of the part that is taken next.
    pub fn take_composite_header<T: DeserializeOwned>(
        &mut self,
        part: usize,
        header: &'static Parameter,
    ) -> Result<T, DecodeError> {
        self.take_optional_composite_header(part, header)?.ok_or_else(|| self.without(part, header))
    }

    /// The same of a header that may be missing.
    pub fn take_optional_composite_header<T: DeserializeOwned>(
        &mut self,
        part: usize,
        header: &'static Parameter,
    ) -> Result<Option<T>, DecodeError> {
        let Some(headers) = self.first_headers(part) else { return Ok(None) };
        param::read_composite(header, &source(headers)).map_err(|error| self.wrong(part, &error))
    }

    /// The headers of the part that is taken next.
    fn first_headers(&self, part: usize) -> Option<&HeaderMap> {
        self.values.iter().find(|(found, _)| *found == part).map(|(_, value)| value.headers())
    }

    /// The last part with these headers.
    pub(crate) fn carrying(mut self, headers: HeaderMap) -> Self {
        if let Some((_, value)) = self.values.last_mut() {
            value.headers_mut().extend(headers);
        }
        self
    }

    /// The last part with a header, where that could be written.
    fn having(mut self, header: Result<HeaderMap, EncodeError>) -> Self {
        match header {
            Ok(header) => self.carrying(header),
            Err(error) => {
                let name = self.values.last().and_then(|(place, _)| self.form.parts.get(*place)).map_or("", |part| part.name);
                let error = EncodeError::new(format!("part `{name}`: {}", error.message));
                self.refuse(error);
                self
            }
        }
    }

    fn without(&self, part: usize, header: &Parameter) -> DecodeError {
        self.wrong(part, &ParamError::missing(header))
    }

    fn wrong(&self, part: usize, error: &ParamError) -> DecodeError {
        self.within(part, DecodeError::new(error.to_string()))
    }
}

/// Headers as what a parameter is read from.
pub(crate) fn source(headers: &HeaderMap) -> Source<'_> {
    Source { path: "", holes: &[], query: "", headers }
}
