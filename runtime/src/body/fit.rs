//! Which of several shapes a value takes.

use std::borrow::Cow;

use super::tree::Tree;
use crate::shape::{Alternative, ArrayShape, Member, ObjectShape, Shape};

impl Shape {
    /// The shape itself, or of several the first that fits, or `Any`.
    pub(crate) fn first(&self, fits: &dyn Fn(&Shape) -> bool) -> &Shape {
        match self {
            Shape::Root(root) => root.shape.first(fits),
            Shape::Alternative(alternative) => alternative.shape.first(fits),
            Shape::OneOf(shapes) => shapes.iter().find_map(|shape| shape.of_branch(fits)).unwrap_or(&Shape::Any),
            single => single,
        }
    }

    /// The shape that a branch of several comes to, if it fits.
    fn of_branch(&self, fits: &dyn Fn(&Shape) -> bool) -> Option<&Shape> {
        match self {
            Shape::Alternative(alternative) => fits(self).then(|| alternative.shape.first(fits)),
            Shape::OneOf(shapes) => shapes.iter().find_map(|shape| shape.of_branch(fits)),
            single => Some(single.first(fits)).filter(|shape| fits(shape)),
        }
    }

    /// Without what is about its root element or its being one of several.
    pub(crate) fn bare(&self) -> &Shape {
        match self {
            Shape::Root(root) => root.shape.bare(),
            Shape::Alternative(alternative) => alternative.shape.bare(),
            shape => shape,
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
    pub(crate) const ANY: Self = Self::of(&Shape::Any);

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

impl Alternative {
    /// Whether a value is of this branch, by the members it has and their texts; `None` where a text cannot be told.
    pub(crate) fn has<'t>(&self, member: impl Fn(&str) -> Option<Option<Cow<'t, str>>>) -> bool {
        let is = |(name, texts): &(&str, &[&str])| match member(name) {
            Some(Some(text)) => texts.contains(&text.as_ref()),
            Some(None) => texts.contains(&"null"),
            None => !self.required.contains(name),
        };
        self.required.iter().all(|name| member(name).is_some()) && self.fixed.iter().all(is)
    }

    /// Whether a tag tells its values, so that there is nothing more to look at.
    pub(crate) fn is_told(&self) -> bool {
        self.fixed.iter().any(|(name, _)| self.required.contains(name))
    }
}

fn fits(shape: &Shape, tree: &Tree<'_>) -> bool {
    match (shape, tree) {
        (Shape::Alternative(alternative), Tree::Object(members)) => {
            let find =
                |name: &str| members.iter().find(|(found, _)| found == name).map(|(_, tree)| tree.scalar().map(Cow::Borrowed));
            alternative.has(find) && (alternative.is_told() || fits(alternative.shape.bare(), tree))
        }
        (Shape::Alternative(alternative), _) => fits(alternative.shape.bare(), tree),
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
