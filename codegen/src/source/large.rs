//! Numbers that no double holds: `1e400`. The YAML reader gives them as texts; in the file they stand without quotes.

use super::NodeId;
use super::build::{Builder, Language};
use super::literal::is_number;
use super::mark::Marks;
use super::text::Text;
use super::tree::{Number, Step, Tree, Value};

/// Whether a text may be such a number.
pub(super) fn may_be(text: &str) -> bool {
    text.starts_with(|first: char| first == '-' || first.is_ascii_digit())
        && is_number(text)
        && text.parse().is_ok_and(f64::is_infinite)
}

/// Makes numbers of the texts that are ones in the file.
pub(super) fn restore(builder: &mut Builder, text: &Text) {
    if builder.large.is_empty() {
        return;
    }
    let marks = Marks::new(text, Language::Yaml);
    for node in std::mem::take(&mut builder.large) {
        let found = marks.find(way(&builder.tree, node).into_iter());
        let written = found.and_then(|found| text.as_str().get(found.value)).filter(|written| may_be(written));
        if let Some(Ok(value)) = written.map(str::parse) {
            builder.tree.set(node, Value::Number(Number::Float(value)));
        }
    }
}

/// The steps from the root to a node.
fn way(tree: &Tree, node: NodeId) -> Vec<&Step> {
    let entries = std::iter::successors(Some(tree.entry(node)), |entry| entry.parent.map(|parent| tree.entry(parent)));
    let mut steps: Vec<&Step> = entries.map(|entry| &entry.step).collect();
    steps.reverse();
    steps
}
