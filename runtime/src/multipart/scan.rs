//! From octets to the heads and contents of parts.

use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use http::header::{HeaderMap, HeaderName, HeaderValue};
use memchr::memmem::Finder;

use super::Boundary;
use crate::stream::{Octets, StreamError};

/// Walks over the parts of a body.
pub(super) struct Scan {
    octets: Octets,
    buffer: BytesMut,
    delimiter: Finder<'static>,
    place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Before the first delimiter or in the content of a part.
    Content,
    /// Behind a delimiter.
    Delimiter,
    /// Behind the last one.
    End,
}

/// Bytes that the head of a part may have.
const HEAD: usize = 16 * 1024;

impl Scan {
    pub(super) fn new(octets: Octets, boundary: &Boundary) -> Self {
        let delimiter = Finder::new(&format!("\r\n--{boundary}")).into_owned();
        // the first delimiter needs no line break before it
        Self { octets, buffer: BytesMut::from("\r\n"), delimiter, place: Place::Content }
    }

    /// The head of the next part, whatever is left of this one passed over; `None` behind the last.
    pub(super) fn poll_head(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<HeaderMap>, StreamError>> {
        while self.place == Place::Content {
            while ready!(self.poll_content(context)).transpose()?.is_some() {}
        }
        loop {
            if self.place == Place::End {
                self.buffer.clear();
                // the epilogue is read to its end, so that the connection can be used again
                match ready!(self.octets.poll(context)).transpose()? {
                    Some(_) => continue,
                    None => return Poll::Ready(Ok(None)),
                }
            }
            if self.buffer.starts_with(b"--") {
                self.place = Place::End;
                continue;
            }
            if let Some(head) = self.take_head()? {
                self.place = Place::Content;
                return Poll::Ready(Ok(Some(head)));
            }
            ready!(self.poll_more(context))?;
        }
    }

    /// The next piece of the content of this part.
    pub(super) fn poll_content(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, StreamError>>> {
        if self.place != Place::Content {
            return Poll::Ready(None);
        }
        loop {
            let length = self.delimiter.needle().len();
            match self.delimiter.find(&self.buffer) {
                Some(0) => {
                    _ = self.buffer.split_to(length);
                    self.place = Place::Delimiter;
                    return Poll::Ready(None);
                }
                Some(end) => return Poll::Ready(Some(Ok(self.buffer.split_to(end).freeze()))),
                None => {}
            }
            // a delimiter may have begun
            if let Some(certain) = self.buffer.len().checked_sub(length - 1).filter(|certain| *certain > 0) {
                return Poll::Ready(Some(Ok(self.buffer.split_to(certain).freeze())));
            }
            if let Err(error) = ready!(self.poll_more(context)) {
                return Poll::Ready(Some(Err(error)));
            }
        }
    }

    fn poll_more(&mut self, context: &mut Context<'_>) -> Poll<Result<(), StreamError>> {
        match ready!(self.octets.poll(context)).transpose()? {
            Some(bytes) => {
                self.buffer.extend_from_slice(&bytes);
                Poll::Ready(Ok(()))
            }
            None => Poll::Ready(Err(malformed("it ends before its last delimiter"))),
        }
    }

    /// What stands between a delimiter and the content, once it is there.
    fn take_head(&mut self) -> Result<Option<HeaderMap>, StreamError> {
        let padding = self.buffer.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let rest = self.buffer.get(padding..).unwrap_or_default();
        if rest.len() >= 2 && !rest.starts_with(b"\r\n") {
            return Err(malformed("a delimiter is not on a line of its own"));
        }
        let Some(end) = memchr::memmem::find(rest, b"\r\n\r\n") else {
            let long = self.buffer.len() > HEAD;
            return if long { Err(malformed("the headers of a part are too long")) } else { Ok(None) };
        };
        let text = self.buffer.split_to(padding + end + 4).split_off(padding);
        if text.len() > HEAD {
            return Err(malformed("the headers of a part are too long"));
        }
        let lines = text.as_ref().split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
        let headers: Option<HeaderMap> = lines.filter(|line| !line.is_empty()).map(header).collect();
        headers.map(Some).ok_or_else(|| malformed("a header of a part is none"))
    }
}

fn header(line: &[u8]) -> Option<(HeaderName, HeaderValue)> {
    let colon = line.iter().position(|byte| *byte == b':')?;
    let (name, value) = (line.get(..colon)?, line.get(colon + 1..)?);
    Some((HeaderName::from_bytes(name).ok()?, HeaderValue::from_bytes(value.trim_ascii()).ok()?))
}

pub(super) fn malformed(message: &str) -> StreamError {
    StreamError::malformed(message)
}
