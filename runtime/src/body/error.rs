//! What is wrong with a body, and where.

use std::fmt;

/// A body that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeError {
    /// The value that is wrong, as a JSON Pointer: `/PrimaryKey`; empty: the whole.
    pub pointer: Option<String>,
    /// Line in the body, from 1, where it is known.
    pub line: Option<usize>,
    /// Column in the line, in bytes from 1, where it is known.
    pub column: Option<usize>,
    /// What is wrong, without the place.
    pub message: String,
}

/// A value that cannot be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EncodeError {
    /// The value that cannot be written, as a JSON Pointer.
    pub pointer: Option<String>,
    /// Why, without the place.
    pub message: String,
}

impl DecodeError {
    /// An error of the whole body.
    pub fn new(message: impl Into<String>) -> Self {
        Self { pointer: None, line: None, column: None, message: message.into() }
    }

    /// The same at a value.
    pub fn at(mut self, pointer: impl Into<String>) -> Self {
        self.pointer = Some(pointer.into());
        self
    }

    /// The same at a line and column.
    pub fn on(mut self, line: usize, column: usize) -> Self {
        self.line = Some(line);
        self.column = Some(column);
        self
    }

    /// The same without line and column.
    pub(crate) fn off_text(mut self) -> Self {
        self.line = None;
        self.column = None;
        self
    }
}

impl EncodeError {
    /// An error of the whole value.
    pub fn new(message: impl Into<String>) -> Self {
        Self { pointer: None, message: message.into() }
    }

    /// The same at a value.
    pub fn at(mut self, pointer: impl Into<String>) -> Self {
        self.pointer = Some(pointer.into());
        self
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)?;
        write_pointer(formatter, self.pointer.as_deref())?;
        match (self.line, self.column) {
            (Some(line), Some(column)) => write!(formatter, " (line {line}, column {column})"),
            _ => Ok(()),
        }
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)?;
        write_pointer(formatter, self.pointer.as_deref())
    }
}

impl std::error::Error for DecodeError {}
impl std::error::Error for EncodeError {}

/// The line and column, from 1, of a byte.
pub(super) fn place(bytes: &[u8], offset: usize) -> (usize, usize) {
    let before = bytes.get(..offset).unwrap_or(bytes);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
    (line, column)
}

fn write_pointer(formatter: &mut fmt::Formatter<'_>, pointer: Option<&str>) -> fmt::Result {
    match pointer {
        Some(pointer) if !pointer.is_empty() => write!(formatter, " at `{pointer}`"),
        _ => Ok(()),
    }
}
