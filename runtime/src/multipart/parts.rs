//! The parts of a body between its bytes and the struct that a generator made for them.

use http::HeaderMap;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{File, Form};
use crate::body::{DecodeError, EncodeError, json};

/// The parts of a multipart body, by their places in its [`Form`].
#[derive(Debug)]
pub struct Parts {
    pub(super) form: &'static Form,
    pub(super) values: Vec<(usize, Value)>,
    pub(super) others: Vec<(String, File)>,
    pub(super) problem: Option<EncodeError>,
}

/// What a part holds.
#[derive(Debug)]
pub(crate) enum Value {
    /// A value as JSON text, and the headers of its part.
    Json(HeaderMap, Vec<u8>),
    File(File),
}

impl Value {
    /// The headers of its part, besides those that say its name and media type.
    pub(crate) fn headers(&self) -> &HeaderMap {
        match self {
            Self::Json(headers, _) | Self::File(File { headers, .. }) => headers,
        }
    }

    pub(super) fn headers_mut(&mut self) -> &mut HeaderMap {
        match self {
            Self::Json(headers, _) | Self::File(File { headers, .. }) => headers,
        }
    }
}

/// A form, what is in each part by its place, and the parts that the description does not name.
#[cfg(all(feature = "client", feature = "server"))]
type Values = (&'static Form, Vec<(usize, Value)>, Vec<(String, File)>);

impl Parts {
    /// No parts yet.
    pub fn new(form: &'static Form) -> Self {
        Self { form, values: Vec::new(), others: Vec::new(), problem: None }
    }

    /// With a value.
    pub fn value<T: Serialize>(mut self, part: usize, value: &T) -> Self {
        self.put(part, json::encode(value));
        self
    }

    /// With a value, where there is one.
    pub fn optional<T: Serialize>(self, part: usize, value: &Option<T>) -> Self {
        value.iter().fold(self, |parts, value| parts.value(part, value))
    }

    /// With a value for each part of this name.
    pub fn list<T: Serialize>(self, part: usize, values: &[T]) -> Self {
        values.iter().fold(self, |parts, value| parts.value(part, value))
    }

    /// With a file.
    pub fn file(mut self, part: usize, file: File) -> Self {
        self.values.push((part, Value::File(file)));
        self
    }

    /// With files: none, one or several.
    pub fn files(self, part: usize, files: impl IntoIterator<Item = File>) -> Self {
        files.into_iter().fold(self, |parts, file| parts.file(part, file))
    }

    /// With parts that the description does not name.
    pub fn others(mut self, others: Vec<(String, File)>) -> Self {
        self.others.extend(others);
        self
    }

    /// A value that must be there.
    pub fn take<T: DeserializeOwned>(&mut self, part: usize) -> Result<T, DecodeError> {
        self.take_optional(part)?.ok_or_else(|| self.missing(part))
    }

    /// A value, where there is one.
    pub fn take_optional<T: DeserializeOwned>(&mut self, part: usize) -> Result<Option<T>, DecodeError> {
        match self.next(part) {
            Some(Value::Json(_, text)) => json::decode(&text).map(Some).map_err(|error| self.within(part, error)),
            Some(Value::File(_)) | None => Ok(None),
        }
    }

    /// All values of this name.
    pub fn take_list<T: DeserializeOwned>(&mut self, part: usize) -> Result<Vec<T>, DecodeError> {
        let mut all = Vec::new();
        while let Some(value) = self.take_optional(part)? {
            all.push(value);
        }
        Ok(all)
    }

    /// A file that must be there.
    pub fn take_file(&mut self, part: usize) -> Result<File, DecodeError> {
        self.take_optional_file(part).ok_or_else(|| self.missing(part))
    }

    /// A file, where there is one.
    pub fn take_optional_file(&mut self, part: usize) -> Option<File> {
        match self.next(part)? {
            Value::File(file) => Some(file),
            Value::Json(..) => None,
        }
    }

    /// All files of this name.
    pub fn take_files(&mut self, part: usize) -> Vec<File> {
        std::iter::from_fn(|| self.take_optional_file(part)).collect()
    }

    /// The parts that the description does not name, with their names.
    pub fn take_others(&mut self) -> Vec<(String, File)> {
        std::mem::take(&mut self.others)
    }

    /// Its form, what is in each part by its place, and the parts that the description does not name.
    #[cfg(all(feature = "client", feature = "server"))]
    pub(crate) fn into_values(self) -> Result<Values, EncodeError> {
        self.problem.map_or(Ok((self.form, self.values, self.others)), Err)
    }

    fn put(&mut self, part: usize, written: Result<Vec<u8>, EncodeError>) {
        match written {
            Ok(json) => self.values.push((part, Value::Json(HeaderMap::new(), json))),
            Err(error) => self.refuse(error),
        }
    }

    /// Keeps the first problem of putting parts.
    pub(super) fn refuse(&mut self, error: EncodeError) {
        self.problem.get_or_insert(error);
    }

    fn next(&mut self, part: usize) -> Option<Value> {
        let at = self.values.iter().position(|(found, _)| *found == part)?;
        Some(self.values.remove(at).1)
    }

    pub(super) fn missing(&self, part: usize) -> DecodeError {
        let name = self.name(part);
        DecodeError::new(format!("the part `{name}` is required and missing")).at(format!("/{name}"))
    }

    pub(super) fn within(&self, part: usize, error: DecodeError) -> DecodeError {
        within(self.name(part), error)
    }

    fn name(&self, part: usize) -> &'static str {
        self.form.parts.get(part).map_or("", |part| part.name)
    }
}

/// An error in the value of a part, as one of the body.
pub(super) fn within(name: &str, error: DecodeError) -> DecodeError {
    let inside = error.pointer.as_deref().unwrap_or_default();
    let pointer = format!("/{}{inside}", name.replace('~', "~0").replace('/', "~1"));
    DecodeError::new(format!("part `{name}`: {}", error.message)).at(pointer)
}
