//! Which of several shapes a value takes.

use super::tree::Tree;
use crate::shape::{ArrayShape, Member, ObjectShape, Shape};

impl Shape {
    /// The shape itself, or of several the first that fits, or `Any`.
    pub(crate) fn first(&self, fits: &dyn Fn(&Shape) -> bool) -> &Shape {
        match self {
            Shape::OneOf(shapes) => shapes.iter().map(|shape| shape.first(fits)).find(|shape| fits(shape)).unwrap_or(&Shape::Any),
            single => single,
        }
    }

    /// The shape that a value takes.
    pub(crate) fn of_tree(&self, tree: &Tree<'_>) -> &Shape {
        self.first(&|shape| fits(shape, tree))
    }

    /// The shape of an object's member, whether it is named or not.
    pub(crate) fn member(&self, name: &str) -> &Shape {
        match self {
            Shape::Map(values) => values,
            Shape::Object(object) => {
                object.members.iter().find(|member| member.name == name).map_or(object.other(), |member| member.shape)
            }
            _ => &Shape::Any,
        }
    }

    /// Whether values are one text, number or boolean.
    pub(crate) fn is_scalar(&self) -> bool {
        matches!(self, Shape::Boolean | Shape::Integer | Shape::Number | Shape::Text)
    }
}

impl ArrayShape {
    /// A list of whatever values.
    pub(crate) const ANY: Self = Self { first: &[], items: &Shape::Any, item_name: None, wrapped: true, root: None };

    /// The shape of an item.
    pub(crate) fn item(&self, index: usize) -> &'static Shape {
        self.first.get(index).copied().unwrap_or(self.items)
    }

    /// Whether every item is one text, number or boolean.
    pub(crate) fn is_flat(&self) -> bool {
        self.items.is_scalar() && self.first.iter().all(|shape| shape.is_scalar())
    }
}

impl ObjectShape {
    /// The member of a name: an exact match first, then one without regard to case where the object allows it.
    pub(crate) fn member<'n>(&self, name: &str, name_of: impl Fn(&Member) -> &'n str) -> Option<usize> {
        let exact = self.members.iter().position(|member| name_of(member) == name);
        match exact {
            None if self.ignore_case => self.members.iter().position(|member| name_of(member).eq_ignore_ascii_case(name)),
            exact => exact,
        }
    }

    /// The shape of members besides the named ones.
    pub(crate) fn other(&self) -> &'static Shape {
        self.rest.unwrap_or(&Shape::Any)
    }
}

fn fits(shape: &Shape, tree: &Tree<'_>) -> bool {
    match (shape, tree) {
        (Shape::Any, _) | (_, Tree::Null) => true,
        (Shape::Boolean, Tree::Boolean(_)) | (Shape::Number, Tree::Number(_)) | (Shape::Text, Tree::Text(_)) => true,
        (Shape::Integer, Tree::Number(digits)) => !digits.contains(['.', 'e', 'E']),
        (Shape::Array(_), Tree::Array(_)) | (Shape::Map(_), Tree::Object(_)) => true,
        (Shape::Object(object), Tree::Object(members)) => {
            object.rest.is_some() || members.iter().all(|(name, _)| object.members.iter().any(|member| member.name == name))
        }
        _ => false,
    }
}
