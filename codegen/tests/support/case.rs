//! The folders under `golden/`: which cases there are, and the options in the first line of each description.

use std::fs;
use std::path::PathBuf;

/// A folder under `golden/`.
#[derive(Debug)]
pub(crate) struct Case {
    /// `schema-enum-string`
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
    /// `no-server`, `rename #/x=Y`: the comment in the first line of `spec.yaml`.
    pub(crate) options: Vec<String>,
}

/// Every folder, sorted by name: those that generate code, then those that are told what is wrong with them.
pub(crate) fn cases() -> (Vec<Case>, Vec<Case>) {
    let golden = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let entries = fs::read_dir(&golden).unwrap_or_else(|error| panic!("{}: {error}", golden.display()));
    let folders = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let mut cases: Vec<Case> = folders.map(case).collect();
    cases.sort_by(|left, right| left.name.cmp(&right.name));
    cases.into_iter().partition(|case| !case.name.starts_with("error-"))
}

/// The folders that generate code.
pub(crate) fn features() -> Vec<Case> {
    cases().0
}

fn case(folder: PathBuf) -> Case {
    let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
    // a description that cannot be read, as of an error, has no options
    let spec = fs::read_to_string(folder.join("spec.yaml")).unwrap_or_default();
    let options = spec.lines().next().and_then(|line| line.strip_prefix("# options: ")).unwrap_or_default();
    let options = options.split(", ").filter(|option| !option.is_empty()).map(str::to_owned).collect();
    Case { name, folder, options }
}
