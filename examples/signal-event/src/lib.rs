//! SignalEvent of the SuperOffice Webhook agent: both ends generated from `spec/superoffice/webhook.yaml`, and the server's own part.

pub mod agent;

specwright_runtime::include_api!("webhook");

/// The blocks of the README, compiled.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
