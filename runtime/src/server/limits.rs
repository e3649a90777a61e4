//! What a server allows: sizes, times and numbers.

use std::time::Duration;

use tokio::time::Instant;

macro_rules! limits {
    ($($(#[doc = $doc:literal])+ $name:ident: $type:ty = $default:expr,)+) => {
        /// Limits of a server, all of them on by default: `Limits::default().body(64 * 1024)`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Limits {
            $(pub(super) $name: $type,)+
        }

        impl Limits {
            $($(#[doc = $doc])+
            #[must_use]
            pub fn $name(mut self, $name: $type) -> Self {
                self.$name = $name;
                self
            })+
        }

        impl Default for Limits {
            fn default() -> Self {
                Self { $($name: $default,)+ }
            }
        }
    };
}

limits! {
    /// Bytes of a request body; more is refused with 413. Default: 2 MiB.
    body: usize = 2 * 1024 * 1024,
    /// Bytes of a request body that comes in pieces to its handler, or has parts; more is refused with 413. Default: no limit.
    stream_body: u64 = u64::MAX,
    /// Parts of a multipart body; more are refused with 413. The values of all parts together may have as many bytes as a body.
    /// Default: 1,000.
    parts: usize = 1000,
    /// Bytes of the files in a multipart body that are held in memory. The file that passes them is handed on as it comes, and what
    /// is declared must have come before it. Default: 4 MiB.
    files: usize = 4 * 1024 * 1024,
    /// Time for which a stream of server-sent events is silent before it sends a comment, so that nobody takes it for dead.
    /// Default: 15 s.
    keep_alive: Duration = Duration::from_secs(15),
    /// Time for a request, from its header to its answer. A body that is not there by then is refused with 408,
    /// a handler that is not done is dropped and answered for with 503. A body that comes in pieces gives its handler this time
    /// again with each. Default: 30 s.
    request_time: Duration = Duration::from_secs(30),
    /// Time without a byte of a body that is being read; then it is refused with 408. Default: 10 s.
    body_stall_time: Duration = Duration::from_secs(10),
    /// Time for the header of a request to arrive, and for the first byte on a new connection. Default: 10 s.
    header_time: Duration = Duration::from_secs(10),
    /// Time that a connection may stay open between requests. Default: 75 s.
    idle_time: Duration = Duration::from_secs(75),
    /// Time in which a client must read some of what it is sent. Default: 30 s.
    write_stall_time: Duration = Duration::from_secs(30),
    /// Connections at a time; further ones wait to be accepted. Default: 10,000.
    connections: u32 = 10_000,
    /// Header fields of a request over HTTP/1; more are refused with 431. Default: 100.
    headers: usize = 100,
    /// Bytes of a request's header, at least 8 KiB; more are refused with 431. Default: 64 KiB.
    header_bytes: u32 = 64 * 1024,
    /// Requests at a time on an HTTP/2 connection. Default: 128.
    streams: u32 = 128,
    /// Time for open requests to be answered when the server shuts down. Default: 30 s.
    drain_time: Duration = Duration::from_secs(30),
}

/// The end of a time that begins now. No time is so long that it ends after all that a clock can show.
pub(super) fn after(time: Duration) -> Instant {
    Instant::now() + time.min(LONGEST)
}

/// Ten years: no limit.
pub(super) const LONGEST: Duration = Duration::from_secs(10 * 365 * 24 * 60 * 60);
