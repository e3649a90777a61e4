//! The places of TOML's keys and values.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Content, Key, Mark, Marks};

/// The marks of a text, in the order in which its tree counts members; none where it cannot be read.
pub(super) fn marks(text: &str) -> Marks {
    let mut marks = Marks::default();
    if let Ok(table) = DeTable::parse(text) {
        let root = Mark { key: None, value: table.span(), content: Content::Object(Vec::new()) };
        let root = marks.push(None, root);
        members(&mut marks, root, table.get_ref());
    }
    marks
}

fn members(marks: &mut Marks, parent: usize, table: &DeTable<'_>) {
    for (key, value) in table {
        mark(marks, parent, Some(Key { bytes: key.span(), name: None }), value);
    }
}

fn mark(marks: &mut Marks, parent: usize, key: Option<Key>, value: &Spanned<DeValue<'_>>) {
    let content = match value.get_ref() {
        DeValue::Table(_) => Content::Object(Vec::new()),
        DeValue::Array(_) => Content::Array(Vec::new()),
        _ => Content::Scalar,
    };
    let id = marks.push(Some(parent), Mark { key, value: value.span(), content });
    match value.get_ref() {
        DeValue::Table(table) => members(marks, id, table),
        DeValue::Array(items) => items.iter().for_each(|item| mark(marks, id, None, item)),
        _ => {}
    }
}
