//! From parts to a multipart body.

use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderMap};

use super::disposition::quoted;
use super::parts::{Value, within};
use super::{Boundary, File, Part, Parts};
use crate::body::{self, DecodeError, EncodeError};
use crate::http_body::HttpBody;
use crate::operation::Media;
use crate::stream::{Octets, StreamError};

/// The body of parts; of known length if all its files are.
pub(crate) fn write(parts: Parts, boundary: &Boundary) -> Result<HttpBody, EncodeError> {
    let Parts { form, values, others, problem } = parts;
    if let Some(problem) = problem {
        return Err(problem);
    }
    let mut pieces = VecDeque::new();
    let mut values = values.into_iter().peekable();
    while let Some((place, value)) = values.next() {
        let part = form.parts.get(place).ok_or_else(|| EncodeError::new("there is no such part"))?;
        let name = (!form.numbered).then_some(part.name);
        let (head, content) = match value {
            Value::File(file) => file_part(name, file, part.content.first())?,
            Value::Json(headers, json) => {
                let (media, mut bytes) = written(part, json)?;
                while let Some(delimiter) = part.delimiter
                    && let Some((_, Value::Json(_, json))) = values.next_if(|(next, _)| *next == place)
                {
                    bytes.extend_from_slice(delimiter.as_bytes());
                    bytes.extend(written(part, json)?.1);
                }
                (value_head(name, media, &headers)?, bytes.into())
            }
        };
        push(&mut pieces, boundary, head, content);
    }
    for (name, file) in others {
        let (head, content) = file_part(Some(&name), file, None)?;
        push(&mut pieces, boundary, head, content);
    }
    pieces.push_back(format!("--{boundary}--\r\n").into());
    let length: Option<u64> = pieces.iter().map(Octets::length).sum();
    let octets = Octets::from_stream(Joined(pieces));
    Ok(match length {
        Some(length) => octets.with_length(length).into(),
        None => octets.into(),
    })
}

fn push(pieces: &mut VecDeque<Octets>, boundary: &Boundary, head: String, content: Octets) {
    pieces.push_back(format!("--{boundary}\r\n{head}\r\n").into());
    pieces.push_back(content);
    pieces.push_back("\r\n".into());
}

/// A value in the first media type of its part.
fn written(part: &Part, json: Vec<u8>) -> Result<(&'static Media, Vec<u8>), EncodeError> {
    let media = part.content.first().ok_or_else(|| EncodeError::new(format!("the part `{}` has no media type", part.name)))?;
    let bytes = body::from_json(media.payload, json, part.shape).map_err(|error| inside(part.name, error))?;
    Ok((media, bytes))
}

/// The head of a value.
fn value_head(name: Option<&str>, media: &Media, headers: &HeaderMap) -> Result<String, EncodeError> {
    let mut head = disposition(name, None);
    // plain text is what a part is that says nothing
    if media.name != "text/plain" {
        line(&mut head, CONTENT_TYPE.as_str(), media.concrete())?;
    }
    lines(&mut head, headers)?;
    Ok(head)
}

/// The head and content of a file.
fn file_part(name: Option<&str>, file: File, media: Option<&Media>) -> Result<(String, Octets), EncodeError> {
    let File { name: file_name, media_type, headers, content } = file;
    let mut head = disposition(name, file_name.as_deref().or(name.map(|_| "file")));
    let media_type = media_type.as_deref().or(media.map(Media::concrete)).unwrap_or("application/octet-stream");
    line(&mut head, CONTENT_TYPE.as_str(), media_type)?;
    lines(&mut head, &headers)?;
    Ok((head, content))
}

/// The headers that are neither the name nor the media type.
fn lines(head: &mut String, headers: &HeaderMap) -> Result<(), EncodeError> {
    let others = headers.iter().filter(|(name, _)| **name != CONTENT_TYPE && **name != CONTENT_DISPOSITION);
    { others }.try_for_each(|(name, value)| line(head, name.as_str(), &String::from_utf8_lossy(value.as_bytes())))
}

/// The line that names a part and its file; none where parts are numbered and the file has no name.
fn disposition(name: Option<&str>, file: Option<&str>) -> String {
    let kind = if name.is_some() { "form-data" } else { "attachment" };
    let name = name.map(|name| format!("; name={}", quoted(name))).unwrap_or_default();
    let file = file.map(|file| format!("; filename={}", quoted(file))).unwrap_or_default();
    if name.is_empty() && file.is_empty() {
        return String::new();
    }
    format!("Content-Disposition: {kind}{name}{file}\r\n")
}

fn line(head: &mut String, name: &str, value: &str) -> Result<(), EncodeError> {
    if value.contains(['\r', '\n']) {
        return Err(EncodeError::new(format!("header `{name}` of a part contains a line break")));
    }
    let title = if name == CONTENT_TYPE.as_str() { "Content-Type" } else { name };
    head.extend([title, ": ", value, "\r\n"]);
    Ok(())
}

fn inside(name: &str, error: EncodeError) -> EncodeError {
    let EncodeError { pointer, message } = error;
    let place = within(name, DecodeError { pointer, line: None, column: None, message });
    EncodeError { pointer: place.pointer, message: place.message }
}

/// Octets one after the other.
struct Joined(VecDeque<Octets>);

impl Stream for Joined {
    type Item = Result<Bytes, StreamError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while let Some(first) = self.0.front_mut() {
            match ready!(first.poll(context)) {
                Some(piece) => return Poll::Ready(Some(piece)),
                None => _ = self.0.pop_front(),
            }
        }
        Poll::Ready(None)
    }
}
