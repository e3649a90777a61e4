//! The server of large bodies, which keeps nothing of them.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use specwright_runtime::bytes::Bytes;
use specwright_runtime::stream::{Octets, StreamError};

use super::api::{self, Download, DownloadError, Upload, UploadError, UploadForm, UploadFormError};

pub(super) struct Handler;

impl api::server::Api for Handler {
    async fn download(&self, request: Download) -> Result<Octets, DownloadError> {
        Ok(Octets::from_stream(Zeros(request.bytes)).with_length(request.bytes))
    }

    async fn upload(&self, request: Upload) -> Result<u64, UploadError> {
        Ok(count(request.body).await?)
    }

    async fn upload_form(&self, request: UploadForm) -> Result<u64, UploadFormError> {
        Ok(count(request.body.file.content).await?)
    }
}

/// How many bytes there are.
pub(super) async fn count(mut octets: Octets) -> Result<u64, StreamError> {
    let mut count = 0;
    while let Some(piece) = octets.next().await {
        count += piece?.len() as u64;
    }
    Ok(count)
}

/// So many zeros.
pub(super) struct Zeros(pub(super) u64);

static PIECE: [u8; 64 * 1024] = [0; 64 * 1024];

impl Stream for Zeros {
    type Item = Result<Bytes, std::convert::Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let length = self.0.min(PIECE.len() as u64);
        self.0 -= length;
        let piece = PIECE.get(..length as usize).filter(|piece| !piece.is_empty());
        Poll::Ready(piece.map(|piece| Ok(Bytes::from_static(piece))))
    }
}
