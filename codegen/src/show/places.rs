//! Places in the data of a phase, shown as pointers.

use crate::source::Sources;

/// Replaces each place outside of texts, printed `@file.node`, by file and pointer.
pub(super) fn with_pointers(text: &str, sources: &Sources) -> String {
    text.lines().map(|line| with_pointer(line, sources) + "\n").collect()
}

/// A place stands alone on its line, or behind the name of its field or an opening parenthesis.
fn with_pointer(line: &str, sources: &Sources) -> String {
    let Some((before, after)) = line.split_once('@').filter(|(before, _)| !before.contains('"')) else { return line.to_owned() };
    let end = after.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(after.len());
    let (place, rest) = after.split_at(end);
    let numbers = place.split_once('.').and_then(|(file, node)| Some((file.parse().ok()?, node.parse().ok()?)));
    match numbers.and_then(|(file, node)| sources.shown_place(file, node)) {
        Some(shown) => format!("{before}{shown}{rest}"),
        None => line.to_owned(),
    }
}
