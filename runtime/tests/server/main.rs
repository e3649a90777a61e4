//! The server end over real TCP, byte for byte, with an API described by hand.

#![allow(clippy::unwrap_used, reason = "what a test asks for must be there")]

mod api;
mod wire;

mod answers;
mod bodies;
mod charsets;
mod connections;
mod http2;
mod mounted;
mod refusals;
mod security;
mod shutdown;
mod statuses;
mod streams;
mod times;
