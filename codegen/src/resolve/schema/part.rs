//! A schema as written, seen whole or in part.

use crate::source::Location;
use crate::table::json_type::JsonType;

/// What holds of a value: the schema at a place, or some of its keywords.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Part {
    pub(super) at: Location,
    pub(super) view: View,
}

/// Which keywords count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct View {
    /// Without `$ref` and `allOf`, whose schemas stand beside it as parts of their own.
    pub(super) bare: bool,
    /// Without `oneOf`, one branch of which stands beside it.
    pub(super) no_one_of: bool,
    /// Without `anyOf`, one branch of which stands beside it.
    pub(super) no_any_of: bool,
    /// Without the schemas that extend it, which stand beside it as branches.
    pub(super) alone: bool,
    /// Only values of this type: `string` of `type: [string, integer]`.
    pub(super) only: Option<JsonType>,
}

impl Part {
    /// All of a schema.
    pub(super) fn whole(at: Location) -> Self {
        Self { at, view: View::default() }
    }
}

/// The part that the others stand beside: whose name and place the schema has.
pub(super) fn main(parts: &[Part]) -> Option<Part> {
    parts.iter().find(|part| !part.view.bare).or(parts.first()).copied()
}
