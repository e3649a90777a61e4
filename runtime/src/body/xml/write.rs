//! From JSON text to elements by shape.

use super::{INSTANCE, ITEM, ROOT, name};
use crate::body::tree::Tree;
use crate::body::{EncodeError, pointer};
use crate::shape::{ArrayShape, Member, ObjectShape, Shape, Xml};

/// The XML body of a JSON text.
pub(in crate::body) fn from_json(json: &[u8], shape: &Shape) -> Result<Vec<u8>, EncodeError> {
    let tree = Tree::parse(json)?;
    let shape = shape.of_tree(&tree);
    let tag = match shape {
        Shape::Object(object) if !object.root.is_empty() => {
            Tag { name: object.root, prefix: object.prefix, namespace: object.namespace }
        }
        Shape::Array(array) => Tag { name: array.root.unwrap_or(ROOT), prefix: None, namespace: None },
        _ => Tag { name: ROOT, prefix: None, namespace: None },
    };
    let mut writer =
        Writer { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".to_owned(), pointer: String::new(), bindings: Vec::new() };
    writer.element(tag, &tree, shape)?;
    Ok(writer.out.into_bytes())
}

/// What an element is called; a name that XML cannot have becomes a key.
#[derive(Clone, Copy)]
struct Tag<'t> {
    name: &'t str,
    prefix: Option<&'t str>,
    namespace: Option<&'t str>,
}

struct Writer {
    out: String,
    pointer: String,
    /// Prefixes and their namespaces, the innermost last.
    bindings: Vec<(String, String)>,
}

impl Writer {
    fn element(&mut self, tag: Tag<'_>, tree: &Tree<'_>, shape: &Shape) -> Result<(), EncodeError> {
        let shape = shape.of_tree(tree);
        let bound = self.bindings.len();
        self.open(tag)?;
        if let (Shape::Object(object), Tree::Object(members)) = (shape, tree) {
            self.attributes(object, members)?;
        }
        self.kind(tree, shape);
        let opened = self.out.len();
        self.out.push('>');
        self.content(tree, shape)?;
        self.close(tag, opened);
        self.bindings.truncate(bound);
        Ok(())
    }

    fn open(&mut self, tag: Tag<'_>) -> Result<(), EncodeError> {
        self.out.push('<');
        self.tag(tag);
        if !name::is_name(tag.name) {
            self.out.push_str(" key=\"");
            self.text(tag.name, true)?;
            self.out.push('"');
        }
        self.bind(tag.prefix, tag.namespace)
    }

    fn tag(&mut self, tag: Tag<'_>) {
        if let Some(prefix) = tag.prefix {
            self.out.push_str(prefix);
            self.out.push(':');
        }
        self.out.push_str(if name::is_name(tag.name) { tag.name } else { ITEM });
    }

    fn close(&mut self, tag: Tag<'_>, opened: usize) {
        if self.out.len() == opened + 1 {
            self.out.insert(opened, '/');
            return;
        }
        self.out.push_str("</");
        self.tag(tag);
        self.out.push('>');
    }

    /// Declares a namespace unless it is declared already.
    fn bind(&mut self, prefix: Option<&str>, namespace: Option<&str>) -> Result<(), EncodeError> {
        let Some(namespace) = namespace else { return Ok(()) };
        let prefix = prefix.unwrap_or_default();
        let innermost = self.bindings.iter().rev().find(|(bound, _)| bound == prefix);
        if innermost.is_some_and(|(_, bound)| bound == namespace) {
            return Ok(());
        }
        self.out.push_str(if prefix.is_empty() { " xmlns" } else { " xmlns:" });
        self.out.push_str(prefix);
        self.out.push_str("=\"");
        self.text(namespace, true)?;
        self.out.push('"');
        self.bindings.push((prefix.to_owned(), namespace.to_owned()));
        Ok(())
    }

    fn attributes(&mut self, object: &ObjectShape, members: &[(std::borrow::Cow<'_, str>, Tree<'_>)]) -> Result<(), EncodeError> {
        let known =
            members.iter().filter_map(|(name, tree)| Some((object.members.iter().find(|member| member.name == name)?, tree)));
        for (member, tree) in known.filter(|(member, _)| member.xml.attribute) {
            self.within(member.name, |writer| writer.attribute(member, tree))?;
        }
        Ok(())
    }

    fn attribute(&mut self, member: &Member, tree: &Tree<'_>) -> Result<(), EncodeError> {
        let text = match tree {
            Tree::Null => return Ok(()),
            _ => tree.scalar().ok_or_else(|| self.fault("an attribute holds no list or object"))?,
        };
        self.bind(member.xml.prefix, member.xml.namespace.filter(|_| member.xml.prefix.is_some()))?;
        self.out.push(' ');
        self.tag(Tag { name: name::of_member(member), prefix: member.xml.prefix, namespace: None });
        self.out.push_str("=\"");
        self.text(text, true)?;
        self.out.push('"');
        Ok(())
    }

    /// What the element's text does not tell: `null`, and the type where any value may stand.
    fn kind(&mut self, tree: &Tree<'_>, shape: &Shape) {
        let kind = match (shape, tree) {
            (Shape::Any, Tree::Null) => "null",
            (_, Tree::Null) => return self.nil(),
            (Shape::Any, Tree::Boolean(_)) => "boolean",
            (Shape::Any, Tree::Number(_)) => "number",
            (Shape::Any, Tree::Array(_)) => "array",
            (Shape::Any, Tree::Object(_)) => "object",
            _ => return,
        };
        self.out.push_str(" type=\"");
        self.out.push_str(kind);
        self.out.push('"');
    }

    fn nil(&mut self) {
        self.out.push_str(" xmlns:xsi=\"");
        self.out.push_str(INSTANCE);
        self.out.push_str("\" xsi:nil=\"true\"");
    }

    fn content(&mut self, tree: &Tree<'_>, shape: &Shape) -> Result<(), EncodeError> {
        match (tree, shape) {
            (Tree::Null, _) => Ok(()),
            (Tree::Array(items), Shape::Array(array)) => self.items(items, name::of_item(array, None), array),
            (Tree::Array(items), _) => self.items(items, ITEM, &ArrayShape::ANY),
            (Tree::Object(members), Shape::Object(object)) => self.members(members, object),
            (Tree::Object(members), Shape::Map(values)) => self.entries(members, values),
            (Tree::Object(members), _) => self.entries(members, &Shape::Any),
            (scalar, _) => self.text(scalar.scalar().unwrap_or_default(), false),
        }
    }

    fn items(&mut self, items: &[Tree<'_>], name: &str, array: &ArrayShape) -> Result<(), EncodeError> {
        self.list(items, Tag { name, prefix: None, namespace: None }, array)
    }

    fn list(&mut self, items: &[Tree<'_>], tag: Tag<'_>, array: &ArrayShape) -> Result<(), EncodeError> {
        for (index, item) in items.iter().enumerate() {
            self.within(&index.to_string(), |writer| writer.element(tag, item, array.item(index)))?;
        }
        Ok(())
    }

    fn entries(&mut self, members: &[(std::borrow::Cow<'_, str>, Tree<'_>)], shape: &Shape) -> Result<(), EncodeError> {
        members.iter().try_for_each(|(name, tree)| self.entry(name, tree, shape))
    }

    fn entry(&mut self, name: &str, tree: &Tree<'_>, shape: &Shape) -> Result<(), EncodeError> {
        self.within(name, |writer| writer.element(Tag { name, prefix: None, namespace: None }, tree, shape))
    }

    fn members(&mut self, members: &[(std::borrow::Cow<'_, str>, Tree<'_>)], object: &ObjectShape) -> Result<(), EncodeError> {
        for (name, tree) in members {
            match object.members.iter().find(|member| member.name == name) {
                Some(member) if member.xml.attribute => {}
                Some(member) => self.within(name, |writer| writer.member(member, tree))?,
                None => self.entry(name, tree, object.other())?,
            }
        }
        Ok(())
    }

    fn member(&mut self, member: &Member, tree: &Tree<'_>) -> Result<(), EncodeError> {
        let Xml { prefix, namespace, .. } = member.xml;
        let tag = Tag { name: name::of_member(member), prefix, namespace };
        match (member.shape, tree) {
            (Shape::Array(array), Tree::Null) if !array.wrapped => Ok(()),
            (Shape::Array(array), Tree::Array(items)) if !array.wrapped => self.list(items, tag, array),
            (Shape::Array(array), Tree::Array(items)) if !items.is_empty() => {
                let bound = self.bindings.len();
                self.open(tag)?;
                let opened = self.out.len();
                self.out.push('>');
                self.items(items, name::of_item(array, Some(tag.name)), array)?;
                self.close(tag, opened);
                self.bindings.truncate(bound);
                Ok(())
            }
            (shape, tree) => self.element(tag, tree, shape),
        }
    }

    /// Appends a text so that it is read back as it is: also what a reader would take for other white space.
    fn text(&mut self, text: &str, attribute: bool) -> Result<(), EncodeError> {
        for character in text.chars() {
            match character {
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '&' => self.out.push_str("&amp;"),
                '"' if attribute => self.out.push_str("&quot;"),
                '\r' => self.out.push_str("&#13;"),
                '\n' if attribute => self.out.push_str("&#10;"),
                '\t' if attribute => self.out.push_str("&#9;"),
                other if name::is_character(other) => self.out.push(other),
                other => return Err(self.fault(format!("XML cannot hold the character U+{:04X}", u32::from(other)))),
            }
        }
        Ok(())
    }

    fn within(&mut self, token: &str, write: impl FnOnce(&mut Self) -> Result<(), EncodeError>) -> Result<(), EncodeError> {
        let outer = self.pointer.len();
        pointer::push(&mut self.pointer, token);
        write(self)?;
        self.pointer.truncate(outer);
        Ok(())
    }

    fn fault(&self, message: impl Into<String>) -> EncodeError {
        EncodeError::new(message).at(self.pointer.clone())
    }
}
