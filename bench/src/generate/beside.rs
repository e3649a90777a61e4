//! The rounds of another generator.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{LIMITS, Took, median};
use crate::documents;
use crate::failure::Failure;
use crate::peers::{self, Installed};

/// The medians of another generator on one document.
#[derive(Serialize, Deserialize)]
pub(super) struct Beside {
    pub(super) name: String,
    pub(super) took: Option<Took>,
    /// Why it does not generate.
    pub(super) refused: Option<String>,
}

/// What its rounds took so far; once it has refused there are no more.
pub(super) struct Rounds<'a> {
    peer: &'a Installed,
    took: Vec<Took>,
    refused: Option<String>,
}

impl<'a> Rounds<'a> {
    pub(super) const fn new(peer: &'a Installed) -> Self {
        Self { peer, took: Vec::new(), refused: None }
    }

    /// One more round.
    pub(super) fn one(&mut self, document: &Path) -> Result<(), Failure> {
        if self.refused.is_some() {
            return Ok(());
        }
        let folder = documents::scratch("bench-generate")?.join("peer");
        let generated = peers::generate(self.peer, document, &folder, LIMITS)?;
        self.refused = generated.refused;
        self.took.push(Took { seconds: generated.cost.seconds, peak_mb: generated.cost.peak_mb });
        Ok(())
    }

    pub(super) fn median(&self) -> Beside {
        Beside { name: self.peer.name.clone(), took: median(&self.took), refused: self.refused.clone() }
    }
}
