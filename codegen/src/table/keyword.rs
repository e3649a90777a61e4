//! Every keyword that may stand in a schema: what it is about, and how its operand becomes a check.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::json_type::Types;
pub(crate) use crate::model::{Check, Number};

/// A row: `minLength` is a count about strings.
#[derive(Debug)]
pub(crate) struct Keyword {
    pub(crate) name: &'static str,
    /// Types that it says something about, and that a schema without `type` is taken to have.
    pub(crate) implies: Types,
    pub(crate) kind: Kind,
}

/// What a keyword does.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// Asserts with a number: `maximum: 3.5`.
    Number(fn(Number) -> Check),
    /// Asserts with a count: `maxItems: 3`.
    Count(fn(u64) -> Check),
    /// Asserts with a text: `pattern: '^a'`.
    Text(fn(String) -> Check),
    /// Asserts when true: `uniqueItems: true`.
    Flag(fn() -> Check),
    /// Shapes the type: `properties`.
    Structural,
    /// Says nothing about values: `title`.
    Annotation,
    /// Asserts by way of other schemas or members, where a type cannot say it: `not`.
    Rule,
}

/// Whether a keyword tells nothing where its value is `false`: `uniqueItems: false`, which converters write beside any type.
pub(crate) fn is_silent_when_false(keyword: &Keyword) -> bool {
    matches!(keyword.kind, Kind::Flag(_))
}

/// The row of a keyword.
pub(crate) fn find(name: &str) -> Option<&'static Keyword> {
    static BY_NAME: LazyLock<HashMap<&str, &Keyword>> =
        LazyLock::new(|| ALL.iter().map(|keyword| (keyword.name, keyword)).collect());
    BY_NAME.get(name).copied()
}

/// Whether a schema has the same type without the keyword: it asserts, or only people read it.
pub(crate) fn is_harmless(name: &str) -> bool {
    find(name).is_some_and(|keyword| match keyword.kind {
        Kind::Structural => false,
        Kind::Number(_) | Kind::Count(_) | Kind::Text(_) | Kind::Flag(_) | Kind::Annotation | Kind::Rule => true,
    })
}

const fn number(name: &'static str, make: fn(Number) -> Check) -> Keyword {
    Keyword { name, implies: Types::NUMBERS, kind: Kind::Number(make) }
}

const fn count(name: &'static str, implies: Types, make: fn(u64) -> Check) -> Keyword {
    Keyword { name, implies, kind: Kind::Count(make) }
}

const fn structural(name: &'static str, implies: Types) -> Keyword {
    Keyword { name, implies, kind: Kind::Structural }
}

const fn annotation(name: &'static str) -> Keyword {
    Keyword { name, implies: Types::NONE, kind: Kind::Annotation }
}

const fn rule(name: &'static str, implies: Types) -> Keyword {
    Keyword { name, implies, kind: Kind::Rule }
}

/// The keywords of JSON Schema 2020-12 and of OpenAPI 3.0 to 3.2.
pub(crate) static ALL: &[Keyword] = &[
    number("minimum", Check::Minimum),
    number("exclusiveMinimum", Check::ExclusiveMinimum),
    number("maximum", Check::Maximum),
    number("exclusiveMaximum", Check::ExclusiveMaximum),
    number("multipleOf", Check::MultipleOf),
    count("minLength", Types::STRING, Check::MinLength),
    count("maxLength", Types::STRING, Check::MaxLength),
    Keyword { name: "pattern", implies: Types::STRING, kind: Kind::Text(Check::Pattern) },
    count("minItems", Types::ARRAY, Check::MinItems),
    count("maxItems", Types::ARRAY, Check::MaxItems),
    Keyword { name: "uniqueItems", implies: Types::ARRAY, kind: Kind::Flag(|| Check::UniqueItems) },
    count("minProperties", Types::OBJECT, Check::MinProperties),
    count("maxProperties", Types::OBJECT, Check::MaxProperties),
    structural("$ref", Types::NONE),
    structural("$defs", Types::NONE),
    structural("definitions", Types::NONE),
    structural("type", Types::NONE),
    structural("nullable", Types::NONE),
    structural("enum", Types::NONE),
    structural("const", Types::NONE),
    structural("format", Types::NONE),
    structural("contentEncoding", Types::STRING),
    structural("properties", Types::OBJECT),
    structural("required", Types::OBJECT),
    structural("additionalProperties", Types::OBJECT),
    structural("patternProperties", Types::OBJECT),
    structural("items", Types::ARRAY),
    structural("prefixItems", Types::ARRAY),
    structural("allOf", Types::NONE),
    structural("oneOf", Types::NONE),
    structural("anyOf", Types::NONE),
    structural("discriminator", Types::NONE),
    structural("xml", Types::NONE),
    annotation("title"),
    annotation("description"),
    annotation("deprecated"),
    annotation("default"),
    annotation("example"),
    annotation("examples"),
    annotation("readOnly"),
    annotation("writeOnly"),
    annotation("externalDocs"),
    annotation("contentMediaType"),
    annotation("contentSchema"),
    annotation("$comment"),
    annotation("$schema"),
    annotation("$id"),
    annotation("$anchor"),
    annotation("$dynamicAnchor"),
    annotation("$vocabulary"),
    structural("$dynamicRef", Types::NONE),
    structural("$recursiveRef", Types::NONE),
    rule("not", Types::NONE),
    rule("if", Types::NONE),
    rule("then", Types::NONE),
    rule("else", Types::NONE),
    rule("contains", Types::ARRAY),
    rule("minContains", Types::ARRAY),
    rule("maxContains", Types::ARRAY),
    structural("additionalItems", Types::ARRAY),
    rule("unevaluatedItems", Types::ARRAY),
    rule("propertyNames", Types::OBJECT),
    rule("dependentRequired", Types::OBJECT),
    rule("dependentSchemas", Types::OBJECT),
    rule("dependencies", Types::OBJECT),
    structural("unevaluatedProperties", Types::OBJECT),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_keyword_has_one_row() {
        for keyword in ALL {
            assert_eq!(ALL.iter().filter(|other| other.name == keyword.name).count(), 1, "{}", keyword.name);
            assert_eq!(find(keyword.name).map(|found| found.name), Some(keyword.name));
        }
        assert!(find("minimun").is_none());
    }

    #[test]
    fn assertions_say_what_type_they_are_about() {
        let asserts = |kind| matches!(kind, Kind::Number(_) | Kind::Count(_) | Kind::Text(_) | Kind::Flag(_));
        for keyword in ALL.iter().filter(|keyword| asserts(keyword.kind)) {
            assert_ne!(keyword.implies, Types::NONE, "{}", keyword.name);
        }
    }
}
