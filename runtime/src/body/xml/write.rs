//! From JSON text to elements by shape.

use std::borrow::Cow;

use super::name::{self, Tag};
use super::{INSTANCE, ITEM, ROOT};
use crate::body::tree::Tree;
use crate::body::{EncodeError, pointer};
use crate::shape::{ArrayShape, Member, Node, ObjectShape, Shape};

type Members<'a> = [(Cow<'a, str>, Tree<'a>)];

/// The XML body of a JSON text.
pub(in crate::body) fn from_json(json: &[u8], shape: &Shape) -> Result<Vec<u8>, EncodeError> {
    let tree = Tree::parse(json)?;
    let (named, shape) = (shape, shape.of_tree(&tree));
    let tag = Tag::of_root(named).or_else(|| Tag::of_root(shape)).unwrap_or(Tag::plain(ROOT));
    let mut writer =
        Writer { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".to_owned(), pointer: String::new(), bindings: Vec::new() };
    writer.element(tag, &tree, shape)?;
    Ok(writer.out.into_bytes())
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

    fn attributes(&mut self, object: &ObjectShape, members: &Members<'_>) -> Result<(), EncodeError> {
        let known =
            members.iter().filter_map(|(name, tree)| Some((object.members.iter().find(|member| member.name == name)?, tree)));
        for (member, tree) in known {
            match (member.xml.node, member.shape.of_tree(tree), tree) {
                (Node::Attribute, ..) => self.within(member.name, |writer| writer.attribute(member, tree))?,
                (Node::None, Shape::Object(inner), Tree::Object(members)) => {
                    self.within(member.name, |writer| writer.attributes(inner, members))?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn attribute(&mut self, member: &Member, tree: &Tree<'_>) -> Result<(), EncodeError> {
        let text = match tree {
            Tree::Null => return Ok(()),
            _ => tree.scalar().ok_or_else(|| self.fault("an attribute holds no list or object"))?,
        };
        let tag = name::of_member(member);
        self.bind(tag.prefix, tag.namespace.filter(|_| tag.prefix.is_some()))?;
        self.out.push(' ');
        self.tag(tag);
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
            (Tree::Array(items), Shape::Array(array)) => self.list(items, array, |index| name::of_item(array, index, None)),
            (Tree::Array(items), _) => self.list(items, &ArrayShape::ANY, |_| Tag::plain(ITEM)),
            (Tree::Object(members), Shape::Object(object)) => self.members(members, object),
            (Tree::Object(members), Shape::Map(values)) => self.entries(members, values),
            (Tree::Object(members), _) => self.entries(members, &Shape::Any),
            (scalar, _) => self.text(scalar.scalar().unwrap_or_default(), false),
        }
    }

    fn list(&mut self, items: &[Tree<'_>], array: &ArrayShape, tag: impl Fn(usize) -> Tag<'static>) -> Result<(), EncodeError> {
        for (index, item) in items.iter().enumerate() {
            self.within(&index.to_string(), |writer| match array.xml(index).node {
                Node::Text => writer.bare(item),
                Node::Cdata => writer.cdata(item),
                Node::Usual | Node::Element | Node::Attribute | Node::None => writer.element(tag(index), item, array.item(index)),
            })?;
        }
        Ok(())
    }

    fn entries(&mut self, members: &Members<'_>, shape: &Shape) -> Result<(), EncodeError> {
        members.iter().try_for_each(|(name, tree)| self.entry(name, tree, shape))
    }

    fn entry(&mut self, name: &str, tree: &Tree<'_>, shape: &Shape) -> Result<(), EncodeError> {
        self.within(name, |writer| writer.element(Tag::plain(name), tree, shape))
    }

    fn members(&mut self, members: &Members<'_>, object: &ObjectShape) -> Result<(), EncodeError> {
        for (name, tree) in members {
            match object.members.iter().find(|member| member.name == name) {
                Some(member) => self.within(name, |writer| writer.member(member, tree))?,
                None => self.entry(name, tree, object.other())?,
            }
        }
        Ok(())
    }

    fn member(&mut self, member: &Member, tree: &Tree<'_>) -> Result<(), EncodeError> {
        match member.xml.node {
            Node::Attribute => Ok(()),
            Node::Text => self.bare(tree),
            Node::Cdata => self.cdata(tree),
            Node::Usual | Node::Element | Node::None => self.part(member, tree),
        }
    }

    /// A member that is an element, or several.
    fn part(&mut self, member: &Member, tree: &Tree<'_>) -> Result<(), EncodeError> {
        let tag = name::of_member(member);
        match (name::open_list(member), member.shape, tree) {
            (Some(_), _, Tree::Null) => Ok(()),
            (Some(array), _, Tree::Array(items)) => self.list(items, array, |index| name::of_open_item(member, array, index)),
            (None, shape, Tree::Null | Tree::Object(_)) if name::is_inlined(member) => self.content(tree, shape.of_tree(tree)),
            (None, Shape::Array(array), Tree::Array(items)) if !items.is_empty() => {
                let bound = self.bindings.len();
                self.open(tag)?;
                let opened = self.out.len();
                self.out.push('>');
                self.list(items, array, |index| name::of_item(array, index, Some(tag.name)))?;
                self.close(tag, opened);
                self.bindings.truncate(bound);
                Ok(())
            }
            (_, shape, tree) => self.element(tag, tree, shape),
        }
    }

    /// A value as the text of the element around it; `null` is no text.
    fn bare(&mut self, tree: &Tree<'_>) -> Result<(), EncodeError> {
        let text = self.scalar(tree)?;
        self.text(text, false)
    }

    fn cdata(&mut self, tree: &Tree<'_>) -> Result<(), EncodeError> {
        let text = self.scalar(tree)?;
        if let Some(found) = text.chars().find(|character| !name::is_character(*character)) {
            return Err(self.unwritable(found));
        }
        if !text.is_empty() {
            // a section cannot hold its own end, and a reader takes a line feed for each carriage return in it
            let inside = text.replace("]]>", "]]]]><![CDATA[>").replace('\r', "]]>&#13;<![CDATA[");
            self.out.push_str(&format!("<![CDATA[{inside}]]>"));
        }
        Ok(())
    }

    fn scalar<'t>(&self, tree: &'t Tree<'_>) -> Result<&'t str, EncodeError> {
        match tree {
            Tree::Null => Ok(""),
            tree => tree.scalar().ok_or_else(|| self.fault("a text holds no list or object")),
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
                other => return Err(self.unwritable(other)),
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

    fn unwritable(&self, character: char) -> EncodeError {
        self.fault(format!("XML cannot hold the character U+{:04X}", u32::from(character)))
    }

    fn fault(&self, message: impl Into<String>) -> EncodeError {
        EncodeError::new(message).at(self.pointer.clone())
    }
}
