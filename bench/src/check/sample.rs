//! The documents of a sample: names in a folder that may be absent, and files kept beside this program.

use std::path::Path;

use crate::documents::{self, Document};
use crate::failure::Failure;

/// The documents of a sample file that are there; says which folder is not.
pub(crate) fn read(sample: &Path, folder: &Path) -> Result<Vec<Document>, Failure> {
    let text = std::fs::read_to_string(sample).map_err(|error| Failure::at(sample, error))?;
    if !folder.is_dir() {
        println!("`{}` is not there: only documents kept here are compiled", folder.display());
    }
    let mut documents = Vec::new();
    for name in names(&text) {
        let own = name.strip_prefix("./");
        let path = own.map_or_else(|| folder.join(name), |own| documents::home().join(own));
        match std::fs::metadata(&path) {
            Ok(found) => documents.push(Document { name: name.trim_start_matches("./").to_owned(), path, bytes: found.len() }),
            Err(_) if own.is_none() && !folder.is_dir() => {}
            Err(error) => return Err(Failure::at(&path, error)),
        }
    }
    Ok(documents)
}

/// A name a line; `#` begins what is said to the reader.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| line.split('#').next().unwrap_or_default().trim()).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_one_a_line_beside_remarks() {
        let found: Vec<_> = names("# what\n\na/b.json  # why\n./documents/c.yaml\n").collect();
        assert_eq!(found, ["a/b.json", "./documents/c.yaml"]);
    }
}
