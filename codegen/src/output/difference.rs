//! How two texts differ, for a reader who decides whether that is what they want.

/// Lines shown around a difference, and lines of a difference that are shown.
const AROUND: usize = 2;
const SHOWN: usize = 10;

/// The lines from the first to the last that differ, cut where they are many.
pub(crate) fn difference(old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let front = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let (old_rest, new_rest) = (old.get(front..).unwrap_or(&[]), new.get(front..).unwrap_or(&[]));
    let back = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(old, new)| old == new).count();
    let changed = |lines: &[&str], sign: char| {
        let lines = lines.get(..lines.len() - back).unwrap_or(&[]);
        let mut text: String = lines.iter().take(SHOWN).map(|line| format!("{sign} {line}\n")).collect();
        if lines.len() > SHOWN {
            text += &format!("{sign} … {} more lines\n", lines.len() - SHOWN);
        }
        text
    };
    let begin = front.saturating_sub(AROUND);
    let before: String = new.iter().take(front).skip(begin).map(|line| format!("  {line}\n")).collect();
    let after = new_rest.get(new_rest.len() - back..).unwrap_or(&[]);
    let after: String = after.iter().take(AROUND).map(|line| format!("  {line}\n")).collect();
    format!("@@ line {} @@\n{before}{}{}{after}", front + 1, changed(old_rest, '-'), changed(new_rest, '+'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_lines_stand_between_their_neighbours() {
        for (old, new, expected) in [
            ("a\nb\nc\nd\ne\nf", "a\nb\nc\nX\nY\ne\nf", "@@ line 4 @@\n  b\n  c\n- d\n+ X\n+ Y\n  e\n  f\n"),
            ("a\n", "a\nb\n", "@@ line 2 @@\n  a\n+ b\n"),
            ("a\na\n", "a\n", "@@ line 2 @@\n  a\n- a\n"),
            ("", "a", "@@ line 1 @@\n+ a\n"),
        ] {
            assert_eq!(difference(old, new), expected);
        }
    }

    #[test]
    fn many_lines_are_cut() {
        let old = "x\n".repeat(30);
        assert!(difference(&old, "").ends_with("- x\n- … 20 more lines\n"));
    }
}
