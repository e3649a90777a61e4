//! Defaults that their own schema refuses: they are used all the same, and told, since whoever receives them may refuse them.

use super::defaults::Told;
use super::{View, bounds, holds, pattern};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Check, Format, SchemaId, Shape};
use crate::source::{Location, Node, Sources};

/// Tells of the default at a place, where it is not as the schema asserts.
pub(super) fn report(view: View<'_>, id: SchemaId, (name, at): (&str, Location), told: &mut Told, diagnostics: &mut Diagnostics) {
    let Some(reason) = refusal(view, id, at).filter(|_| told.is_new(at)) else { return };
    let message = format!("the default of `{name}` is refused by its own schema: {reason}");
    let help = format!("correct one of them: the default is written where `{name}` is absent");
    diagnostics.push(Diagnostic::new(Code::InvalidDefault, at, message).help(help));
}

fn refusal(view: View<'_>, mut id: SchemaId, at: Location) -> Option<String> {
    let value = view.sources.json(at);
    for _ in 0..view.model.schemas.len() {
        let schema = &view.model.schemas[id];
        let broken = |check: &&Check| can_tell(check, &value) && !holds::holds(check, &value);
        if let Some(words) = schema.checks.iter().find(broken).and_then(|check| words(view.sources, check)) {
            return Some(words);
        }
        match (&schema.shape, view.sources.node(at)) {
            (Shape::Alias(target), _) => id = *target,
            (Shape::Text(Format::Uri), Node::String(text)) if !is_uri(text) => return Some("it is no URI".to_owned()),
            _ => return None,
        }
    }
    None
}

/// Whether that a check does not hold is more than that it could not be made.
fn can_tell(check: &Check, value: &serde_json::Value) -> bool {
    match check {
        Check::MultipleOf(unit) => value.is_i64() && unit.to_f64().fract() == 0.0,
        Check::Pattern(source) => pattern::translate(source).is_ok(),
        Check::UniqueItems => false,
        Check::Minimum(_) | Check::ExclusiveMinimum(_) | Check::Maximum(_) | Check::ExclusiveMaximum(_) => true,
        Check::MinLength(_) | Check::MaxLength(_) | Check::MinItems(_) | Check::MaxItems(_) => true,
        Check::MinProperties(_) | Check::MaxProperties(_) => true,
    }
}

fn words(sources: &Sources, check: &Check) -> Option<String> {
    let (keyword, operand) = match check {
        Check::Minimum(bound) => ("minimum", bounds::digits(sources, *bound)),
        Check::ExclusiveMinimum(bound) => ("exclusiveMinimum", bounds::digits(sources, *bound)),
        Check::Maximum(bound) => ("maximum", bounds::digits(sources, *bound)),
        Check::ExclusiveMaximum(bound) => ("exclusiveMaximum", bounds::digits(sources, *bound)),
        Check::MultipleOf(unit) => ("multipleOf", bounds::digits(sources, *unit)),
        Check::MinLength(least) => ("minLength", least.to_string()),
        Check::MaxLength(most) => ("maxLength", most.to_string()),
        Check::Pattern(source) => ("pattern", source.clone()),
        Check::MinItems(least) => ("minItems", least.to_string()),
        Check::MaxItems(most) => ("maxItems", most.to_string()),
        Check::MinProperties(least) => ("minProperties", least.to_string()),
        Check::MaxProperties(most) => ("maxProperties", most.to_string()),
        Check::UniqueItems => return None,
    };
    Some(format!("`{keyword}` is `{operand}`"))
}

/// A scheme and something after it (RFC 3986, section 3).
fn is_uri(text: &str) -> bool {
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
    let known = |char: char| char.is_ascii_alphanumeric() || "+-.".contains(char);
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(known)
        && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::is_uri;

    #[test]
    fn a_uri_begins_with_a_scheme() {
        for text in ["https://example.com", "urn:a:b", "mailto:a@example.com"] {
            assert!(is_uri(text), "{text}");
        }
        for text in ["", "example.com", "/a", "1a:b", "https://a b", ":x"] {
            assert!(!is_uri(text), "{text}");
        }
    }
}
