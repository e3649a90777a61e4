//! The name that was meant by one that does not exist.

/// The candidate that differs by the fewest letters, if those are few.
pub(crate) fn nearest<'c>(written: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let near = candidates.into_iter().map(|candidate| (distance(written, candidate), candidate));
    let (letters, candidate) = near.min_by_key(|(letters, _)| *letters)?;
    (letters <= 1 + written.chars().count() / 5).then_some(candidate)
}

/// How many letters have to be added, left out or changed; letter case and `_` for `-` count for nothing.
fn distance(a: &str, b: &str) -> usize {
    let letters = |text: &str| text.to_ascii_lowercase().replace('_', "-").chars().take(100).collect::<Vec<_>>();
    let (a, b) = (letters(a), letters(b));
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (line, a) in a.iter().enumerate() {
        let mut corner = line;
        let mut left = line + 1;
        let mut next = vec![left];
        for (above, b) in row.iter().skip(1).zip(&b) {
            left = (corner + usize::from(a != b)).min(left + 1).min(above + 1);
            corner = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(a.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_find_the_name_that_was_meant() {
        let names = ["include-tag", "exclude-tag", "client", "map-format"];
        for (written, expected) in [
            ("include-tags", Some("include-tag")),
            ("include_tag", Some("include-tag")),
            ("cleint", Some("client")),
            ("Client", Some("client")),
            ("mapformat", Some("map-format")),
            ("colour", None),
        ] {
            assert_eq!(nearest(written, names), expected, "{written}");
        }
        assert_eq!(nearest("a", []), None);
    }

    #[test]
    fn letters_are_counted() {
        for (a, b, letters) in [("", "", 0), ("", "ab", 2), ("kitten", "sitting", 3), ("flaw", "lawn", 2)] {
            assert_eq!((distance(a, b), distance(b, a)), (letters, letters), "{a} {b}");
        }
    }
}
