//! Assertions that a type does not express, and keywords that are not generated yet.

use super::super::Resolver;
use super::facet::Facets;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Check, Shape};
use crate::table::json_type::Types;
use crate::table::keyword::Kind;

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

/// The types of a shape; unions and aliases are checked behind, and enumerated values need no more.
fn types_of(shape: &Shape) -> Types {
    match shape {
        Shape::Any | Shape::Never | Shape::Null | Shape::Boolean => Types::NONE,
        Shape::Integer(_) | Shape::Number(_) => Types::NUMBERS,
        Shape::Text(_) => Types::STRING,
        Shape::Array { .. } | Shape::Tuple { .. } => Types::ARRAY,
        Shape::Object(_) => Types::OBJECT,
        Shape::Enumeration { .. } | Shape::OneOf { .. } | Shape::AnyOf { .. } | Shape::Alias(_) => Types::NONE,
    }
}

/// Reports assertions of facets that nothing enforces yet.
pub(super) fn report_unenforced(resolver: &mut Resolver<'_>, facets: &Facets<'_>) {
    for (keyword, at) in facets.list.iter().flat_map(|facet| &facet.schema.unenforced) {
        let Kind::Unenforced { instead } = keyword.kind else { continue };
        let message = format!("`{}` is not enforced: values that it forbids are taken", keyword.name);
        let diagnostic = Diagnostic::new(Code::UnenforcedKeyword, *at, message);
        resolver.report_once(*at, || diagnostic.on_key().help(instead));
    }
}
