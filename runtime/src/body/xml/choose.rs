//! Which of several shapes an element is of: what a tag tells, or the one that knows most of what is there.

use std::borrow::Cow;
use std::cmp::Reverse;

use super::name;
use super::parse::Element;
use super::view::{self, View};
use crate::body::literal;
use crate::shape::{Absent, Alternative, Member, Node, ObjectShape, Shape};

/// Whether a tag tells it, whether the element is called like it, how many parts speak for it, and how few against it.
type Score = (bool, bool, usize, Reverse<usize>);

const PLAIN: Score = (false, false, 0, Reverse(0));
/// Of a shape that takes everything.
const LAST: Score = (false, false, 0, Reverse(usize::MAX));

/// The shape itself, or of several the one that fits best, of equals the first; `Any` where none does.
pub(super) fn choose<'s>(shape: &'s Shape, view: &View<'_, '_>) -> &'s Shape {
    match shape.bare() {
        Shape::OneOf(branches) => {
            let mut best: Option<(Score, &Shape)> = None;
            for branch in *branches {
                let score = score(branch, view);
                if score.is_some() && best.as_ref().is_none_or(|(highest, _)| score > Some(*highest)) {
                    best = score.map(|score| (score, *branch));
                }
            }
            best.map_or(&Shape::Any, |(_, branch)| choose(branch, view))
        }
        single => single,
    }
}

/// How well an element fits a shape, by a glance: what is in its children is not looked into.
fn score(shape: &Shape, view: &View<'_, '_>) -> Option<Score> {
    match shape {
        Shape::Any => Some(LAST),
        Shape::Root(root) => score(root.shape, view),
        Shape::Alternative(alternative) => score_alternative(alternative, view),
        Shape::OneOf(branches) => branches.iter().filter_map(|branch| score(branch, view)).max(),
        Shape::Object(object) => score_object(object, view),
        Shape::Array(_) | Shape::Map(_) => view.element.is_blank().then_some(PLAIN),
        scalar => is_scalar(scalar, view.element).then_some(PLAIN),
    }
}

fn score_alternative(alternative: &Alternative, view: &View<'_, '_>) -> Option<Score> {
    if !alternative.has(|name| found(alternative.shape.bare(), view, name)) {
        return None;
    }
    let inner = score(alternative.shape, view);
    match alternative.is_told() {
        true => inner.or(Some(PLAIN)).map(|(_, named, known, unknown)| (true, named, known, unknown)),
        false => inner,
    }
}

/// A member by its name in JSON, with its text.
fn found<'e>(shape: &Shape, view: &View<'e, '_>, name: &str) -> Option<Option<Cow<'e, str>>> {
    let own = match shape {
        Shape::Object(object) => {
            object.members.iter().find(|member| member.name == name).map(|member| (member, object.ignore_case))
        }
        _ => None,
    };
    let child = |is: &dyn Fn(&Element<'_>) -> bool| view.children.iter().find(|child| is(child)).map(|child| Some(child.text()));
    match (own, shape) {
        (Some((member, ignore_case)), _) if is_text(member) => view.text_of(member, ignore_case).map(Some).or(may_miss(member)),
        (Some((member, _)), _) if name::open_list(member).is_some() || name::is_inlined(member) => Some(None),
        (Some((member, _)), Shape::Object(object)) => {
            let is = |child: &Element<'_>| {
                view::member_of(object, child)
                    .and_then(|place| object.members.get(place))
                    .is_some_and(|of| of.name == member.name)
            };
            child(&is)
        }
        _ => child(&|child| child.name == name),
    }
}

fn is_text(member: &Member) -> bool {
    matches!(member.xml.node, Node::Attribute | Node::Text | Node::Cdata)
}

fn may_miss<'e>(member: &Member) -> Option<Option<Cow<'e, str>>> {
    (member.xml.absent != Absent::Omitted).then_some(None)
}

fn score_object(object: &ObjectShape, view: &View<'_, '_>) -> Option<Score> {
    if !view.element.is_blank() && !view::holds_text(object) {
        return None;
    }
    let (members, others) = view.sort(object);
    let parts = object.members.iter().zip(&members);
    let fits = |(member, elements): (&Member, &Vec<&Element<'_>>)| {
        name::is_inlined(member) || elements.iter().all(|one| may_be(member.shape, one))
    };
    if !parts.clone().all(fits) {
        return None;
    }
    let texts = object.members.iter().filter(|member| view.text_of(member, object.ignore_case).is_some()).count();
    let known = texts + members.iter().filter(|elements| !elements.is_empty()).count();
    let unknown = if object.rest.is_some() { 0 } else { others.len() };
    let named = !object.root.is_empty() && object.root == view.element.name;
    Some((false, named, known, Reverse(unknown)))
}

/// Whether a member's element can be of its shape.
fn may_be(shape: &Shape, element: &Element<'_>) -> bool {
    match shape.bare() {
        _ if element.is_nil() => true,
        Shape::Object(object) => element.is_blank() || view::holds_text(object),
        Shape::Map(_) => element.is_blank(),
        // items of a list stand in it, or are it
        Shape::Any | Shape::Array(_) | Shape::OneOf(_) | Shape::Alternative(_) | Shape::Root(_) => true,
        scalar => is_scalar(scalar, element),
    }
}

fn is_scalar(shape: &Shape, element: &Element<'_>) -> bool {
    element.children.is_empty() && literal::write(&element.text(), shape, &mut Vec::new()).is_ok()
}
