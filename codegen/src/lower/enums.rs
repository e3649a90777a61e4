//! Closed sets of values become enums.

use super::names::Granter;
use super::{View, docs};
use crate::api::{EnumVariant, ItemKind, Name, ValueEnumVariant};
use crate::diagnostic::Diagnostics;
use crate::naming::{Scope, variant_name};
use crate::source::{Location, Node};

/// An enum of texts where all values are, else an enum of values; null is the schema's business.
pub(super) fn enumeration(
    view: View<'_>,
    at: Location,
    values: &[Location],
    names: &[String],
    descriptions: &[String],
    open: bool,
    diagnostics: &mut Diagnostics,
) -> ItemKind {
    let scope = Scope::with_reserved(if open { &["Unknown"] } else { &[] });
    let mut granter = Granter { sources: view.sources, options: view.options, scope, diagnostics };
    let values: Vec<(usize, Location)> =
        values.iter().copied().enumerate().filter(|(_, value)| !matches!(view.sources.node(*value), Node::Null)).collect();
    let all_text = values.iter().all(|(_, value)| matches!(view.sources.node(*value), Node::String(_)));
    let mut variants = values.into_iter().map(|(index, value)| {
        let json = view.sources.literal(value);
        let wire = json.as_str().map_or_else(|| json.to_string(), str::to_owned);
        let wish = variant_name(names.get(index).unwrap_or(&wire));
        let rust = granter.scope.take(&wish, "", at).name;
        (Name { wire, rust }, json, docs::plain(descriptions.get(index).map_or("", String::as_str)))
    });
    if all_text {
        let variants = variants.map(|(name, _, docs)| EnumVariant { name, docs }).collect();
        ItemKind::TextEnum { variants, open }
    } else {
        let variants = variants.by_ref().map(|(name, value, docs)| ValueEnumVariant { rust: name.rust, value, docs }).collect();
        ItemKind::ValueEnum { variants }
    }
}
