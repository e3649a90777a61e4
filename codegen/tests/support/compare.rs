//! Texts against the files that keep them.

use std::fs;
use std::path::Path;

const UPDATE: &str = "UPDATE_GOLDEN=1 cargo test -p specwright-codegen --test golden";

/// Differences between texts and files, told all at once.
#[derive(Debug, Default)]
pub(crate) struct Differences {
    found: Vec<String>,
}

impl Differences {
    /// Notes a difference, or writes the file where the user asked for it.
    pub(crate) fn compare(&mut self, file: &Path, actual: &str) {
        let expected = fs::read_to_string(file).unwrap_or_default();
        if expected == actual {
            return;
        }
        match std::env::var_os("UPDATE_GOLDEN") {
            Some(_) => write(file, actual),
            None => self.found.push(format!("{}\n{}", file.display(), difference(&expected, actual))),
        }
    }

    /// Notes something that no file can be written for.
    pub(crate) fn push(&mut self, message: String) {
        self.found.push(message);
    }

    /// Fails unless nothing was found.
    pub(crate) fn assert_none(self) {
        let Self { found } = self;
        assert!(
            found.is_empty(),
            "\n{}\n\nlook at each difference as a user would, then accept all with\n  {UPDATE}\n",
            found.join("\n\n")
        );
    }
}

fn write(file: &Path, text: &str) {
    let written = if text.is_empty() { fs::remove_file(file) } else { fs::write(file, text) };
    written.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}

/// The lines between the first and the last that differ.
fn difference(expected: &str, actual: &str) -> String {
    let (expected, actual): (Vec<_>, Vec<_>) = (expected.lines().collect(), actual.lines().collect());
    let same = |(left, right): &(&&str, &&str)| left == right;
    let start = expected.iter().zip(&actual).take_while(same).count();
    let (left, right) = (&expected[start..], &actual[start..]);
    let end = left.iter().rev().zip(right.iter().rev()).take_while(same).count();
    let gone = left[..left.len() - end].iter().map(|line| format!("  - {line}"));
    let come = right[..right.len() - end].iter().map(|line| format!("  + {line}"));
    let head = std::iter::once(format!("  from line {} (`-` as kept, `+` as made):", start + 1));
    head.chain(gone).chain(come).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn only_what_differs_is_shown() {
        assert_eq!(
            difference("a\nb\nc\nd", "a\nx\nc\ny\nd"),
            "  from line 2 (`-` as kept, `+` as made):\n  - b\n  - c\n  + x\n  + c\n  + y"
        );
        assert_eq!(difference("a", "a\nb"), "  from line 2 (`-` as kept, `+` as made):\n  + b");
    }
}
