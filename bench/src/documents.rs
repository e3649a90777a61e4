//! Which files of a folder are API descriptions.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::failure::Failure;

/// A description with the name it has in tables.
#[derive(Debug, Clone)]
pub(crate) struct Document {
    /// Relative to the folder that was searched.
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    pub(crate) bytes: u64,
}

/// Every description under a folder, by name; one file is a folder of itself.
pub(crate) fn find(folder: &Path) -> Result<Vec<Document>, Failure> {
    let mut found = Vec::new();
    if folder.is_file() {
        let root = folder.parent().unwrap_or(folder);
        found.extend(document(root, folder.to_owned())?);
        return Ok(found);
    }
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(&next).map_err(|error| Failure::at(&next, error))? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if has_extension(&path) {
                found.extend(document(folder, path)?);
            }
        }
    }
    found.sort_by(|left, right| left.name.cmp(&right.name));
    Ok(found)
}

/// The folder of this program's sources.
pub(crate) fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where a command may leave files.
pub(crate) fn scratch(name: &str) -> Result<PathBuf, Failure> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| home().join("../target"), PathBuf::from);
    let folder = target.join(name);
    std::fs::create_dir_all(&folder).map_err(|error| Failure::at(&folder, error))?;
    folder.canonicalize().map_err(|error| Failure::at(&folder, error))
}

fn document(root: &Path, path: PathBuf) -> Result<Option<Document>, Failure> {
    let bytes = std::fs::read(&path).map_err(|error| Failure::at(&path, error))?;
    let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
    Ok(is_description(&bytes).then_some(Document { name, path, bytes: bytes.len() as u64 }))
}

fn has_extension(path: &Path) -> bool {
    path.extension().is_some_and(|extension| ["json", "yaml", "yml"].iter().any(|known| extension.eq_ignore_ascii_case(known)))
}

/// Whether the root names a version of OpenAPI; what can't be read but speaks of one counts.
fn is_description(bytes: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Root {
        openapi: Option<IgnoredAny>,
        swagger: Option<IgnoredAny>,
    }
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    match serde_json::from_str::<Root>(text) {
        Ok(root) => root.openapi.is_some() || root.swagger.is_some(),
        Err(_) if text.starts_with('{') => text.contains("\"openapi\"") || text.contains("\"swagger\""),
        Err(_) => text.lines().any(|line| {
            let line = line.trim_start_matches(['"', '\'']);
            line.starts_with("openapi") || line.starts_with("swagger")
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_are_told_from_other_files() {
        for (text, expected) in [
            ("{\"openapi\": \"3.1.0\"}", true),
            ("{\"info\": {}, \"swagger\": \"2.0\"}", true),
            ("\u{feff}openapi: 3.0.0\n", true),
            ("# a comment\n'swagger': '2.0'\n", true),
            ("{\"openapi\": 3, ", true),
            ("{\"name\": \"oas\", \"keywords\": [\"openapi\"]}", false),
            ("info:\n  openapi: no\n", false),
            ("", false),
        ] {
            assert_eq!(is_description(text.as_bytes()), expected, "{text}");
        }
    }
}
