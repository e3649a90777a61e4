//! From TOML, in which options may be written, to a tree.

use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::NodeId;
use super::parse::Problem;
use super::text::Text;
use super::tree::{Number, Step, Tree, Value};
use crate::diagnostic::Code;

/// The tree of a file; its members are counted in the order in which they are found.
pub(super) fn tree(text: &Text) -> Result<Tree, Problem> {
    let table = DeTable::parse(text.as_str()).map_err(|error| problem(&error))?;
    let mut tree = Tree::new();
    let root = tree.push(None, Step::Root, Value::Null);
    fill_table(&mut tree, root, table.get_ref());
    Ok(tree)
}

fn fill_table(tree: &mut Tree, id: NodeId, table: &DeTable<'_>) {
    let members = (0..).zip(table.iter()).map(|(index, (key, value))| {
        let key: Arc<str> = Arc::from(&**key.get_ref());
        let member = tree.push(Some(id), Step::Member(Arc::clone(&key), index), Value::Null);
        fill(tree, member, value);
        (key, member)
    });
    let members = members.collect();
    tree.set(id, Value::Object(members));
}

fn fill(tree: &mut Tree, id: NodeId, value: &Spanned<DeValue<'_>>) {
    let value = match value.get_ref() {
        DeValue::Table(table) => return fill_table(tree, id, table),
        DeValue::Array(items) => {
            let items = (0..).zip(items.iter()).map(|(index, value)| {
                let item = tree.push(Some(id), Step::Item(index), Value::Null);
                fill(tree, item, value);
                item
            });
            Value::Array(items.collect())
        }
        DeValue::String(text) => Value::String((&**text).into()),
        DeValue::Boolean(value) => Value::Bool(*value),
        DeValue::Integer(value) => match i128::from_str_radix(value.as_str(), value.radix()) {
            Ok(value) => Value::Number(Number::Integer(value)),
            Err(_) => Value::String(value.as_str().into()),
        },
        DeValue::Float(value) => match value.as_str().parse() {
            Ok(value) => Value::Number(Number::Float(value)),
            Err(_) => Value::String(value.as_str().into()),
        },
        DeValue::Datetime(value) => Value::String(value.to_string().into()),
    };
    tree.set(id, value);
}

fn problem(error: &toml::de::Error) -> Problem {
    Problem {
        code: Code::InvalidSyntax,
        message: format!("cannot read this: {}", error.message()),
        offset: error.span().map_or(0, |span| span.start),
        context: None,
        help: Some("this file is TOML: write `key = value` lines"),
    }
}
