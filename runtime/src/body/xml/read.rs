//! From elements to JSON text by shape.

use std::collections::HashMap;

use super::name;
use super::parse::{Element, fault, parse};
use crate::body::{DecodeError, json, literal, pointer};
use crate::shape::{ArrayShape, Member, ObjectShape, Shape};

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
        let Shape::Object(object) = shape else { return Ok(()) };
        let fits = object.root.is_empty()
            || object.root == root.name
            || (object.ignore_case && object.root.eq_ignore_ascii_case(root.name));
        if fits { Ok(()) } else { Err(self.fault(root, format!("expected the root element `{}`", object.root))) }
    }

    fn value(&mut self, element: &Element<'_>, shape: &Shape) -> Result<(), DecodeError> {
        if element.is_nil() {
            self.out.extend(b"null");
            return Ok(());
        }
        match shape.first(&|shape| fits(shape, element)) {
            Shape::Any => self.any(element),
            Shape::Array(array) => self.list(element, element.children.iter(), array),
            Shape::Map(values) => self.map(element, values),
            Shape::Object(object) => self.object(element, object),
            scalar => self.scalar(element, scalar),
        }
    }

    fn scalar(&mut self, element: &Element<'_>, shape: &Shape) -> Result<(), DecodeError> {
        if let Some(child) = element.children.first() {
            return Err(self.fault(child, "expected text, found an element"));
        }
        self.literal(element, &element.text, shape)
    }

    fn literal(&mut self, element: &Element<'_>, text: &str, shape: &Shape) -> Result<(), DecodeError> {
        let text = match (shape, text.trim_ascii()) {
            (Shape::Boolean, "1") => "true",
            (Shape::Boolean, "0") => "false",
            _ => text,
        };
        literal::write(text, shape, &mut self.out).map_err(|message| self.fault(element, message))
    }

    fn any(&mut self, element: &Element<'_>) -> Result<(), DecodeError> {
        let kind = element.attributes.iter().find(|(name, _)| name == "type").map(|(_, kind)| kind.as_str());
        match kind {
            Some("null") => {
                self.out.extend(b"null");
                Ok(())
            }
            Some("number") => self.scalar(element, &Shape::Number),
            Some("boolean") => self.scalar(element, &Shape::Boolean),
            Some("string") => self.scalar(element, &Shape::Text),
            Some("array") => self.list(element, element.children.iter(), &ArrayShape::ANY),
            Some("object") => self.map(element, &Shape::Any),
            _ if element.children.is_empty() => self.scalar(element, &Shape::Text),
            _ => self.map(element, &Shape::Any),
        }
    }

    fn list<'e, 'a: 'e>(
        &mut self,
        parent: &Element<'_>,
        items: impl Iterator<Item = &'e Element<'a>>,
        array: &ArrayShape,
    ) -> Result<(), DecodeError> {
        self.no_text(parent)?;
        self.items(items, array)
    }

    fn items<'e, 'a: 'e>(&mut self, items: impl Iterator<Item = &'e Element<'a>>, array: &ArrayShape) -> Result<(), DecodeError> {
        self.out.push(b'[');
        for (index, item) in items.enumerate() {
            self.separate(index);
            self.within(&index.to_string(), |reader| reader.value(item, array.item(index)))?;
        }
        self.out.push(b']');
        Ok(())
    }

    fn map(&mut self, element: &Element<'_>, values: &Shape) -> Result<(), DecodeError> {
        self.no_text(element)?;
        let mut groups = Groups::default();
        for child in &element.children {
            groups.add(key(child), child);
        }
        self.out.push(b'{');
        for (index, (name, elements)) in groups.0.iter().enumerate() {
            self.separate(index);
            self.other(name, elements, values)?;
        }
        self.out.push(b'}');
        Ok(())
    }

    fn object(&mut self, element: &Element<'_>, object: &ObjectShape) -> Result<(), DecodeError> {
        self.no_text(element)?;
        let (known, others) = sort(element, object);
        self.out.push(b'{');
        let start = self.out.len();
        for (member, elements) in object.members.iter().zip(&known) {
            match member.shape {
                _ if member.xml.attribute => self.attribute(element, member, object.ignore_case, start)?,
                Shape::Array(array) if !array.wrapped => {
                    self.member(member.name, start, |reader| reader.items(elements.iter().copied(), array))?;
                }
                _ => self.single(member, elements, start)?,
            }
        }
        for (name, elements) in &others.0 {
            self.comma(start);
            self.other(name, elements, object.other())?;
        }
        self.out.push(b'}');
        Ok(())
    }

    fn attribute(&mut self, element: &Element<'_>, member: &Member, ignore_case: bool, start: usize) -> Result<(), DecodeError> {
        let wanted = name::of_member(member);
        let is = |found: &str| found == wanted || (ignore_case && found.eq_ignore_ascii_case(wanted));
        match element.attribute(is) {
            Some(text) => self.member(member.name, start, |reader| reader.literal(element, text, member.shape)),
            None => Ok(()),
        }
    }

    /// A member that stands at most once.
    fn single(&mut self, member: &Member, elements: &[&Element<'_>], start: usize) -> Result<(), DecodeError> {
        match elements {
            [] => Ok(()),
            [only] => self.member(member.name, start, |reader| reader.value(only, member.shape)),
            [_, second, ..] => self.within(member.name, |reader| Err(reader.twice(second, member.name))),
        }
    }

    /// A member of a map, or one that the object does not name; repeated elements are a list where any value may stand.
    fn other(&mut self, name: &str, elements: &[&Element<'_>], shape: &Shape) -> Result<(), DecodeError> {
        literal::write_name(name, &mut self.out);
        self.within(name, |reader| match (elements, shape) {
            ([single], _) => reader.value(single, shape),
            (_, Shape::Any) => reader.items(elements.iter().copied(), &ArrayShape::ANY),
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

    fn no_text(&self, element: &Element<'_>) -> Result<(), DecodeError> {
        if element.is_blank() { Ok(()) } else { Err(self.fault(element, "expected elements, found text")) }
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

/// The children of an object by member, and those that are of none.
fn sort<'e, 'a>(element: &'e Element<'a>, object: &ObjectShape) -> (Vec<Vec<&'e Element<'a>>>, Groups<'e, 'a>) {
    let mut known = vec![Vec::new(); object.members.len()];
    let mut others = Groups::default();
    for child in &element.children {
        let found = element_member(object, child.name);
        match found.and_then(|index| known.get_mut(index)) {
            Some(elements) => elements.push(child),
            None => others.add(key(child), child),
        }
    }
    (known, others)
}

fn element_member(object: &ObjectShape, element: &str) -> Option<usize> {
    object.member(element, |member| if member.xml.attribute { "" } else { name::of_member(member) })
}

/// The key that an element stands for in a map.
fn key<'e>(element: &'e Element<'_>) -> &'e str {
    let written = element.attribute(|name| name == "key").filter(|_| element.name == super::ITEM);
    written.unwrap_or(element.name)
}

/// Whether an element can be of a shape, by a glance.
fn fits(shape: &Shape, element: &Element<'_>) -> bool {
    match shape {
        Shape::Any => true,
        Shape::Object(object) => {
            element.is_blank()
                && element.children.iter().all(|child| object.rest.is_some() || element_member(object, child.name).is_some())
        }
        Shape::Array(_) | Shape::Map(_) | Shape::OneOf(_) => element.is_blank(),
        scalar => element.children.is_empty() && literal::write(&element.text, scalar, &mut Vec::new()).is_ok(),
    }
}
