//! Bodies as they travel: nothing, bytes in memory, or a stream.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use http_body_util::BodyExt;

use crate::BoxError;

/// The body of a request or an answer.
#[derive(Default)]
pub enum HttpBody {
    /// No body.
    #[default]
    Empty,
    /// A body in memory.
    Full(Bytes),
    /// A body that comes in pieces.
    Stream(Pin<Box<dyn Body<Data = Bytes, Error = BoxError> + Send>>),
}

impl HttpBody {
    /// A body that comes in pieces.
    pub fn stream<B>(body: B) -> Self
    where
        B: Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        Self::Stream(Box::pin(body.map_err(Into::into)))
    }
}

impl Body for HttpBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match &mut *self {
            Self::Stream(stream) => stream.as_mut().poll_frame(context),
            Self::Empty => Poll::Ready(None),
            Self::Full(bytes) => {
                let bytes = std::mem::take(bytes);
                *self = Self::Empty;
                Poll::Ready((!bytes.is_empty()).then(|| Ok(Frame::data(bytes))))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Full(bytes) => bytes.is_empty(),
            Self::Stream(stream) => stream.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Empty => SizeHint::with_exact(0),
            Self::Full(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Self::Stream(stream) => stream.size_hint(),
        }
    }
}

impl From<Bytes> for HttpBody {
    fn from(bytes: Bytes) -> Self {
        Self::Full(bytes)
    }
}

impl From<Vec<u8>> for HttpBody {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Full(bytes.into())
    }
}

impl fmt::Debug for HttpBody {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => formatter.write_str("Empty"),
            Self::Full(bytes) => write!(formatter, "Full({} bytes)", bytes.len()),
            Self::Stream(_) => formatter.write_str("Stream"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn each_kind_yields_its_bytes_and_knows_its_size() {
        let stream = || HttpBody::stream(http_body_util::Full::new(Bytes::from_static(b"abc")));
        let cases = [
            (HttpBody::Empty, "", Some(0), true),
            (HttpBody::Full(Bytes::new()), "", Some(0), true),
            (HttpBody::from(b"abc".to_vec()), "abc", Some(3), false),
            (stream(), "abc", Some(3), false),
        ];
        for (body, bytes, size, ended) in cases {
            assert_eq!(body.size_hint().exact(), size, "{body:?}");
            assert_eq!(body.is_end_stream(), ended, "{body:?}");
            assert_eq!(body.collect().await.unwrap().to_bytes(), bytes);
        }
    }
}
