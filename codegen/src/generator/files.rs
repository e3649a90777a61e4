//! Where files come from: the disk, or memory in tests.

use std::collections::BTreeMap;
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};

use crate::source::Spec;

/// What names of files stand for.
#[derive(Debug, Clone, Default)]
pub(super) struct Files {
    /// Where relative paths begin, if not in the current folder.
    pub(super) folder: Option<PathBuf>,
    /// Files that are read instead of the disk.
    pub(super) memory: Option<BTreeMap<PathBuf, Vec<u8>>>,
}

impl Files {
    /// The bytes of a file.
    pub(super) fn load(&self, path: &Path) -> Result<Vec<u8>> {
        match &self.memory {
            Some(files) => files.get(path).cloned().ok_or(Error::from(ErrorKind::NotFound)),
            None => std::fs::read(self.on_disk(path)),
        }
    }

    /// The description, or the folder with the files that may be descriptions, sorted by name.
    pub(super) fn spec(&self, path: &Path) -> Spec {
        if !self.is_folder(path) {
            return Spec::File(path.to_owned());
        }
        let mut files = self.listed(path);
        files.retain(|file| may_be_description(file));
        files.sort();
        Spec::Folder(path.to_owned(), files)
    }

    pub(super) fn is_folder(&self, path: &Path) -> bool {
        match &self.memory {
            Some(files) => !files.contains_key(path) && files.keys().any(|file| file.parent() == Some(path)),
            None => self.on_disk(path).is_dir(),
        }
    }

    /// The path from the current folder.
    pub(super) fn on_disk(&self, path: &Path) -> PathBuf {
        self.folder.as_ref().map_or(path.to_owned(), |folder| folder.join(path))
    }

    /// The files of a folder, as the user would name them; none where it cannot be read, which the want of a description tells.
    fn listed(&self, folder: &Path) -> Vec<PathBuf> {
        match &self.memory {
            Some(files) => files.keys().filter(|file| file.parent() == Some(folder)).cloned().collect(),
            None => {
                let entries = std::fs::read_dir(self.on_disk(folder)).into_iter().flatten().flatten();
                let files = entries.filter(|entry| entry.path().is_file());
                files.map(|entry| folder.join(entry.file_name())).collect()
            }
        }
    }
}

fn may_be_description(file: &Path) -> bool {
    let hidden = file.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let extension = file.extension().map(|extension| extension.to_ascii_lowercase());
    !hidden && extension.is_some_and(|extension| ["yaml", "yml", "json"].iter().any(|known| extension == *known))
}
