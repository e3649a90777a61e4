//! Patterns of paths: `/pets/*` and `/pets/**`.

/// A path in which `*` stands for one segment and `**` for any number of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PathPattern(Vec<String>);

impl PathPattern {
    /// `None` where the text does not begin with `/`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let segments = text.strip_prefix('/')?;
        Some(Self(segments.split('/').map(str::to_owned).collect()))
    }

    /// Whether a path as the description has it, with its braces, fits.
    pub(crate) fn fits(&self, path: &str) -> bool {
        let path: Vec<&str> = path.strip_prefix('/').unwrap_or(path).split('/').collect();
        // the places in the pattern that may come next, after each segment
        let mut next = self.closed(vec![0]);
        for segment in path {
            let after = next.into_iter().filter_map(|place| match self.0.get(place).map(String::as_str) {
                Some("**") => Some(place),
                Some("*") => Some(place + 1),
                Some(literal) if literal == segment => Some(place + 1),
                _ => None,
            });
            next = self.closed(after.collect());
        }
        next.contains(&self.0.len())
    }

    /// With the places behind each `**`, which may stand for nothing.
    fn closed(&self, places: Vec<usize>) -> Vec<usize> {
        let mut all = Vec::new();
        for mut place in places {
            all.push(place);
            while self.0.get(place).is_some_and(|segment| segment == "**") {
                place += 1;
                all.push(place);
            }
        }
        all.sort_unstable();
        all.dedup();
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_segments() {
        for (pattern, fitting, others) in [
            ("/pets", &["/pets"][..], &["/pets/", "/pets/{id}", "/"][..]),
            ("/pets/*", &["/pets/{id}", "/pets/"], &["/pets", "/pets/{id}/toys"]),
            ("/pets/**", &["/pets", "/pets/{id}", "/pets/{id}/toys"], &["/petshop", "/a/pets"]),
            ("/**/toys", &["/toys", "/pets/{id}/toys"], &["/toys/{id}"]),
            ("/**/**/**/**/x", &["/x", "/a/b/c/d/e/x"], &["/a/b/c/d/e/f"]),
        ] {
            let parsed = PathPattern::parse(pattern).unwrap();
            fitting.iter().for_each(|path| assert!(parsed.fits(path), "{pattern} {path}"));
            others.iter().for_each(|path| assert!(!parsed.fits(path), "{pattern} {path}"));
        }
        assert_eq!(PathPattern::parse("pets"), None);
    }
}
