//! Addresses on the network that stand for files on disk.

use std::path::PathBuf;

use super::Sources;

impl Sources {
    /// The file that the user keeps for an address: `https://example.com/a.yaml`, or for a folder of addresses that ends in `/`.
    pub(super) fn remote(&self, address: &str) -> Option<PathBuf> {
        let fits = self.remotes.iter().filter_map(|(known, path)| {
            let rest = address.strip_prefix(known.as_str())?;
            (rest.is_empty() || known.ends_with('/') && !rest.split('/').any(|step| step == ".."))
                .then(|| (known.len(), if rest.is_empty() { path.clone() } else { path.join(rest) }))
        });
        fits.max_by_key(|(length, _)| *length).map(|(_, path)| path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_address_that_fits_counts() {
        let remotes = [("https://a.org/", "vendor"), ("https://a.org/b.yaml", "b.yaml"), ("https://a.org/c", "c")];
        let remotes = remotes.map(|(address, path)| (address.to_owned(), PathBuf::from(path))).to_vec();
        let sources = Sources { remotes, ..Sources::default() };
        for (address, expected) in [
            ("https://a.org/b.yaml", Some("b.yaml")),
            ("https://a.org/x/y.yaml", Some("vendor/x/y.yaml")),
            ("https://a.org/../y.yaml", None),
            ("https://a.org/cc", Some("vendor/cc")),
            ("https://b.org/b.yaml", None),
        ] {
            assert_eq!(sources.remote(address), expected.map(PathBuf::from), "{address}");
        }
    }
}
