//! From JSON text to fields by shape.

use std::borrow::Cow;

use crate::body::tree::Tree;
use crate::body::{EncodeError, literal, pointer};
use crate::param::percent::{Escape, encode};
use crate::shape::{ArrayShape, Shape};

/// How fields are spelled.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Syntax {
    /// What stays as it is in values.
    pub(crate) escape: Escape,
    /// What stays as it is in names.
    pub(crate) names: Escape,
    /// The opening bracket.
    pub(crate) open: &'static str,
    /// The closing bracket.
    pub(crate) close: &'static str,
    /// How lists of scalars stand.
    pub(crate) lists: Lists,
}

/// How lists of scalars stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lists {
    /// `a=1&a=2`.
    Repeated,
    /// `a[]=1&a[]=2`.
    Bracketed,
}

type Members<'t> = [(Cow<'t, str>, Tree<'t>)];

/// The fields of a value under a name, or those of an object's members where the name is empty.
pub(super) fn write(name: &str, tree: &Tree<'_>, shape: &Shape, syntax: Syntax) -> Result<String, EncodeError> {
    let mut writer = Writer { syntax, name: String::new(), pointer: String::new(), out: String::new() };
    match (name, tree) {
        ("", Tree::Object(members)) => writer.roots(members, shape.of_tree(tree))?,
        ("", _) => return Err(EncodeError::new("a form holds named fields, no list and no single value")),
        _ => {
            encode(name, syntax.names, &mut writer.name);
            writer.value(tree, shape)?;
        }
    }
    Ok(writer.out)
}

struct Writer {
    syntax: Syntax,
    /// The encoded name of the field at hand.
    name: String,
    pointer: String,
    out: String,
}

impl Writer {
    fn roots(&mut self, members: &Members<'_>, shape: &Shape) -> Result<(), EncodeError> {
        for (name, tree) in members {
            let brackets = matches!(tree, Tree::Array(_) | Tree::Object(_)) || name.ends_with(']');
            if name.is_empty() || (name.contains('[') && brackets) {
                return Err(EncodeError::new(format!("`{name}` cannot be the name of a field")));
            }
            encode(name, self.syntax.names, &mut self.name);
            pointer::push(&mut self.pointer, name);
            self.value(tree, shape.member(name))?;
            self.name.clear();
            self.pointer.clear();
        }
        Ok(())
    }

    fn value(&mut self, tree: &Tree<'_>, shape: &Shape) -> Result<(), EncodeError> {
        let shape = shape.of_tree(tree);
        match (tree, shape) {
            (Tree::Null, Shape::Text) => Ok(()),
            (Tree::Null, _) => self.field("null"),
            (Tree::Text(text), Shape::Any) => self.field(&literal::bare(text)),
            (Tree::Array(items), Shape::Array(array)) => self.list(tree, items, array),
            (Tree::Array(items), _) if items.is_empty() => self.field("[]"),
            (Tree::Array(items), _) => self.numbered(items, &ArrayShape::ANY),
            (Tree::Object(members), _) if brackets_say(members, shape) => self.members(members, shape),
            (Tree::Object(_), _) => self.json(tree),
            (scalar, _) => self.field(scalar.scalar().unwrap_or_default()),
        }
    }

    fn list(&mut self, tree: &Tree<'_>, items: &[Tree<'_>], array: &ArrayShape) -> Result<(), EncodeError> {
        match items {
            [] => self.field("[]"),
            [Tree::Text(only)] if only == "[]" => self.numbered(items, array),
            _ if items
                .iter()
                .enumerate()
                .any(|(index, item)| *item == Tree::Null && matches!(array.item(index), Shape::Text)) =>
            {
                Err(self.fault("a list of texts cannot hold null in a form"))
            }
            _ if array.is_flat() => items.iter().enumerate().try_for_each(|(index, item)| match self.syntax.lists {
                Lists::Repeated => self.value(item, array.item(index)),
                Lists::Bracketed => self.bracketed("", item, array.item(index)),
            }),
            _ if items.iter().any(|item| matches!(item, Tree::Null)) => self.json(tree),
            _ => self.numbered(items, array),
        }
    }

    fn numbered(&mut self, items: &[Tree<'_>], array: &ArrayShape) -> Result<(), EncodeError> {
        items.iter().enumerate().try_for_each(|(index, item)| self.bracketed(&index.to_string(), item, array.item(index)))
    }

    fn members(&mut self, members: &Members<'_>, shape: &Shape) -> Result<(), EncodeError> {
        members.iter().try_for_each(|(name, tree)| self.bracketed(name, tree, shape.member(name)))
    }

    fn bracketed(&mut self, token: &str, tree: &Tree<'_>, shape: &Shape) -> Result<(), EncodeError> {
        let (name, place) = (self.name.len(), self.pointer.len());
        self.name.push_str(self.syntax.open);
        encode(token, self.syntax.names, &mut self.name);
        self.name.push_str(self.syntax.close);
        pointer::push(&mut self.pointer, token);
        self.value(tree, shape)?;
        self.name.truncate(name);
        self.pointer.truncate(place);
        Ok(())
    }

    fn json(&mut self, tree: &Tree<'_>) -> Result<(), EncodeError> {
        let mut json = Vec::new();
        tree.write(&mut json);
        let text = String::from_utf8(json).map_err(|_| self.fault("the value does not write itself as JSON"))?;
        self.field(&text)
    }

    fn field(&mut self, value: &str) -> Result<(), EncodeError> {
        if !self.out.is_empty() {
            self.out.push('&');
        }
        self.out.push_str(&self.name);
        self.out.push('=');
        encode(value, self.syntax.escape, &mut self.out);
        Ok(())
    }

    fn fault(&self, message: &str) -> EncodeError {
        EncodeError::new(message).at(self.pointer.clone())
    }
}

/// Whether an object's members in brackets are read as what they are.
fn brackets_say(members: &Members<'_>, shape: &Shape) -> bool {
    let like_items = matches!(shape, Shape::Any) && members.iter().all(|(name, _)| name.parse::<usize>().is_ok());
    let left_out = |(name, tree): &(Cow<'_, str>, Tree<'_>)| matches!((tree, shape.member(name)), (Tree::Null, Shape::Text));
    !like_items && !members.iter().all(left_out) && !members.iter().any(|(name, _)| name.is_empty() || name.contains(['[', ']']))
}
