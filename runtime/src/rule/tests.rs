//! The semantics of JSON Schema 2020-12, keyword by keyword, over values as they write themselves.

use serde::ser::{Serialize, SerializeStructVariant as _, SerializeTupleVariant as _, Serializer};

use super::{Assertion, Condition, Contains, Literal, Number, Rule, holds, report};
use crate::check::{At, Pattern, Violations};
use crate::union::Kind;
use crate::value::Json;

macro_rules! json {
    ($($value:tt)*) => {
        Json::from(serde_json::json!($($value)*))
    };
}

const ANY: Rule = Rule::ANY;

const TEXT: Rule = Rule { kinds: &[Kind::Text], ..ANY };
const INTEGER: Rule = Rule { kinds: &[Kind::Integer], ..ANY };
const NUMBER: Rule = Rule { kinds: &[Kind::Integer, Kind::Number], ..ANY };
const NEVER: Rule = Rule::NEVER;
const FREE: Rule = Rule::ANY;
const HAS_A: Rule = Rule { required: &["a"], ..ANY };
const HAS_B: Rule = Rule { required: &["b"], ..ANY };
const DESCRIBES_A: Rule = Rule { properties: &[("a", &FREE)], required: &["a"], ..ANY };
static LETTERS: Pattern = Pattern::new("^[a-z]+$", "^[a-z]+$");
static WORD: Rule = Rule { assertions: &[Assertion::MinLength(2), Assertion::MaxLength(3), Assertion::Pattern(&LETTERS)], ..ANY };
static MEMBERS: Rule = Rule {
    properties: &[("a", &TEXT)],
    patterns: &[(&LETTERS, &FREE)],
    additional: Some(&INTEGER),
    names: Some(&Rule { assertions: &[Assertion::MaxLength(3)], ..ANY }),
    dependent_required: &[("a", &["b"])],
    dependent: &[("c", &HAS_A)],
    ..ANY
};

fn told<T: Serialize>(rule: &Rule, value: &T) -> Vec<String> {
    let mut violations = Violations::default();
    report(value, rule, &At::ROOT, &mut violations);
    let told: Vec<String> = violations.iter().map(ToString::to_string).collect();
    assert_eq!(told.is_empty(), holds(rule, value), "told and silent agree");
    told
}

/// Asserts which values a rule allows, and which it does not.
fn allows(rule: &Rule, valid: &[Json], invalid: &[Json]) {
    for value in valid {
        assert_eq!(told(rule, value), [""; 0], "{value}");
    }
    for value in invalid {
        assert!(!told(rule, value).is_empty(), "{value}");
    }
}

#[test]
fn types() {
    allows(&INTEGER, &[json!(1), json!(1.0), json!(-0.0), json!(1e20)], &[json!(1.5), json!("1"), json!(null), json!([1])]);
    allows(&NUMBER, &[json!(1), json!(1.5)], &[json!(true), json!({})]);
    allows(&NEVER, &[], &[json!(null), json!({})]);
    assert_eq!(told(&NUMBER, &"a"), ["the value must be a number, found a string"]);
}

#[test]
fn named_values_are_equal_whatever_their_spelling() {
    let literals = [
        Literal::Null,
        Literal::Boolean(false),
        Literal::Number(Number::Integer(1)),
        Literal::Number(Number::Float(0.1)),
        Literal::Text("a"),
        Literal::Json(r#"{"a":1,"b":[2.0]}"#),
    ];
    let rule = Rule { values: Box::leak(Box::new(literals)), ..ANY };
    let valid = [json!(null), json!(false), json!(1.0), json!(0.1), json!("a"), json!({"b": [2], "a": 1.0})];
    allows(&rule, &valid, &[json!(0), json!(true), json!("1"), json!({"a": 1}), json!([]), json!({"a": 1, "b": [3]})]);
}

#[test]
fn bounds_are_exact_where_numbers_are() {
    let big: i64 = 9_007_199_254_740_993;
    let rule = Rule { assertions: &[Assertion::Minimum(Number::Integer(9_007_199_254_740_993))], ..ANY };
    allows(&rule, &[json!(big), json!("a")], &[json!(big - 1), json!(-1e300)]);
    let rule = Rule { assertions: &[Assertion::Below(Number::Float(1.5)), Assertion::Above(Number::Integer(-1))], ..ANY };
    allows(&rule, &[json!(1), json!(1.4), json!(-0.5)], &[json!(1.5), json!(2), json!(-1), json!(-1.0), json!(1e300)]);
    let rule = Rule { assertions: &[Assertion::MultipleOf(Number::Float(0.01))], ..ANY };
    allows(&rule, &[json!(0.07), json!(4), json!(19.99), json!(0)], &[json!(0.075)]);
    let rule = Rule { assertions: &[Assertion::MultipleOf(Number::Integer(3))], ..ANY };
    allows(&rule, &[json!(9), json!(9.0), json!(i64::MIN + 2)], &[json!(10), json!(9.5)]);
}

#[test]
fn lengths_and_counts() {
    allows(&WORD, &[json!("ab"), json!(1)], &[json!("a"), json!("abcd"), json!("AB")]);
    let rule = Rule { assertions: &[Assertion::MinItems(1), Assertion::MaxItems(2), Assertion::UniqueItems], ..ANY };
    allows(&rule, &[json!([1, 2]), json!([1, true]), json!({})], &[json!([]), json!([1, 2, 3]), json!([1, 1.0])]);
    allows(&rule, &[json!([{"a": 1}, {"b": 1}])], &[json!([{"a": 1, "b": 2}, {"b": 2, "a": 1}])]);
    let rule = Rule { assertions: &[Assertion::MinProperties(1), Assertion::MaxProperties(1)], ..ANY };
    allows(&rule, &[json!({"a": 1}), json!([])], &[json!({}), json!({"a": 1, "b": 1})]);
}

#[test]
fn many_items_are_told_apart() {
    let rule = Rule { assertions: &[Assertion::UniqueItems], ..ANY };
    let many: Vec<Json> = (0..1000).map(Json::from).collect();
    assert!(holds(&rule, &many));
    let twice: Vec<Json> = many.iter().cloned().chain([json!(999.0)]).collect();
    assert!(!holds(&rule, &twice));
    let first: Vec<Json> = many.into_iter().chain([json!(0)]).collect();
    assert!(!holds(&rule, &first));
}

#[test]
fn members() {
    allows(&MEMBERS, &[json!({}), json!({"a": "x", "b": 1, "c": [], "0": 1}), json!([])], &[json!({"a": "x"}), json!({"c": 1})]);
    assert_eq!(
        told(&MEMBERS, &json!({"a": 1, "B": "x", "long~": 0})),
        [
            "the value must have the member `b`, since `a` is there",
            "`/a` must be a string, found an integer",
            "`/B` must be an integer, found a string",
            "`/long~0` has a name that must have at most 3 characters, found 5",
        ]
    );
}

#[test]
fn items() {
    let rule = Rule { prefix: &[&TEXT, &FREE], items: Some(&INTEGER), ..ANY };
    allows(&rule, &[json!([]), json!(["a"]), json!(["a", {}, 1])], &[json!([1]), json!(["a", {}, 1, "b"])]);
    let rule = Rule { contains: Some(Contains { rule: &INTEGER, least: 1, most: 2 }), ..ANY };
    allows(&rule, &[json!([1]), json!(["a", 1, 2]), json!({})], &[json!([]), json!(["a"]), json!([1, 2, 3])]);
    let rule = Rule { contains: Some(Contains { rule: &INTEGER, least: 0, most: usize::MAX }), ..ANY };
    allows(&rule, &[json!([])], &[]);
}

#[test]
fn rules_of_the_same_value() {
    let both: &[&Rule] = &[&HAS_A, &HAS_B];
    let (a, b, ab, none) = (|| json!({"a": 1}), || json!({"b": 1}), || json!({"a": 1, "b": 1}), || json!({}));
    allows(&Rule { all_of: both, ..ANY }, &[ab()], &[a(), b(), none()]);
    allows(&Rule { any_of: both, ..ANY }, &[a(), b(), ab(), json!(1)], &[none()]);
    allows(&Rule { one_of: both, ..ANY }, &[a(), b()], &[ab(), none(), json!(1)]);
    allows(&Rule { not: Some(&HAS_A), ..ANY }, &[b(), none()], &[a(), json!(1)]);
    let condition = Some(Condition { test: &HAS_A, then: Some(&HAS_B), otherwise: Some(&NEVER) });
    allows(&Rule { condition, ..ANY }, &[ab()], &[a(), none()]);
    let condition = Some(Condition { test: &HAS_A, then: None, otherwise: Some(&HAS_B) });
    allows(&Rule { condition, ..ANY }, &[a(), b()], &[none()]);
}

#[test]
fn why_no_branch_fits_is_told_once() {
    const DEEP: Rule = Rule { any_of: &[&HAS_A, &HAS_B], ..ANY };
    let rule = Rule { one_of: &[&TEXT, &DEEP], ..ANY };
    let told = told(&rule, &json!({}));
    assert_eq!(
        told,
        ["the value must fit a branch of `oneOf`: must be a string, found an object, or must fit a branch of `anyOf`"]
    );
}

#[test]
fn unevaluated_members() {
    let closed = Rule { unevaluated_properties: Some(&NEVER), ..ANY };
    allows(&closed, &[json!({}), json!(1)], &[json!({"a": 1})]);
    allows(&Rule { all_of: &[&DESCRIBES_A], ..closed }, &[json!({"a": 1})], &[json!({"a": 1, "b": 1})]);
    let either = Rule { any_of: &[&DESCRIBES_A, &FREE], ..closed };
    allows(&either, &[json!({"a": 1}), json!({})], &[json!({"b": 1})]);
    // what holds under `not` has no word for a member
    allows(&Rule { not: Some(&HAS_B), ..closed }, &[json!({})], &[json!({"a": 1})]);
    let condition = Some(Condition { test: &DESCRIBES_A, then: None, otherwise: None });
    allows(&Rule { condition, ..closed }, &[json!({"a": 1})], &[json!({"b": 1})]);
    let dependent = Rule { properties: &[("b", &FREE)], dependent: &[("b", &DESCRIBES_A)], ..closed };
    allows(&dependent, &[json!({"a": 1, "b": 1})], &[json!({"a": 1})]);
    const CLOSED: Rule = Rule { properties: &[("a", &FREE)], unevaluated_properties: Some(&INTEGER), ..ANY };
    allows(&Rule { all_of: &[&CLOSED], ..closed }, &[json!({"b": 1})], &[json!({"b": "x"})]);
    allows(&Rule { beside: &[&DESCRIBES_A], ..closed }, &[json!({"a": 1}), json!({})], &[json!({"b": 1})]);
}

#[test]
fn unevaluated_items() {
    const PAIR: Rule = Rule { prefix: &[&TEXT, &TEXT], ..ANY };
    let closed = Rule { prefix: &[&FREE], unevaluated_items: Some(&NEVER), ..ANY };
    allows(&closed, &[json!([1]), json!({})], &[json!([1, 2])]);
    allows(
        &Rule { any_of: &[&PAIR, &FREE], ..closed },
        &[json!(["a", "b"]), json!([1])],
        &[json!([1, 2]), json!(["a", "b", "c"])],
    );
    let contains = Some(Contains { rule: &TEXT, least: 1, most: 9 });
    allows(&Rule { contains, ..closed }, &[json!([1, "a"])], &[json!([1, "a", 2])]);
}

#[test]
fn rules_may_lead_back_to_themselves_by_members() {
    static TREE: Rule = Rule { properties: &[("name", &TEXT), ("next", &TREE)], not: Some(&HAS_A), ..ANY };
    assert_eq!(
        told(&TREE, &json!({"next": {"next": {"name": 1}, "a": 1}})),
        ["`/next/next/name` must be a string, found an integer", "`/next` must not be what `not` describes"]
    );
}

/// As somebody may derive it.
enum Own {
    Unit,
    Newtype(i8),
    Tuple(i8, f32),
    Struct { a: Option<char> },
}

impl Serialize for Own {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unit => serializer.serialize_unit_variant("Own", 0, "Unit"),
            Self::Newtype(value) => serializer.serialize_newtype_variant("Own", 1, "Newtype", value),
            Self::Tuple(one, other) => {
                let mut tuple = serializer.serialize_tuple_variant("Own", 2, "Tuple", 2)?;
                tuple.serialize_field(one)?;
                tuple.serialize_field(other)?;
                tuple.end()
            }
            Self::Struct { a } => {
                let mut members = serializer.serialize_struct_variant("Own", 3, "Struct", 1)?;
                members.serialize_field("a", a)?;
                members.end()
            }
        }
    }
}

#[test]
fn values_of_any_type_are_seen_as_they_are_written() {
    let raw = |text: &str| serde_json::value::RawValue::from_string(text.to_owned()).unwrap();
    let tenth = Rule { values: &[Literal::Number(Number::Float(0.1))], ..ANY };
    assert!(holds(&tenth, &0.1f32) && holds(&tenth, &raw("0.1")) && holds(&tenth, &Some(0.1f64)));
    let object = Rule { values: &[Literal::Json(r#"{"a":[1,"x",null]}"#)], ..ANY };
    assert!(holds(&object, &raw(r#"{ "a": [1.0, "x", null] }"#)));
    assert!(holds(&TEXT, &raw("\"a\"")) && holds(&TEXT, &Own::Unit) && holds(&TEXT, &'a'));
    for (value, text) in [
        (Own::Newtype(1), r#"{"Newtype":1}"#),
        (Own::Tuple(1, 0.5), r#"{"Tuple":[1,0.5]}"#),
        (Own::Struct { a: None }, r#"{"Struct":{"a":null}}"#),
    ] {
        let rule = Rule { values: Box::leak(Box::new([Literal::Json(text)])), ..ANY };
        assert!(holds(&rule, &value), "{text}");
    }
    let numbered = std::collections::BTreeMap::from([(7, true)]);
    assert!(holds(&Rule { values: &[Literal::Json(r#"{"7":true}"#)], ..ANY }, &numbered));
    assert!(holds(&Rule { kinds: &[Kind::Null], ..ANY }, &f64::NAN) && holds(&INTEGER, &u128::MAX));
}

#[test]
fn a_hundred_violations_are_told() {
    let rule = Rule { items: Some(&TEXT), ..ANY };
    assert_eq!(told(&rule, &vec![1; 1000]).len(), 100);
}
