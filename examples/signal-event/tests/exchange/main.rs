//! Both ends of SignalEvent over real TCP: what is accepted, what is refused and how, and what a client makes of any answer.

#![allow(clippy::unwrap_used, reason = "what a test asks for must be there")]

mod wire;

mod accepted;
mod credentials;
mod refused;
mod slow;

mod http2;
mod mounted;

mod script;
mod answers;
mod arrives;
mod failures;
mod unsent;

mod doors;
mod processes;
mod curl;
