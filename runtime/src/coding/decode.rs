//! From a coded body to what it holds: a piece is made when it is asked for, and is small however much the body holds.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use async_compression::tokio::bufread::{BrotliDecoder, GzipDecoder, ZstdDecoder};
use async_compression::zstd::DParameter;
use bytes::Bytes;
use http_body::{Body, Frame};
use tokio::io::{AsyncBufRead, AsyncRead};

use super::Encoding;
use super::piece::poll_piece;
use crate::BoxError;
use crate::http_body::HttpBody;
use crate::stream::{Octets, StreamError};

/// The body that was coded in this order.
pub(crate) fn decode(body: HttpBody, codings: &[Encoding]) -> HttpBody {
    codings.iter().rev().fold(body, |body, coding| {
        let state = State::New(Octets::of(body));
        HttpBody::Stream(Box::pin(Decoded { coding: *coding, state }))
    })
}

struct Decoded {
    coding: Encoding,
    state: State,
}

enum State {
    /// Nothing of it has come.
    New(Octets),
    Open(Pin<Box<dyn Decoder>>),
    Done,
}

/// A reader of what is coded.
trait Decoder: AsyncRead + Send + Unpin {
    /// The coded octets that it has not read.
    fn source(&mut self) -> &mut Octets;
}

macro_rules! decoder {
    ($($decoder:ident),+) => {
        $(impl Decoder for $decoder<Octets> {
            fn source(&mut self) -> &mut Octets {
                self.get_mut()
            }
        })+
    };
}

decoder!(GzipDecoder, BrotliDecoder, ZstdDecoder);

/// As many bytes of memory, as a power of two, as a sender of zstd may ask for (RFC 9659).
const ZSTD_WINDOW: u32 = 23;

fn open(coding: Encoding, octets: Octets) -> Pin<Box<dyn Decoder>> {
    match coding {
        Encoding::Brotli => Box::pin(BrotliDecoder::new(octets)),
        Encoding::Gzip => {
            let mut decoder = GzipDecoder::new(octets);
            decoder.multiple_members(true);
            Box::pin(decoder)
        }
        Encoding::Zstd => {
            let mut decoder = ZstdDecoder::with_params(octets, &[DParameter::window_log_max(ZSTD_WINDOW)]);
            decoder.multiple_members(true);
            Box::pin(decoder)
        }
    }
}

impl Decoded {
    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<io::Result<Option<Bytes>>> {
        if let State::New(octets) = &mut self.state {
            // an answer to HEAD names a coding and has no body
            if ready!(Pin::new(&mut *octets).poll_fill_buf(context))?.is_empty() {
                return Poll::Ready(Ok(None));
            }
            self.state = State::Open(open(self.coding, std::mem::take(octets)));
        }
        let State::Open(decoder) = &mut self.state else { return Poll::Ready(Ok(None)) };
        let piece = ready!(poll_piece(decoder.as_mut(), context))?;
        if piece.is_none() && !ready!(Pin::new(decoder.source()).poll_fill_buf(context))?.is_empty() {
            return Poll::Ready(Err(io::Error::other("bytes follow its end")));
        }
        Poll::Ready(Ok(piece))
    }
}

impl Body for Decoded {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let piece = ready!(self.poll_piece(context));
        if !matches!(piece, Ok(Some(_))) {
            self.state = State::Done;
        }
        let coding = self.coding;
        Poll::Ready(piece.map(|piece| piece.map(Frame::data)).map_err(|error| fault(coding, error)).transpose())
    }

    fn is_end_stream(&self) -> bool {
        matches!(self.state, State::Done)
    }
}

/// What came wrong, or what is wrong with what came.
fn fault(coding: Encoding, error: io::Error) -> BoxError {
    let name = coding.name();
    match error.downcast::<StreamError>() {
        Ok(of_source) => of_source.into(),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            StreamError::malformed(format!("the `{name}` data ends too soon")).into()
        }
        Err(error) => StreamError::malformed(format!("the `{name}` data is wrong: {error}")).into(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    use futures_core::Stream;
    use http_body_util::BodyExt as _;

    use super::super::encode;
    use super::*;

    /// Pieces of so many bytes, and how many of them were asked for.
    struct Pieces(Vec<Bytes>, Arc<AtomicUsize>);

    impl Stream for Pieces {
        type Item = Result<Bytes, io::Error>;

        fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            self.1.fetch_add(1, Relaxed);
            Poll::Ready(self.0.pop().map(Ok))
        }
    }

    #[tokio::test]
    async fn a_piece_is_small_and_made_when_it_is_asked_for() {
        for coding in [Encoding::Gzip, Encoding::Brotli, Encoding::Zstd] {
            let mostly_zeros =
                (0..10_u32 << 20).map(|at| if at % 128 == 0 { (at.wrapping_mul(2_654_435_761) >> 24) as u8 } else { 0 });
            let coded = encode(HttpBody::from(mostly_zeros.collect::<Vec<u8>>()), coding).collect().await.unwrap().to_bytes();
            let size = coded.len() / 20 + 1;
            let pieces: Vec<Bytes> = coded.chunks(size).rev().map(Bytes::copy_from_slice).collect();
            let (all, asked) = (pieces.len(), Arc::new(AtomicUsize::new(0)));
            let octets = Octets::from_stream(Pieces(pieces, asked.clone()));
            let mut body = decode(octets.into(), &[coding]);
            let mut length = 0;
            while let Some(frame) = body.frame().await {
                let piece = frame.unwrap().into_data().unwrap();
                assert!(piece.len() <= 16 * 1024, "{coding:?}");
                length += piece.len();
                let early = length <= 5 << 20;
                assert!(!early || asked.load(Relaxed) < all, "{coding:?}: all is read for {length} bytes");
            }
            assert_eq!(length, 10 << 20, "{coding:?}");
        }
    }
}
