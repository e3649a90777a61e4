//! Assertions that a type does not express.

use super::facet::Facets;
use crate::model::{Check, Shape};
use crate::table::json_type::Types;

/// The checks of all facets that are about values of this shape.
pub(super) fn checks(facets: &Facets<'_>, shape: &Shape) -> Vec<Check> {
    let types = types_of(shape);
    let mut checks = Vec::new();
    for facet in &facets.list {
        for assertion in &facet.schema.assertions {
            let about = assertion.keyword.implies.and(types) != Types::NONE;
            if about && !checks.contains(&assertion.check) {
                checks.push(assertion.check.clone());
            }
        }
    }
    checks
}

/// The types of a shape; unions and aliases are checked behind.
fn types_of(shape: &Shape) -> Types {
    match shape {
        Shape::Any | Shape::Enumeration { .. } => Types::ANY,
        Shape::Never | Shape::Null | Shape::Boolean => Types::NONE,
        Shape::Integer(_) | Shape::Number(_) => Types::NUMBERS,
        Shape::Text(_) => Types::STRING,
        Shape::Array { .. } | Shape::Tuple { .. } => Types::ARRAY,
        Shape::Object(_) => Types::OBJECT,
        Shape::OneOf { .. } | Shape::AnyOf { .. } | Shape::Alias(_) => Types::NONE,
    }
}
