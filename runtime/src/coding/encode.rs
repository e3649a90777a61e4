//! From a body to a coded one. Whenever there is no more for the moment, what there is goes out: an event is not kept waiting.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, Waker, ready};

use async_compression::Level;
use async_compression::tokio::bufread::{BrotliEncoder, GzipEncoder, ZstdEncoder};
use bytes::{Bytes, BytesMut};
use http_body::{Body, Frame};
use tokio::io::AsyncRead;

use super::Encoding;
use super::piece::poll_piece;
use crate::BoxError;
use crate::http_body::HttpBody;
use crate::stream::{Octets, StreamError, StreamErrorKind};

/// The body in this coding: in memory where it is small and in memory, otherwise in pieces.
pub(crate) fn encode(body: HttpBody, coding: Encoding) -> HttpBody {
    let small = matches!(&body, HttpBody::Full(bytes) if bytes.len() <= AT_ONCE);
    let encoded = Encoded { reader: Some(open(coding, Octets::of(body))) };
    if small { at_once(encoded) } else { HttpBody::Stream(Box::pin(encoded)) }
}

/// How many bytes are compressed without a pause for others.
const AT_ONCE: usize = 256 * 1024;

struct Encoded {
    reader: Option<Pin<Box<dyn AsyncRead + Send>>>,
}

/// Levels at which a server can keep up: brotli's own choice is for files that are compressed once.
fn open(coding: Encoding, octets: Octets) -> Pin<Box<dyn AsyncRead + Send>> {
    match coding {
        Encoding::Gzip => Box::pin(GzipEncoder::with_quality(octets, Level::Precise(6))),
        Encoding::Brotli => Box::pin(BrotliEncoder::with_quality(octets, Level::Precise(4))),
        Encoding::Zstd => Box::pin(ZstdEncoder::with_quality(octets, Level::Precise(3))),
    }
}

/// The coded body in memory; what is read is in memory too, so nothing waits.
fn at_once(mut encoded: Encoded) -> HttpBody {
    let mut context = Context::from_waker(Waker::noop());
    let mut whole = BytesMut::new();
    while let Poll::Ready(Ok(Some(piece))) = encoded.poll_piece(&mut context) {
        whole.extend_from_slice(&piece);
    }
    HttpBody::Full(whole.freeze())
}

impl Encoded {
    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<io::Result<Option<Bytes>>> {
        let Some(reader) = &mut self.reader else { return Poll::Ready(Ok(None)) };
        let piece = ready!(poll_piece(reader.as_mut(), context));
        if !matches!(piece, Ok(Some(_))) {
            self.reader = None;
        }
        Poll::Ready(piece)
    }
}

impl Body for Encoded {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let piece = ready!(self.poll_piece(context)).transpose();
        Poll::Ready(piece.map(|piece| piece.map(Frame::data).map_err(fault)))
    }

    fn is_end_stream(&self) -> bool {
        self.reader.is_none()
    }
}

fn fault(error: io::Error) -> BoxError {
    let own = error.downcast::<StreamError>();
    own.unwrap_or_else(|error| StreamError::caused(StreamErrorKind::Source, error)).into()
}
