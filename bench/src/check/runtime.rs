//! The runtime that generated code is compiled against, built once.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::documents;
use crate::failure::Failure;

/// What the compiler must be told of the runtime.
pub(super) struct Runtime {
    pub(super) metadata: PathBuf,
    /// Where its own dependencies lie.
    pub(super) folder: PathBuf,
}

/// Checks the runtime into a target folder of its own.
pub(super) fn build(folder: &Path) -> Result<Runtime, Failure> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    cargo
        .args(["check", "-p", "specwright-runtime", "--message-format=json-render-diagnostics", "--target-dir"])
        .arg(folder.join("target"));
    let ran = cargo.current_dir(documents::home()).stderr(Stdio::inherit()).output()?;
    if !ran.status.success() {
        return Err(Failure::from(format!("cargo could not check the runtime: {}", ran.status)));
    }
    let messages = String::from_utf8_lossy(&ran.stdout);
    let found = messages.lines().filter_map(|line| serde_json::from_str(line).ok()).find_map(|message| metadata(&message));
    let metadata = found.ok_or(Failure::from("cargo did not say where the runtime lies".to_owned()))?;
    let folder = metadata.parent().map(Path::to_owned).unwrap_or_default();
    Ok(Runtime { metadata, folder })
}

fn metadata(message: &Value) -> Option<PathBuf> {
    if message["target"]["name"] != "specwright_runtime" {
        return None;
    }
    let files = message["filenames"].as_array()?.iter().filter_map(Value::as_str);
    files.map(PathBuf::from).find(|file| file.extension().is_some_and(|extension| extension == "rmeta"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_metadata_of_the_runtime_is_found_among_messages() {
        let message = |name| serde_json::json!({"target": {"name": name}, "filenames": ["/a/deps/x.d", "/a/deps/x.rmeta"]});
        assert_eq!(metadata(&message("specwright_runtime")), Some("/a/deps/x.rmeta".into()));
        assert_eq!(metadata(&message("bytes")), None);
    }
}
