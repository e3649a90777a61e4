//! A generated crate alone in a folder, ours or a peer's.

use std::path::{Path, PathBuf};

use super::documents::{Document, file_name};
use crate::child::Limits;
use crate::documents;
use crate::examine::{self, Outcome};
use crate::failure::Failure;
use crate::peers::{self, Installed};

/// Who generates, and what.
pub(super) enum Subject {
    Ours(&'static Ends),
    Peer(Installed),
}

/// What of ours is generated.
pub(super) struct Ends {
    name: &'static str,
    set: &'static [&'static str],
    features: &'static str,
}

/// What peers have: mostly a client; and all that there is.
pub(super) const OURS: [Ends; 2] =
    [Ends { name: "specwright client, server", set: &[], features: "\"client\", \"server\"" }, CLIENT];

/// The client alone.
pub(super) const CLIENT: Ends = Ends { name: "specwright client", set: &["server=false"], features: "\"client\"" };

impl Ends {
    pub(super) const fn name(&self) -> &'static str {
        self.name
    }
}

/// A crate that is there, or why it is not.
pub(super) enum Made {
    Crate { folder: PathBuf, lines: usize },
    Refused(String),
}

impl Subject {
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Ours(ends) => ends.name,
            Self::Peer(peer) => &peer.name,
        }
    }

    /// Generates the crate.
    pub(super) fn make(&self, document: &Document, scratch: &Path, limits: Limits) -> Result<Made, Failure> {
        let folder = scratch.join(file_name(&document.name)).join(file_name(self.name()));
        let refused = match self {
            Self::Ours(ends) => ours(ends, document, &folder, limits)?,
            Self::Peer(peer) => peers::generate(peer, &document.for_peers, &folder, limits)?.refused,
        };
        match refused {
            Some(why) => Ok(Made::Refused(why)),
            None => Ok(Made::Crate { lines: lines(&folder.join("src"))?, folder }),
        }
    }
}

fn ours(ends: &Ends, document: &Document, folder: &Path, limits: Limits) -> Result<Option<String>, Failure> {
    let home = documents::home().join("..").canonicalize()?;
    let source = folder.join("src");
    std::fs::create_dir_all(&source).map_err(|error| Failure::at(&source, error))?;
    let chosen = document.operations.iter().map(|id| format!("include-operation={id}"));
    let set: Vec<String> = ends.set.iter().map(|option| (*option).to_owned()).chain(chosen).collect();
    let examined = examine::apart(&document.path, Some(&source.join("api.rs")), &set, limits)?;
    let manifest = format!(
        "[package]\nname = \"generated\"\nedition = \"2024\"\n\n[dependencies]\nspecwright-runtime = {{ path = {:?}, \
         default-features = false, features = [{}] }}\n\n[workspace]\n",
        home.join("runtime"),
        ends.features
    );
    std::fs::write(folder.join("Cargo.toml"), manifest)?;
    std::fs::write(source.join("lib.rs"), "//! Generated code alone.\n\npub mod api;\n")?;
    // the versions that are tested
    std::fs::copy(home.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    Ok(match examined.outcome {
        Outcome::Whole | Outcome::Warnings => None,
        Outcome::Failed => Some(examined.errors.values().next().map_or_else(String::new, |cause| cause.example.clone())),
        Outcome::Panicked(why) => Some(why),
    })
}

/// Lines of Rust in a folder.
fn lines(folder: &Path) -> Result<usize, Failure> {
    let mut count = 0;
    for entry in std::fs::read_dir(folder).map_err(|error| Failure::at(folder, error))? {
        let path = entry?.path();
        if path.is_dir() {
            count += lines(&path)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            count += std::fs::read_to_string(&path).map_err(|error| Failure::at(&path, error))?.lines().count();
        }
    }
    Ok(count)
}
