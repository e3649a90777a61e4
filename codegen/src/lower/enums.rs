//! Sets of values become enums.

use super::names::Granter;
use super::{View, docs};
use crate::api::{EnumVariant, IntegerVariant, ItemKind, Name, ValueEnumVariant};
use crate::diagnostic::Diagnostics;
use crate::naming::{Scope, variant_name};
use crate::source::{Literal, Location, Node};

/// The values of a schema, with a name and a description for each where it has them.
pub(super) struct Values<'a> {
    pub(super) at: Location,
    pub(super) values: &'a [Location],
    pub(super) names: &'a [String],
    pub(super) descriptions: &'a [String],
    pub(super) open: bool,
}

/// A value under its name.
struct Variant {
    name: Name,
    value: Literal,
    docs: crate::api::Docs,
}

/// An enum of texts or of integers where all values are, else an enum of values; null is the schema's business.
pub(super) fn enumeration(view: View<'_>, values: &Values<'_>, diagnostics: &mut Diagnostics) -> ItemKind {
    let open = values.open;
    let variants = variants(view, values, open, diagnostics);
    if variants.iter().all(|variant| variant.value.is_string()) {
        let variants = variants.into_iter().map(|Variant { name, docs, .. }| EnumVariant { name, docs }).collect();
        return ItemKind::TextEnum { variants, open, flags: false, any_text: false };
    }
    let integer = |Variant { name, value, docs }: &Variant| {
        Some(IntegerVariant { rust: name.rust.clone(), value: integer(value)?, docs: docs.clone() })
    };
    match variants.iter().map(integer).collect() {
        Some(variants) => ItemKind::IntegerEnum { variants, open },
        None => {
            let other = |Variant { name, value, docs }| ValueEnumVariant { rust: name.rust, value, docs };
            ItemKind::ValueEnum { variants: variants.into_iter().map(other).collect() }
        }
    }
}

fn variants(view: View<'_>, values: &Values<'_>, open: bool, diagnostics: &mut Diagnostics) -> Vec<Variant> {
    let scope = Scope::with_reserved(if open { &["Unknown"] } else { &[] });
    let mut granter = Granter { sources: view.sources, options: view.options, scope, diagnostics };
    let not_null = values.values.iter().enumerate().filter(|(_, value)| !matches!(view.sources.node(**value), Node::Null));
    let variants = not_null.map(|(index, at)| {
        let value = view.sources.literal(*at);
        let wire = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let wish = values.names.get(index).filter(|name| !name.is_empty()).unwrap_or(&wire);
        let rust = granter.scope.take(&shortened(variant_name(wish)), "", values.at).name;
        let description = values.descriptions.get(index).map_or("", String::as_str);
        Variant { name: Name { wire, rust }, value, docs: docs::plain(description) }
    });
    variants.collect()
}

/// `2.0` is an integer as JSON Schema has it.
fn integer(value: &Literal) -> Option<i64> {
    // up to 2^53 every integer is a number of its own
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let whole = || value.as_f64().filter(|number| number.fract() == 0.0 && number.abs() <= EXACT).map(|number| number as i64);
    value.as_i64().or_else(|| if value.is_f64() { whole() } else { None })
}

/// Whole sentences are values too: a long name ends with a whole word.
fn shortened(name: String) -> String {
    const LONGEST: usize = 50;
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => {
            let start = name.get(..end).unwrap_or_default();
            start
                .rfind(char::is_uppercase)
                .and_then(|word| start.get(..word))
                .filter(|cut| !cut.is_empty())
                .unwrap_or(start)
                .to_owned()
        }
        None => name,
    }
}
