//! Looks after an input while it is generated from: keeps it on disk, should the process die, and ends the process should it hang or
//! take too much memory.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::dice::hash;
use crate::child::own_peak_mb;
use crate::failure::Failure;

/// What is watched.
pub(super) struct Watch {
    folder: PathBuf,
    began: Arc<Mutex<Option<Instant>>>,
}

const LONGEST: Duration = Duration::from_secs(10);
const MOST_MB: f64 = 2048.0;

impl Watch {
    /// Watches from a thread of its own.
    pub(super) fn start(folder: PathBuf) -> Self {
        let began = Arc::new(Mutex::new(None));
        let (seen, input) = (Arc::clone(&began), current(&folder));
        std::thread::spawn(move || {
            loop {
                std::thread::sleep(Duration::from_millis(200));
                let began: Option<Instant> = *seen.lock().unwrap_or_else(PoisonError::into_inner);
                let hangs = began.is_some_and(|began| began.elapsed() > LONGEST);
                if hangs || own_peak_mb() > MOST_MB {
                    let reason = if hangs { "not done after 10 s" } else { "more than 2 GB" };
                    println!("failure: {reason}\n  input: {}", input.display());
                    std::process::exit(1);
                }
            }
        });
        Self { folder, began }
    }

    /// Writes the input where it is found if the process dies.
    pub(super) fn begin(&self, input: &[u8]) -> Result<(), Failure> {
        let path = current(&self.folder);
        std::fs::write(&path, input).map_err(|error| Failure::at(&path, error))?;
        self.set(Some(Instant::now()));
        Ok(())
    }

    pub(super) fn end(&self) {
        self.set(None);
    }

    /// Keeps an input that failed.
    pub(super) fn save(&self, input: &[u8]) -> Result<PathBuf, Failure> {
        let path = self.folder.join(format!("failure-{:016x}.yaml", hash(input)));
        std::fs::write(&path, input).map_err(|error| Failure::at(&path, error))?;
        Ok(path)
    }

    fn set(&self, began: Option<Instant>) {
        *self.began.lock().unwrap_or_else(PoisonError::into_inner) = began;
    }
}

fn current(folder: &Path) -> PathBuf {
    folder.join("current.yaml")
}
