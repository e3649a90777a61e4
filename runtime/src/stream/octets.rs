//! A body of octets.

use std::fmt;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Buf as _, Bytes, BytesMut};
use futures_core::Stream;
use http_body::{Body, Frame, SizeHint};
use tokio::io::{AsyncBufRead, AsyncRead, ReadBuf};

use super::{StreamError, StreamErrorKind};
use crate::BoxError;
use crate::http_body::HttpBody;

/// A body of octets: made of bytes, a reader or a stream to be sent, and read in pieces, as a reader or whole.
///
/// It is a [`Stream`] of bytes, an [`AsyncRead`] and an [`AsyncBufRead`]; what is not read yet has not been asked of the other end.
#[derive(Default)]
pub struct Octets {
    body: HttpBody,
    /// What came and did not fit a reader's buffer.
    left: Bytes,
}

impl Octets {
    /// The octets of a stream.
    pub fn from_stream<S, B, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<B, E>> + Send + 'static,
        B: Into<Bytes>,
        E: Into<BoxError>,
    {
        Self::of(HttpBody::Stream(Box::pin(Streamed(Box::pin(stream)))))
    }

    /// The octets of a reader: a file, a pipe, a decompressor.
    pub fn from_reader(reader: impl AsyncRead + Send + 'static) -> Self {
        Self::of(HttpBody::Stream(Box::pin(Read { reader: Box::pin(reader), buffer: BytesMut::new() })))
    }

    /// The same of this many octets, which are announced by `Content-Length`; the message breaks off if they are others.
    #[must_use]
    pub fn with_length(self, length: u64) -> Self {
        Self::of(HttpBody::Stream(Box::pin(Measured { octets: self, length })))
    }

    /// The octets of a body.
    pub(crate) fn of(body: HttpBody) -> Self {
        Self { body, left: Bytes::new() }
    }

    /// How many octets there are, where that is known.
    pub fn length(&self) -> Option<u64> {
        Some(self.body.size_hint().exact()? + self.left.len() as u64)
    }

    /// The next piece; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<Bytes, StreamError>> {
        std::future::poll_fn(|context| self.poll(context)).await
    }

    /// All octets, if they are no more than this many.
    pub async fn collect(mut self, limit: usize) -> Result<Bytes, StreamError> {
        let Some(first) = self.next().await.transpose()? else { return Ok(Bytes::new()) };
        let mut whole = BytesMut::new();
        let mut piece = Some(first);
        while let Some(bytes) = piece {
            if bytes.len() > limit - whole.len() {
                return Err(StreamError::new(StreamErrorKind::TooLarge));
            }
            let next = self.next().await.transpose()?;
            if whole.is_empty() && next.is_none() {
                return Ok(bytes);
            }
            whole.extend_from_slice(&bytes);
            piece = next;
        }
        Ok(whole.freeze())
    }

    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, StreamError>>> {
        if !self.left.is_empty() {
            return Poll::Ready(Some(Ok(std::mem::take(&mut self.left))));
        }
        loop {
            match ready!(Pin::new(&mut self.body).poll_frame(context)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => {
                    self.body = HttpBody::Empty;
                    return Poll::Ready(Some(Err(StreamError::of_body(error))));
                }
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(bytes) if !bytes.is_empty() => return Poll::Ready(Some(Ok(bytes))),
                    Ok(_) | Err(_) => {}
                },
            }
        }
    }
}

impl Stream for Octets {
    type Item = Result<Bytes, StreamError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}

impl AsyncRead for Octets {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let mut piece = match ready!(self.poll(context)) {
            None => return Poll::Ready(Ok(())),
            Some(piece) => piece.map_err(io::Error::other)?,
        };
        let fitting = piece.len().min(buffer.remaining());
        buffer.put_slice(&piece[..fitting]);
        piece.advance(fitting);
        self.left = piece;
        Poll::Ready(Ok(()))
    }
}

impl AsyncBufRead for Octets {
    fn poll_fill_buf(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<&[u8]>> {
        let octets = self.get_mut();
        if octets.left.is_empty() {
            octets.left = ready!(octets.poll(context)).transpose().map_err(io::Error::other)?.unwrap_or_default();
        }
        Poll::Ready(Ok(&octets.left))
    }

    fn consume(mut self: Pin<&mut Self>, count: usize) {
        let count = count.min(self.left.len());
        self.left.advance(count);
    }
}

impl From<Octets> for HttpBody {
    fn from(octets: Octets) -> Self {
        if octets.left.is_empty() { octets.body } else { Self::Stream(Box::pin(Streamed(Box::pin(octets)))) }
    }
}

macro_rules! from_bytes {
    ($($bytes:ty),*) => {
        $(impl From<$bytes> for Octets {
            fn from(bytes: $bytes) -> Self {
                let bytes = Bytes::from(bytes);
                Self::of(if bytes.is_empty() { HttpBody::Empty } else { HttpBody::Full(bytes) })
            }
        })*
    };
}

from_bytes!(Bytes, BytesMut, Vec<u8>, Box<[u8]>, String, &'static [u8], &'static str);

impl fmt::Debug for Octets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Octets").field(&self.body).finish()
    }
}

/// A stream as a body.
struct Streamed<S>(Pin<Box<S>>);

impl<S, B, E> Body for Streamed<S>
where
    S: Stream<Item = Result<B, E>>,
    B: Into<Bytes>,
    E: Into<BoxError>,
{
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let next = ready!(self.0.as_mut().poll_next(context));
        Poll::Ready(next.map(|piece| piece.map(|bytes| Frame::data(bytes.into())).map_err(Into::into)))
    }
}

/// A reader as a body.
struct Read {
    reader: Pin<Box<dyn AsyncRead + Send>>,
    buffer: BytesMut,
}

/// How much is read at a time.
const PIECE: usize = 64 * 1024;

impl Body for Read {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let Self { reader, buffer } = &mut *self;
        buffer.resize(PIECE, 0);
        let mut read = ReadBuf::new(buffer);
        let outcome = ready!(reader.as_mut().poll_read(context, &mut read));
        let length = read.filled().len();
        Poll::Ready(match outcome {
            Err(error) => Some(Err(error.into())),
            Ok(()) if length == 0 => None,
            Ok(()) => Some(Ok(Frame::data(buffer.split_to(length).freeze()))),
        })
    }
}

/// Octets of a length that is known beforehand.
struct Measured {
    octets: Octets,
    length: u64,
}

impl Body for Measured {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let piece = ready!(self.octets.poll(context)).transpose()?;
        let length = piece.as_ref().map_or(0, |piece| piece.len() as u64);
        if length > self.length || (piece.is_none() && self.length > 0) {
            let message = "there are more or fewer octets than were announced";
            return Poll::Ready(Some(Err(StreamError::caused(StreamErrorKind::Source, message).into())));
        }
        self.length -= length;
        Poll::Ready(piece.map(|piece| Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.length == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.length)
    }
}
