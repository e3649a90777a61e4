//! From a multipart body to its parts, within limits.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::HeaderMap;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderName, HeaderValue};

use super::parts::{Value, within};
use super::scan::{Scan, malformed};
use super::{Boundary, File, Form, Others, Part, Parts, disposition};
use crate::body::{self, DecodeError, negotiate};
use crate::stream::{Octets, StreamError};

/// How much a multipart body may have.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PartLimits {
    /// Parts.
    pub(crate) parts: usize,
    /// Bytes of all values together.
    pub(crate) values: usize,
    /// Bytes of files that are held in memory.
    pub(crate) files: usize,
}

/// Why parts cannot be read.
#[derive(Debug)]
pub(crate) enum PartsError {
    /// A part is missing, unknown or wrong.
    Part(DecodeError),
    /// A part has a media type that it may not have.
    MediaType(String),
    /// There is more than there may be.
    TooLarge(String),
    /// The body does not go on.
    Stream(StreamError),
}

impl From<StreamError> for PartsError {
    fn from(error: StreamError) -> Self {
        Self::Stream(error)
    }
}

impl From<DecodeError> for PartsError {
    fn from(error: DecodeError) -> Self {
        Self::Part(error)
    }
}

/// The parts of a body: values whole, files in memory but for one that is too large for that.
pub(crate) async fn read(
    octets: Octets,
    boundary: &Boundary,
    form: &'static Form,
    limits: PartLimits,
) -> Result<Parts, PartsError> {
    let mut scan = Scan::new(octets, boundary);
    let mut parts = Parts::new(form);
    let (mut values, mut files, mut count) = (0, 0, 0);
    while let Some(head) = poll_fn(|context| scan.poll_head(context)).await? {
        count += 1;
        if count > limits.parts {
            return Err(PartsError::TooLarge(format!("there are more than the {} parts that are accepted", limits.parts)));
        }
        let named = Named::of(head);
        let place = named.place(&parts, count - 1);
        match place.and_then(|place| Some((place, form.parts.get(place)?))) {
            Some((place, part)) if !part.file => {
                let bytes = collect(&mut scan, limits.values, &mut values, part.name).await?;
                for value in split(part, &bytes) {
                    let json = decode(part, &named, value)?;
                    let headers = if part.headers.is_empty() { HeaderMap::new() } else { named.headers.clone() };
                    parts.values.push((place, Value::Json(headers, json)));
                }
            }
            Some((place, part)) => {
                named.check_type(part)?;
                match hold(&mut scan, limits.files, &mut files).await? {
                    Held::Whole(bytes) => parts.values.push((place, Value::File(named.file(bytes.into())))),
                    Held::Begun(bytes) => {
                        parts.values.push((place, Value::File(File::default())));
                        complete(&parts, Some((part.name, limits.files)))?;
                        let content = Octets::from_stream(Rest { begun: Some(bytes), scan, form, name: part.name });
                        if let Some((_, value)) = parts.values.last_mut() {
                            *value = Value::File(named.file(content));
                        }
                        return Ok(parts);
                    }
                }
            }
            None => match form.others {
                Others::Ignored => {}
                Others::Refused => return Err(unknown(named.shown()).into()),
                Others::Kept => {
                    let name = named.shown().to_owned();
                    let bytes = collect(&mut scan, limits.files, &mut files, &name).await?;
                    parts.others.push((name, named.file(bytes.into())));
                }
            },
        }
    }
    complete(&parts, None)?;
    Ok(parts)
}

/// What the head of a part says.
struct Named {
    disposition: disposition::Disposition,
    media_type: Option<String>,
    headers: HeaderMap,
}

impl Named {
    fn of(mut headers: HeaderMap) -> Self {
        let text = |value: HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let disposition = headers.remove(CONTENT_DISPOSITION).map(|value| disposition::parse(&text(value))).unwrap_or_default();
        let media_type = headers.remove(CONTENT_TYPE).map(text);
        Self { disposition, media_type, headers }
    }

    fn shown(&self) -> &str {
        self.disposition.name.as_deref().unwrap_or_default()
    }

    /// The part's place in the form: by its number, its name, its `Content-ID`, or the first that has not come.
    fn place(&self, parts: &Parts, number: usize) -> Option<usize> {
        let known = parts.form.parts;
        if parts.form.numbered {
            let last = known.len().checked_sub(1)?;
            return if number <= last { Some(number) } else { known.get(last).is_some_and(|part| part.list).then_some(last) };
        }
        let by = |name: &str| known.iter().position(|part| part.name == name);
        let id = self.headers.get(HeaderName::from_static("content-id")).and_then(|id| id.to_str().ok());
        match (&self.disposition.name, id) {
            (Some(name), _) => by(name),
            (None, Some(id)) => by(id.trim_matches(['<', '>'])),
            (None, None) => (0..known.len()).find(|place| !parts.values.iter().any(|(found, _)| found == place)),
        }
    }

    /// A file may say what it is; what it says is one of those that the description has.
    fn check_type(&self, part: &Part) -> Result<(), PartsError> {
        let Some(given) = self.media_type.as_deref().filter(|_| !part.content.is_empty()) else { return Ok(()) };
        match negotiate::content(given, part.content) {
            Ok(_) => Ok(()),
            Err(_) => Err(unsupported(part, given)),
        }
    }

    fn file(&self, content: Octets) -> File {
        let (name, media_type) = (self.disposition.file.clone(), self.media_type.clone());
        File { name, media_type, headers: self.headers.clone(), content }
    }
}

fn unknown(name: &str) -> DecodeError {
    within(name, DecodeError::new("no such part is described"))
}

fn unsupported(part: &Part, given: &str) -> PartsError {
    let accepted: Vec<&str> = part.content.iter().map(|media| media.name).collect();
    PartsError::MediaType(format!("the part `{}` cannot be `{given}`, send one of {}", part.name, accepted.join(", ")))
}

/// The values of a part: one, or as many as there are between delimiters.
fn split<'b>(part: &Part, bytes: &'b [u8]) -> Vec<&'b [u8]> {
    let Some(delimiter) = part.delimiter else { return vec![bytes] };
    if bytes.is_empty() {
        return Vec::new();
    }
    let mut values = Vec::new();
    let mut rest = bytes;
    while let Some(at) = memchr::memmem::find(rest, delimiter.as_bytes()) {
        values.push(&rest[..at]);
        rest = &rest[at + delimiter.len()..];
    }
    values.push(rest);
    values
}

/// The JSON text of a value.
fn decode(part: &Part, named: &Named, bytes: &[u8]) -> Result<Vec<u8>, PartsError> {
    let media = match named.media_type.as_deref() {
        Some(given) => negotiate::content(given, part.content).map_err(|_| unsupported(part, given))?,
        None => part.content.first().ok_or_else(|| unsupported(part, ""))?,
    };
    let content_type = named.media_type.as_deref().unwrap_or_default();
    let json = body::read(media.payload, content_type, bytes, part.shape).map_err(|error| within(part.name, error))?;
    Ok(json.into_owned())
}

/// Whether every part that must come has come; `before`: a file behind which nothing is taken, and how much of it was held.
fn complete(parts: &Parts, before: Option<(&str, usize)>) -> Result<(), DecodeError> {
    for (place, part) in parts.form.parts.iter().enumerate() {
        if part.required && !part.list && !parts.values.iter().any(|(found, _)| *found == place) {
            let name = part.name;
            let message = match before {
                None => format!("the part `{name}` is required and missing"),
                Some((file, held)) => {
                    format!("the part `{name}` must come before the file `{file}`, which has more than {held} bytes")
                }
            };
            return Err(DecodeError::new(message).at(format!("/{name}")));
        }
    }
    Ok(())
}

async fn collect(scan: &mut Scan, limit: usize, used: &mut usize, name: &str) -> Result<Bytes, PartsError> {
    let mut whole = BytesMut::new();
    while let Some(piece) = poll_fn(|context| scan.poll_content(context)).await.transpose()? {
        *used += piece.len();
        if *used > limit {
            return Err(PartsError::TooLarge(format!(
                "the part `{name}` passes the {limit} bytes that are accepted of its kind"
            )));
        }
        whole.extend_from_slice(&piece);
    }
    Ok(whole.freeze())
}

/// A file in memory, or as much of it as memory is for.
enum Held {
    Whole(Bytes),
    Begun(Bytes),
}

async fn hold(scan: &mut Scan, limit: usize, used: &mut usize) -> Result<Held, StreamError> {
    let mut held = BytesMut::new();
    while let Some(piece) = poll_fn(|context| scan.poll_content(context)).await.transpose()? {
        held.extend_from_slice(&piece);
        *used += piece.len();
        if *used > limit {
            return Ok(Held::Begun(held.freeze()));
        }
    }
    Ok(Held::Whole(held.freeze()))
}

/// The rest of a file, behind which no part may come that is declared.
struct Rest {
    begun: Option<Bytes>,
    scan: Scan,
    form: &'static Form,
    name: &'static str,
}

impl Stream for Rest {
    type Item = Result<Bytes, StreamError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(begun) = self.begun.take() {
            return Poll::Ready(Some(Ok(begun)));
        }
        if let Some(piece) = ready!(self.scan.poll_content(context)) {
            return Poll::Ready(Some(piece));
        }
        while let Some(head) = ready!(self.scan.poll_head(context))? {
            let named = Named::of(head);
            let declared = self.form.numbered || self.form.parts.iter().any(|part| part.name == named.shown());
            if declared || self.form.others != Others::Ignored {
                let message = format!("the part `{}` must come before the file `{}`", named.shown(), self.name);
                return Poll::Ready(Some(Err(malformed(&message))));
            }
        }
        Poll::Ready(None)
    }
}
