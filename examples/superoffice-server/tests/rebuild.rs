//! What cargo compiles again after a change, where generated code is in a crate of its own.

#![allow(clippy::unwrap_used)] // a test fails where it panics

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use specwright_runtime::value::Json;

/// What takes long to compile, or is made anew by the build script: nothing of it is touched by a change to the handlers.
const BELOW_HANDLERS: &[&str] = &["specwright_codegen", "specwright_runtime", "superoffice_api"];
const HANDLERS: &[&str] = &["superoffice-server", "superoffice_server"];
/// Generated code, and the handlers because they use it.
const GENERATED_AND_HANDLERS: &[&str] = &["superoffice-server", "superoffice_api", "superoffice_server"];

#[test]
fn a_change_compiles_only_what_depends_on_it() {
    let scratch = Scratch::new();
    scratch.build();
    assert_eq!(scratch.build(), names(&[]), "nothing has changed");

    scratch.edit("examples/superoffice-server/src/lib.rs", "the token is not known here", "nobody has this token");
    assert_eq!(scratch.build(), names(HANDLERS), "a handler");

    scratch.write("spec/superoffice/associate.yaml", "openapi: 3.1.1\ninfo: {title: Associates, version: v1}\n");
    assert_eq!(scratch.build(), names(&[]), "a new description that nobody reads");
    scratch.edit("spec/superoffice/associate.yaml", "v1", "v2");
    assert_eq!(scratch.build(), names(&[]), "the same, edited");

    scratch.edit("spec/superoffice/webhook.yaml", "Signal webhooks that an event has occurred.", "Tell webhooks of an event.");
    assert_eq!(scratch.build(), names(GENERATED_AND_HANDLERS), "the description");
    scratch.edit("spec/superoffice/common.yaml", "User name and password of an associate.", "Name and password.");
    assert_eq!(scratch.build(), names(GENERATED_AND_HANDLERS), "a file that the description refers to");
}

/// The two crates and the descriptions in a workspace of their own, where they may be changed.
struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    fn new() -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rebuild");
        let home = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
        for part in ["examples/superoffice-api", "examples/superoffice-server", "spec"] {
            // what an earlier run has changed
            let _ = fs::remove_dir_all(folder.join(part));
            copy(&home.join(part), &folder.join(part));
        }
        fs::copy(home.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
        fs::write(folder.join("Cargo.toml"), manifest(home)).unwrap();
        Self { folder }
    }

    fn edit(&self, file: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.folder.join(file)).unwrap();
        assert!(text.contains(old), "`{old}` is not in {file}");
        self.write(file, &text.replace(old, new));
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.folder.join(file), text).unwrap();
    }

    /// Builds, and gives the names of what was compiled; whatever else there is was fresh.
    fn build(&self) -> BTreeSet<String> {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--offline", "--message-format=json", "--target-dir"]).arg(self.folder.join("target"));
        let output = cargo.current_dir(&self.folder).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let messages = String::from_utf8(output.stdout).unwrap();
        let artifacts: Vec<(String, bool)> = messages.lines().filter_map(artifact).collect();
        for name in BELOW_HANDLERS.iter().chain(HANDLERS) {
            assert!(artifacts.iter().any(|(artifact, _)| artifact == name), "`{name}` is not told of: {messages}");
        }
        artifacts.into_iter().filter(|(_, fresh)| !fresh).map(|(name, _)| name).collect()
    }
}

/// The name of what a message of cargo's says was made, and whether it was there already.
fn artifact(message: &str) -> Option<(String, bool)> {
    let message: Json = message.parse().unwrap();
    let made = message["reason"].as_str() == Some("compiler-artifact");
    made.then(|| (message["target"]["name"].as_str().unwrap().to_owned(), message["fresh"].as_bool().unwrap()))
}

/// The manifest of this workspace with the two members alone, and the others where they are. TLS, which is much to compile, is left out.
fn manifest(home: &Path) -> String {
    let text = fs::read_to_string(home.join("Cargo.toml")).unwrap();
    let members = text.lines().find(|line| line.starts_with("members = ")).unwrap();
    let home = home.display().to_string().replace('\\', "/");
    let without_tls = r#"specwright-runtime = { default-features = false, features = ["client", "server"],"#;
    let text = text.replace(members, r#"members = ["examples/*"]"#).replace("path = \"", &format!("path = \"{home}/"));
    text.replace("specwright-runtime = {", without_tls)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(path, to).unwrap();
        }
    }
}

fn names(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}
