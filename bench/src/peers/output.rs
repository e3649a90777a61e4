//! A crate that a peer generates, in a folder that was emptied for it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::Installed;
use crate::child::{self, Cost, End, Limits};
use crate::failure::Failure;

/// What came of it.
#[derive(Debug)]
pub(crate) struct Generated {
    pub(crate) cost: Cost,
    /// Why there is no crate.
    pub(crate) refused: Option<String>,
}

/// Lets a peer generate from a description in JSON.
pub(crate) fn generate(peer: &Installed, document: &Path, folder: &Path, limits: Limits) -> Result<Generated, Failure> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(|error| Failure::at(folder, error))?;
    }
    std::fs::create_dir_all(folder).map_err(|error| Failure::at(folder, error))?;
    let folder = folder.canonicalize().map_err(|error| Failure::at(folder, error))?;
    let document = document.canonicalize().map_err(|error| Failure::at(document, error))?;
    let filled = Filled { document: &document, folder: &folder };
    for (name, text) in &peer.output.files {
        write(&folder.join(name), &filled.text(text)?)?;
    }
    let ran = child::run(&mut filled.command(peer)?, limits)?;
    let refused = match ran.end {
        End::Success => None,
        End::Refused => Some(last_line(&ran.stderr, &ran.stdout)),
        End::Crashed(signal) => Some(signal),
        End::TooLong => Some(format!("not done after {} s", limits.seconds)),
        End::TooMuchMemory => Some(format!("more than {} MB", limits.megabytes)),
    };
    if refused.is_none() {
        complete(peer, &folder)?;
    }
    Ok(Generated { cost: ran.cost, refused })
}

/// A manifest, where the peer leaves that to its user, and one that belongs to no workspace.
fn complete(peer: &Installed, folder: &Path) -> Result<(), Failure> {
    let path = folder.join("Cargo.toml");
    let mut manifest = match &peer.output.dependencies {
        None => read(&path)?,
        Some(file) => format!("[package]\nname = \"generated\"\nedition = \"2024\"\n\n{}", read(&folder.join(file))?),
    };
    if !manifest.lines().any(|line| line.starts_with("[workspace")) {
        manifest += "\n[workspace]\n";
    }
    write(&path, &manifest)
}

fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::at(path, error))
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| Failure::at(folder, error))?;
    }
    std::fs::write(path, text).map_err(|error| Failure::at(path, error))
}

/// What the last line says that says something; many print a frame around it.
fn last_line(stderr: &str, stdout: &str) -> String {
    let speaks = |line: &&str| line.chars().any(char::is_alphabetic);
    let line = stderr.lines().rfind(speaks).or(stdout.lines().rfind(speaks)).unwrap_or("refused without a word");
    line.trim().chars().take(LONGEST).collect()
}

/// A longer reason is cut.
const LONGEST: usize = 160;

/// What stands for the places in the texts of `peers.json`.
struct Filled<'a> {
    document: &'a Path,
    folder: &'a Path,
}

impl Filled<'_> {
    fn text(&self, text: &str) -> Result<String, Failure> {
        let text =
            text.replace("{document}", &self.document.to_string_lossy()).replace("{crate}", &self.folder.to_string_lossy());
        if !text.contains("{operations}") {
            return Ok(text);
        }
        let bytes = std::fs::read(self.document).map_err(|error| Failure::at(self.document, error))?;
        let description = serde_json::from_slice(&bytes).map_err(|error| Failure::at(self.document, error))?;
        Ok(text.replace("{operations}", &operations(&description)))
    }

    fn command(&self, peer: &Installed) -> Result<Command, Failure> {
        let mut program = peer.program.iter();
        let mut command = Command::new(program.next().unwrap_or(&PathBuf::new()));
        command.args(program).current_dir(self.folder);
        for argument in &peer.output.arguments {
            command.arg(self.text(argument)?);
        }
        Ok(command)
    }
}

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// `["GET /pets", "POST /pets"]`
fn operations(description: &Value) -> String {
    let mut text = String::from("[");
    let paths = description["paths"].as_object().into_iter().flatten();
    for (path, item) in paths {
        for (method, _) in item.as_object().into_iter().flatten().filter(|(key, _)| METHODS.contains(&key.as_str())) {
            let operation = Value::String(format!("{} {path}", method.to_uppercase()));
            // writing to a text does not fail
            let _ = write!(text, "{}{operation}", if text.len() > 1 { ", " } else { "" });
        }
    }
    text + "]"
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn operations_are_listed_and_other_members_of_a_path_are_not() {
        let description = json!({"paths": {"/a": {"get": {}, "parameters": [], "post": {}}, "/b": {}}});
        assert_eq!(operations(&description), r#"["GET /a", "POST /a"]"#);
    }

    #[test]
    fn the_reason_is_the_last_line_with_words() {
        assert_eq!(last_line("warning: x\n  Error: no such version\n╰────\n", "done"), "Error: no such version");
        assert_eq!(last_line("", "panic\n\n"), "panic");
        assert_eq!(last_line("", "--"), "refused without a word");
    }
}
