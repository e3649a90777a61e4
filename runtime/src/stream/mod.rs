//! Bodies that come in pieces: octets, sequences of items, server-sent events, the same on both ends.
//!
//! [`Octets`] and [`Items`] are made of what is to be sent and read as what came; nothing is read before it is asked for, so a slow
//! reader slows the writer down. What goes wrong on the way is a [`StreamError`].

#![cfg_attr(
    not(any(feature = "client", feature = "server")),
    allow(dead_code, reason = "without an end nobody reads or writes bodies")
)]

mod error;
mod event;
mod frame;
mod items;
mod octets;
mod outgoing;
mod records;

#[cfg(any(feature = "client", feature = "server"))]
mod inbound;

pub use error::{StreamError, StreamErrorKind};
pub use event::Event;
pub use items::Items;
pub use octets::Octets;

#[cfg(any(feature = "client", feature = "server"))]
pub(crate) use {
    frame::{Data, Framing},
    inbound::{Inbound, Progress},
    items::Written,
    outgoing::outgoing,
    records::Records,
};

#[cfg(test)]
mod tests;
