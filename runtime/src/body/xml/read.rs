//! From elements to JSON text by shape.

use std::collections::HashMap;

use super::choose::choose;
use super::name::{self, Tag};
use super::parse::{Element, fault, parse};
use super::pieces::Pieces;
use super::view::{self, View};
use crate::body::{DecodeError, json, literal, pointer};
use crate::shape::{Absent, ArrayShape, Member, Node, ObjectShape, Shape};

/// The JSON text of an XML body.
pub(in crate::body) fn to_json(bytes: &[u8], shape: &Shape) -> Result<Vec<u8>, DecodeError> {
    let source = json::text(bytes)?;
    if source.trim_ascii().is_empty() {
        return Err(DecodeError::new("the body is empty"));
    }
    let root = parse(source)?;
    let mut reader = Reader { source, pointer: String::new(), out: Vec::with_capacity(source.len()) };
    reader.check_root(&root, shape)?;
    reader.value(&root, shape)?;
    Ok(reader.out)
}

struct Reader<'a> {
    source: &'a str,
    pointer: String,
    out: Vec<u8>,
}

impl Reader<'_> {
    fn check_root(&self, root: &Element<'_>, shape: &Shape) -> Result<(), DecodeError> {
        let ignore_case = matches!(shape.bare(), Shape::Object(object) if object.ignore_case);
        let is = |tag: Tag<'_>| tag.likeness(root.found(), ignore_case).is_some();
        let Some(tag) = Tag::of_root(shape) else { return Ok(()) };
        let of_branch = |branch: &&Shape| Tag::of_root(branch.bare()).is_some_and(is);
        let fits = is(tag) || matches!(shape.bare(), Shape::OneOf(branches) if branches.iter().any(of_branch));
        match (fits, tag.namespace) {
            (true, _) => Ok(()),
            (false, Some(namespace)) if tag.name == root.name => {
                Err(self.fault(root, format!("expected the root element `{}` in the namespace `{namespace}`", tag.name)))
            }
            (false, _) => Err(self.fault(root, format!("expected the root element `{}`", tag.name))),
        }
    }

    fn value(&mut self, element: &Element<'_>, shape: &Shape) -> Result<(), DecodeError> {
        if element.is_nil() {
            self.out.extend(b"null");
            return Ok(());
        }
        self.view(&View::of(element), shape)
    }

    fn view(&mut self, view: &View<'_, '_>, shape: &Shape) -> Result<(), DecodeError> {
        match choose(shape, view) {
            Shape::Any => self.any(view),
            Shape::Array(array) if array.is_mixed() => self.mixed(view.element, array),
            Shape::Array(array) => self.list(view, array),
            Shape::Map(values) => self.map(view, values),
            Shape::Object(object) => self.object(view, object),
            scalar => self.scalar(view.element, scalar),
        }
    }

    fn scalar(&mut self, element: &Element<'_>, shape: &Shape) -> Result<(), DecodeError> {
        if let Some(child) = element.children.first() {
            return Err(self.fault(child, "expected text, found an element"));
        }
        self.literal(element, &element.text(), shape)
    }

    fn literal(&mut self, element: &Element<'_>, text: &str, shape: &Shape) -> Result<(), DecodeError> {
        let text = match (shape, text.trim_ascii()) {
            (Shape::Boolean, "1") => "true",
            (Shape::Boolean, "0") => "false",
            _ => text,
        };
        literal::write(text, shape, &mut self.out).map_err(|message| self.fault(element, message))
    }

    fn any(&mut self, view: &View<'_, '_>) -> Result<(), DecodeError> {
        let element = view.element;
        match element.attribute("type") {
            Some("null") => {
                self.out.extend(b"null");
                Ok(())
            }
            Some("number") => self.scalar(element, &Shape::Number),
            Some("boolean") => self.scalar(element, &Shape::Boolean),
            Some("string") => self.scalar(element, &Shape::Text),
            Some("array") => self.list(view, &ArrayShape::ANY),
            Some("object") => self.map(view, &Shape::Any),
            _ if element.children.is_empty() => self.scalar(element, &Shape::Text),
            _ => self.map(view, &Shape::Any),
        }
    }

    fn list(&mut self, view: &View<'_, '_>, array: &ArrayShape) -> Result<(), DecodeError> {
        self.no_text(view)?;
        self.items(&view.children, array)
    }

    fn items(&mut self, items: &[&Element<'_>], array: &ArrayShape) -> Result<(), DecodeError> {
        self.out.push(b'[');
        for (index, item) in items.iter().enumerate() {
            self.separate(index);
            self.within(&index.to_string(), |reader| reader.value(item, array.item(index)))?;
        }
        self.out.push(b']');
        Ok(())
    }

    /// Items of which some are texts between the elements of the others, in this order.
    fn mixed(&mut self, element: &Element<'_>, array: &ArrayShape) -> Result<(), DecodeError> {
        let mut pieces = Pieces::of(element);
        self.out.push(b'[');
        for index in 0.. {
            let shape = array.item(index);
            let is_text = matches!(array.xml(index).node, Node::Text | Node::Cdata);
            if pieces.are_done() && (index >= array.first.len() || !is_text) {
                break;
            }
            self.separate(index);
            self.within(&index.to_string(), |reader| match is_text {
                true if index >= array.first.len() && pieces.is_element_next() => {
                    Err(reader.fault(element, "expected text, found an element"))
                }
                true => reader.literal(element, &pieces.text(), shape),
                false => match pieces.element() {
                    Some(child) => reader.value(child, shape),
                    None => Err(reader.fault(element, "expected elements, found text")),
                },
            })?;
        }
        self.out.push(b']');
        Ok(())
    }

    fn map(&mut self, view: &View<'_, '_>, values: &Shape) -> Result<(), DecodeError> {
        self.no_text(view)?;
        self.out.push(b'{');
        let start = self.out.len();
        self.others(&view.children, values, start)?;
        self.out.push(b'}');
        Ok(())
    }

    fn object(&mut self, view: &View<'_, '_>, object: &ObjectShape) -> Result<(), DecodeError> {
        if !view::holds_text(object) {
            self.no_text(view)?;
        }
        let (known, others) = view.sort(object);
        self.out.push(b'{');
        let start = self.out.len();
        for (member, elements) in object.members.iter().zip(known) {
            self.any_member(view, member, elements, object.ignore_case, start)?;
        }
        self.others(&others, object.other(), start)?;
        self.out.push(b'}');
        Ok(())
    }

    fn any_member<'e, 'a>(
        &mut self,
        view: &View<'e, 'a>,
        member: &Member,
        elements: Vec<&'e Element<'a>>,
        ignore_case: bool,
        start: usize,
    ) -> Result<(), DecodeError> {
        match member.xml.node {
            Node::Attribute | Node::Text | Node::Cdata => {
                let text = view.text_of(member, ignore_case);
                self.text(view.element, member, text.as_deref(), start)
            }
            Node::Usual | Node::Element | Node::None => match name::open_list(member) {
                Some(array) => self.member(member.name, start, |reader| reader.items(&elements, array)),
                None if name::is_inlined(member) => {
                    self.inlined(&View { element: view.element, children: elements, inlined: view.inlined + 1 }, member, start)
                }
                None => self.single(member, &elements, start),
            },
        }
    }

    /// A member that is an attribute or text of the element around it.
    fn text(&mut self, element: &Element<'_>, member: &Member, text: Option<&str>, start: usize) -> Result<(), DecodeError> {
        match (text, member.xml.absent) {
            (Some(text), _) => self.member(member.name, start, |reader| reader.literal(element, text, member.shape)),
            (None, Absent::Omitted) => Ok(()),
            (None, Absent::Null) => self.written(member, "null", start),
            (None, Absent::Empty) => self.written(member, "\"\"", start),
        }
    }

    /// A member whose own members stand in the element around it.
    fn inlined(&mut self, view: &View<'_, '_>, member: &Member, start: usize) -> Result<(), DecodeError> {
        let is_there = |found: &Member, ignore_case: bool| view.text_of(found, ignore_case).is_some();
        let any_text = matches!(member.shape, Shape::Object(object)
            if object.members.iter().any(|found| is_there(found, object.ignore_case)));
        if view.inlined > view::MAX_INLINED {
            return Err(self.fault(view.element, "members without elements of their own hold each other"));
        }
        match (view.children.is_empty() && !any_text, member.xml.absent) {
            (true, Absent::Omitted) => Ok(()),
            (true, Absent::Null) => self.written(member, "null", start),
            (true, Absent::Empty) | (false, _) => self.member(member.name, start, |reader| reader.view(view, member.shape)),
        }
    }

    fn written(&mut self, member: &Member, json: &str, start: usize) -> Result<(), DecodeError> {
        self.member(member.name, start, |reader| {
            reader.out.extend(json.as_bytes());
            Ok(())
        })
    }

    /// A member that stands at most once.
    fn single(&mut self, member: &Member, elements: &[&Element<'_>], start: usize) -> Result<(), DecodeError> {
        match elements {
            [] => Ok(()),
            [only] => self.member(member.name, start, |reader| reader.value(only, member.shape)),
            [_, second, ..] => self.within(member.name, |reader| Err(reader.twice(second, member.name))),
        }
    }

    /// Members by the names of their elements.
    fn others(&mut self, elements: &[&Element<'_>], values: &Shape, start: usize) -> Result<(), DecodeError> {
        let mut groups = Groups::default();
        for element in elements {
            groups.add(key(element), element);
        }
        for (name, elements) in &groups.0 {
            self.comma(start);
            self.other(name, elements, values)?;
        }
        Ok(())
    }

    /// A member of a map, or one that the object does not name; repeated elements are a list where any value may stand.
    fn other(&mut self, name: &str, elements: &[&Element<'_>], shape: &Shape) -> Result<(), DecodeError> {
        literal::write_name(name, &mut self.out);
        self.within(name, |reader| match (elements, shape) {
            ([single], _) => reader.value(single, shape),
            (_, Shape::Any) => reader.items(elements, &ArrayShape::ANY),
            ([_, second, ..], _) => Err(reader.twice(second, name)),
            ([], _) => Ok(()),
        })
    }

    fn member(
        &mut self,
        name: &str,
        start: usize,
        value: impl FnOnce(&mut Self) -> Result<(), DecodeError>,
    ) -> Result<(), DecodeError> {
        self.comma(start);
        literal::write_name(name, &mut self.out);
        self.within(name, value)
    }

    fn comma(&mut self, start: usize) {
        self.separate(usize::from(self.out.len() > start));
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

    /// What is inlined stands beside text that may be of others.
    fn no_text(&self, view: &View<'_, '_>) -> Result<(), DecodeError> {
        match view.inlined > 0 || view.element.is_blank() {
            true => Ok(()),
            false => Err(self.fault(view.element, "expected elements, found text")),
        }
    }

    fn fault(&self, element: &Element<'_>, message: impl Into<String>) -> DecodeError {
        fault(self.source, element.offset, message).at(self.pointer.clone())
    }

    fn twice(&self, second: &Element<'_>, name: &str) -> DecodeError {
        self.fault(second, format!("member `{name}` stands twice"))
    }
}

/// Elements by name, in the order of first appearance.
#[derive(Default)]
struct Groups<'e, 'a>(Vec<(&'e str, Vec<&'e Element<'a>>)>, HashMap<&'e str, usize>);

impl<'e, 'a> Groups<'e, 'a> {
    fn add(&mut self, name: &'e str, element: &'e Element<'a>) {
        let place = *self.1.entry(name).or_insert(self.0.len());
        match self.0.get_mut(place) {
            Some((_, elements)) => elements.push(element),
            None => self.0.push((name, vec![element])),
        }
    }
}

/// The key that an element stands for in a map.
fn key<'e>(element: &'e Element<'_>) -> &'e str {
    let written = element.attribute("key").filter(|_| element.name == super::ITEM);
    written.unwrap_or(element.name)
}
