//! What of an element belongs to a value, and which part of it to which member.

use std::borrow::Cow;

use super::name::{self, Likeness, Tag};
use super::parse::{Attribute, Element, joined};
use crate::shape::{Member, Node, ObjectShape, Shape};

/// An element with those of its children that are of a value: all, or what is left beside the members of an outer one.
pub(super) struct View<'e, 'a> {
    pub(super) element: &'e Element<'a>,
    pub(super) children: Vec<&'e Element<'a>>,
    /// How many members without an element of their own stand between it and the element.
    pub(super) inlined: usize,
}

/// More of them within each other lead in a circle.
pub(super) const MAX_INLINED: usize = 16;

impl<'e, 'a> View<'e, 'a> {
    pub(super) fn of(element: &'e Element<'a>) -> Self {
        Self { element, children: element.children.iter().collect(), inlined: 0 }
    }

    /// The value of a member that is an attribute or a text; `None` where there is none.
    pub(super) fn text_of(&self, member: &Member, ignore_case: bool) -> Option<Cow<'e, str>> {
        match member.xml.node {
            Node::Attribute => {
                self.attribute(name::of_member(member), ignore_case).map(|found| Cow::Borrowed(found.value.as_str()))
            }
            Node::Text => self.text(),
            Node::Cdata => self.cdata().or_else(|| self.text()),
            Node::Usual | Node::Element | Node::None => None,
        }
    }

    /// Its children by member of an object, and those that are of none.
    pub(super) fn sort(&self, object: &ObjectShape) -> (Vec<Vec<&'e Element<'a>>>, Vec<&'e Element<'a>>) {
        let mut known = vec![Vec::new(); object.members.len()];
        let mut others = Vec::new();
        for child in &self.children {
            let inlined = |open: bool| object.members.iter().position(|member| takes(member, child, open, self.inlined));
            let place = member_of(object, child).or_else(|| inlined(false)).or_else(|| inlined(true));
            match place.and_then(|place| known.get_mut(place)) {
                Some(elements) => elements.push(*child),
                None => others.push(*child),
            }
        }
        (known, others)
    }

    fn attribute(&self, tag: Tag<'_>, ignore_case: bool) -> Option<&'e Attribute> {
        let own = self.element.attributes.iter().filter(|found| !found.is_foreign());
        let like = own.filter_map(|found| Some((tag.likeness(found.found(), ignore_case)?, found)));
        like.max_by_key(|(likeness, _)| *likeness).map(|(_, found)| found)
    }

    /// The space between elements is no text of the value.
    fn text(&self) -> Option<Cow<'e, str>> {
        let text = match self.element.children.is_empty() {
            true => self.element.text(),
            false => Cow::Owned(self.element.text().trim_ascii().to_owned()),
        };
        Some(text).filter(|text| !text.is_empty())
    }

    /// The text from the first CDATA section to the last: space around them is for the eye.
    fn cdata(&self) -> Option<Cow<'e, str>> {
        let texts = &self.element.texts;
        let first = texts.iter().position(|text| text.cdata)?;
        let last = texts.iter().rposition(|text| text.cdata)?;
        texts.get(first..=last).map(joined)
    }
}

/// Whether an object has a place for text.
pub(super) fn holds_text(object: &ObjectShape) -> bool {
    holds_text_within(object, 0)
}

fn holds_text_within(object: &ObjectShape, inlined: usize) -> bool {
    let holds = |object: &ObjectShape| inlined < MAX_INLINED && holds_text_within(object, inlined + 1);
    let inner = |member: &Member| name::is_inlined(member) && matches!(member.shape, Shape::Object(object) if holds(object));
    object.members.iter().any(|member| matches!(member.xml.node, Node::Text | Node::Cdata) || inner(member))
}

/// The member whose element it is.
pub(super) fn member_of(object: &ObjectShape, element: &Element<'_>) -> Option<usize> {
    let like = object.members.iter().enumerate().filter_map(|(place, member)| {
        let likeness = likeness(member, element, object.ignore_case)?;
        Some((likeness, std::cmp::Reverse(place)))
    });
    like.max().map(|(_, place)| place.0)
}

fn likeness(member: &Member, element: &Element<'_>, ignore_case: bool) -> Option<Likeness> {
    let like = |tag: Tag<'_>| tag.likeness(element.found(), ignore_case);
    match (member.xml.node, name::open_list(member)) {
        (Node::Attribute | Node::Text | Node::Cdata, _) => None,
        (_, Some(array)) => (0..=array.first.len()).filter_map(|index| like(name::of_open_item(member, array, index))).max(),
        (Node::None, None) if name::is_inlined(member) => None,
        (Node::Usual | Node::Element | Node::None, None) => like(name::of_member(member)),
    }
}

/// Whether an element is of what a member without an element of its own holds; `open`: also where that takes elements of any name.
fn takes(member: &Member, element: &Element<'_>, open: bool, inlined: usize) -> bool {
    inlined < MAX_INLINED && name::is_inlined(member) && holds(member.shape, element, open, inlined + 1)
}

fn holds(shape: &Shape, element: &Element<'_>, open: bool, inlined: usize) -> bool {
    match shape {
        Shape::Any | Shape::Map(_) => open,
        Shape::Object(object) => {
            (open && object.rest.is_some())
                || member_of(object, element).is_some()
                || object.members.iter().any(|member| takes(member, element, open, inlined))
        }
        Shape::OneOf(shapes) => shapes.iter().any(|shape| holds(shape, element, open, inlined)),
        Shape::Alternative(_) | Shape::Root(_) => holds(shape.bare(), element, open, inlined),
        Shape::Boolean | Shape::Integer | Shape::Number | Shape::Text | Shape::Array(_) => false,
    }
}
