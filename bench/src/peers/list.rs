//! `peers.json`: the peers, their versions, and how each is told what to generate.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::documents;
use crate::failure::Failure;

/// A generator that others wrote.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Peer {
    /// Its name in tables; that of its program, where it is a crate.
    pub(super) name: String,
    pub(super) version: String,
    pub(super) from: Registry,
    pub(super) outputs: Vec<Output>,
}

/// Where a peer is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub(super) enum Registry {
    #[serde(rename = "crates.io")]
    Crates,
    /// A program in Java with a Java to run it.
    #[serde(rename = "pypi")]
    Python,
}

/// One kind of crate that a peer generates. In texts `{document}` is the description, `{crate}` the folder to write, and `{operations}`
/// a list of texts: `["GET /pets"]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Output {
    /// `client`
    pub(super) gives: String,
    pub(super) arguments: Vec<String>,
    /// What must lie in the folder before.
    #[serde(default)]
    pub(super) files: BTreeMap<String, String>,
    /// The generated file with the dependencies, where no manifest is generated.
    pub(super) dependencies: Option<String>,
}

impl Peer {
    /// `oas3-gen client`
    pub(super) fn named(&self, output: &Output) -> String {
        format!("{} {}", self.name, output.gives)
    }
}

const LIST: &str = "peers.json";

/// All peers.
pub(super) fn read() -> Result<Vec<Peer>, Failure> {
    let path = documents::home().join(LIST);
    let text = std::fs::read(&path).map_err(|error| Failure::at(&path, error))?;
    serde_json::from_slice(&text).map_err(|error| Failure::at(&path, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_output_reads_the_document_and_writes_the_crate() {
        for peer in read().unwrap() {
            assert!(!peer.outputs.is_empty(), "{}", peer.name);
            for output in &peer.outputs {
                let texts: String = output.arguments.iter().chain(output.files.values()).map(String::as_str).collect();
                assert!(texts.contains("{document}") && texts.contains("{crate}"), "{} {}", peer.name, output.gives);
            }
        }
    }
}
