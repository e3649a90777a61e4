//! From fields to JSON text by shape.

use std::borrow::Cow;

use indexmap::IndexMap;

use super::fields::Node;
use crate::body::{DecodeError, literal, pointer};
use crate::shape::{Alternative, ArrayShape, ObjectShape, Shape};

/// The JSON text of all fields.
pub(super) fn root(root: &Node, shape: &Shape) -> Result<Vec<u8>, DecodeError> {
    let mut reader = Reader { pointer: String::new(), out: Vec::new() };
    match shape.first(&|shape| fits(shape, root)) {
        Shape::Object(object) => reader.object(root, object)?,
        Shape::Map(values) => reader.entries(&root.members, values)?,
        Shape::Any => reader.entries(&root.members, &Shape::Any)?,
        _ => return Err(DecodeError::new("a form holds named fields, no list and no single value").at("")),
    }
    Ok(reader.out)
}

/// The JSON text of one value's fields.
pub(super) fn under(node: &Node, shape: &Shape) -> Result<Vec<u8>, DecodeError> {
    let mut reader = Reader { pointer: String::new(), out: Vec::new() };
    reader.value(node, shape)?;
    Ok(reader.out)
}

struct Reader {
    pointer: String,
    out: Vec<u8>,
}

impl Reader {
    fn value(&mut self, node: &Node, shape: &Shape) -> Result<(), DecodeError> {
        match shape.first(&|shape| fits(shape, node)) {
            Shape::Any => self.any(node),
            Shape::Array(array) => self.list(node, array),
            Shape::Map(_) | Shape::Object(_) if self.as_json(node, '{') => Ok(()),
            Shape::Map(values) => self.no_values(node).and_then(|()| self.entries(&node.members, values)),
            Shape::Object(object) => self.no_values(node).and_then(|()| self.object(node, object)),
            scalar => self.scalar(node, scalar),
        }
    }

    fn scalar(&mut self, node: &Node, shape: &Shape) -> Result<(), DecodeError> {
        match node.values.as_slice() {
            [text] if node.members.is_empty() => self.literal(text, shape),
            [_, _, ..] => Err(self.fault("stands several times, one value is expected")),
            _ => Err(self.fault("has brackets, one value is expected")),
        }
    }

    fn literal(&mut self, text: &str, shape: &Shape) -> Result<(), DecodeError> {
        if matches!(text, "" | "null") && matches!(shape, Shape::Boolean | Shape::Integer | Shape::Number) {
            self.out.extend(b"null");
            return Ok(());
        }
        literal::write(text, shape, &mut self.out).map_err(|message| self.fault(&message))
    }

    fn any(&mut self, node: &Node) -> Result<(), DecodeError> {
        match (node.values.as_slice(), node.members.is_empty()) {
            ([text], true) => self.literal(text, &Shape::Any),
            (texts, true) => self.texts(texts, &ArrayShape::ANY),
            ([], false) => match items(node) {
                Some(items) => self.items(&items, &ArrayShape::ANY),
                None => self.entries(&node.members, &Shape::Any),
            },
            _ => Err(self.mixed()),
        }
    }

    fn list(&mut self, node: &Node, array: &ArrayShape) -> Result<(), DecodeError> {
        match (node.values.as_slice(), node.members.is_empty()) {
            ([empty], true) if empty == "[]" => self.texts(&[], array),
            (_, true) if !array.is_flat() && self.as_json(node, '[') => Ok(()),
            (texts, true) => self.texts(texts, array),
            ([], false) => {
                let items = items(node).ok_or_else(|| self.fault("is a list, its items are not numbered from 0 without gaps"))?;
                self.items(&items, array)
            }
            _ => Err(self.mixed()),
        }
    }

    fn texts(&mut self, texts: &[String], array: &ArrayShape) -> Result<(), DecodeError> {
        self.sequence(texts, |reader, index, text| {
            let shape = array.item(index).first(&|shape| literal::write(text, shape, &mut Vec::new()).is_ok());
            reader.literal(text, shape)
        })
    }

    fn items(&mut self, items: &Items<'_>, array: &ArrayShape) -> Result<(), DecodeError> {
        match items {
            Items::Texts(texts) => self.texts(texts, array),
            Items::Nodes(nodes) => self.sequence(nodes, |reader, index, node| reader.value(node, array.item(index))),
        }
    }

    fn sequence<T>(
        &mut self,
        items: &[T],
        mut value: impl FnMut(&mut Self, usize, &T) -> Result<(), DecodeError>,
    ) -> Result<(), DecodeError> {
        self.out.push(b'[');
        for (index, item) in items.iter().enumerate() {
            self.separate(index);
            self.within(&index.to_string(), |reader| value(reader, index, item))?;
        }
        self.out.push(b']');
        Ok(())
    }

    fn entries(&mut self, members: &IndexMap<String, Node>, shape: &Shape) -> Result<(), DecodeError> {
        self.out.push(b'{');
        for (index, (name, node)) in members.iter().enumerate() {
            self.separate(index);
            self.member(name, node, shape)?;
        }
        self.out.push(b'}');
        Ok(())
    }

    fn object(&mut self, node: &Node, object: &ObjectShape) -> Result<(), DecodeError> {
        let mut seen = vec![false; object.members.len()];
        self.out.push(b'{');
        for (index, (name, node)) in node.members.iter().enumerate() {
            self.separate(index);
            let found = object.member(name, |member| member.name);
            match found.and_then(|found| Some((object.members.get(found)?, seen.get_mut(found)?))) {
                Some((member, true)) => {
                    self.within(member.name, |reader| Err(reader.fault("stands several times, one value is expected")))?
                }
                Some((member, seen)) => {
                    *seen = true;
                    self.member(member.name, node, member.shape)?;
                }
                None => self.member(name, node, object.other())?,
            }
        }
        self.out.push(b'}');
        Ok(())
    }

    fn member(&mut self, name: &str, node: &Node, shape: &Shape) -> Result<(), DecodeError> {
        literal::write_name(name, &mut self.out);
        self.within(name, |reader| reader.value(node, shape))
    }

    /// Takes a single value that is JSON as it is.
    fn as_json(&mut self, node: &Node, begins: char) -> bool {
        match node.values.as_slice() {
            [text] if node.members.is_empty() && (text == "null" || text.starts_with(begins)) && literal::is_json(text) => {
                self.out.extend(text.as_bytes());
                true
            }
            _ => false,
        }
    }

    fn separate(&mut self, index: usize) {
        if index > 0 {
            self.out.push(b',');
        }
    }

    fn within(&mut self, token: &str, value: impl FnOnce(&mut Self) -> Result<(), DecodeError>) -> Result<(), DecodeError> {
        let outer = self.pointer.len();
        pointer::push(&mut self.pointer, token);
        value(self)?;
        self.pointer.truncate(outer);
        Ok(())
    }

    fn no_values(&self, node: &Node) -> Result<(), DecodeError> {
        if node.values.is_empty() { Ok(()) } else { Err(self.fault("is an object, its members are expected in brackets")) }
    }

    fn mixed(&self) -> DecodeError {
        self.fault("stands both with and without brackets")
    }

    /// An error that names the field as a form does: `Data[key]`.
    fn fault(&self, message: &str) -> DecodeError {
        if self.pointer.is_empty() {
            return DecodeError::new(message).at("");
        }
        let mut tokens = self.pointer.split('/').skip(1).map(|token| token.replace("~1", "/").replace("~0", "~"));
        let first = tokens.next().unwrap_or_default();
        let name = tokens.fold(first, |name, token| format!("{name}[{token}]"));
        DecodeError::new(format!("field `{name}`: {message}")).at(self.pointer.clone())
    }
}

/// The items of a list in brackets.
enum Items<'n> {
    /// Under `[]`.
    Texts(&'n [String]),
    /// Under `[0]`, `[1]` …
    Nodes(Vec<&'n Node>),
}

/// The items in brackets, if that is what they are.
fn items(node: &Node) -> Option<Items<'_>> {
    if let (1, Some(unnumbered)) = (node.members.len(), node.members.get("")) {
        return match unnumbered.members.is_empty() {
            true => Some(Items::Texts(&unnumbered.values)),
            false => Some(Items::Nodes(vec![unnumbered])),
        };
    }
    let numbered: Option<Vec<(usize, &Node)>> =
        node.members.iter().map(|(name, node)| Some((name.parse().ok()?, node))).collect();
    let mut numbered = numbered?;
    numbered.sort_by_key(|(number, _)| *number);
    let whole = numbered.iter().enumerate().all(|(index, (number, _))| index == *number);
    whole.then(|| Items::Nodes(numbered.into_iter().map(|(_, node)| node).collect()))
}

/// Whether fields can be of a shape, by a glance.
fn fits(shape: &Shape, node: &Node) -> bool {
    let json = |begins: char| node.members.is_empty() && node.values.iter().all(|text| text.starts_with(begins));
    match shape {
        Shape::Any => true,
        Shape::Root(_) => fits(shape.bare(), node),
        Shape::Alternative(alternative) => {
            is_of(alternative, node) && (alternative.is_told() || fits(alternative.shape.bare(), node))
        }
        Shape::Object(object) if node.values.is_empty() => {
            node.members.keys().all(|name| object.rest.is_some() || object.member(name, |member| member.name).is_some())
        }
        Shape::Map(_) if node.values.is_empty() => true,
        Shape::Object(_) | Shape::Map(_) => json('{'),
        Shape::Array(array) => items(node).is_some() || json('[') || (node.values.len() > 1 && array.is_flat()),
        scalar => {
            node.members.is_empty()
                && matches!(node.values.as_slice(), [text] if literal::write(text, scalar, &mut Vec::new()).is_ok())
        }
    }
}

fn is_of(alternative: &Alternative, node: &Node) -> bool {
    let written = !node.members.is_empty() || node.values.is_empty();
    !written
        || alternative.has(|name| {
            let found = node.members.get(name)?;
            Some(found.values.first().map(|text| Cow::Borrowed(text.as_str())))
        })
}
