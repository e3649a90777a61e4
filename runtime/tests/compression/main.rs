//! Content codings on both ends over real TCP, against bytes that gzip, zstd and Google's brotli made: `fixtures/`.

#![allow(clippy::unwrap_used, reason = "what a test asks for must be there")]

mod api;
mod wire;

mod answers;
mod limits;
mod replies;
mod requests;
