//! From a reader to pieces, no larger than one buffer.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use tokio::io::{AsyncRead, ReadBuf};

/// How much is made at a time.
const PIECE: usize = 16 * 1024;

/// The next bytes; `None` at the end.
pub(super) fn poll_piece(reader: Pin<&mut dyn AsyncRead>, context: &mut Context<'_>) -> Poll<io::Result<Option<Bytes>>> {
    let mut buffer = [0; PIECE];
    let mut read = ReadBuf::new(&mut buffer);
    ready!(reader.poll_read(context, &mut read))?;
    let filled = read.filled();
    Poll::Ready(Ok((!filled.is_empty()).then(|| Bytes::copy_from_slice(filled))))
}
