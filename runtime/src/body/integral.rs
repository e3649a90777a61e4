//! `1.0` and `1e2` are integers as JSON Schema has it, and not as serde has it: where a text fails for that, the numbers are
//! written without their fraction and the text is read again. Texts without such numbers are read once.

use std::borrow::Cow;
use std::ops::Range;

use serde::de::DeserializeOwned;

use super::scan::{Scanner, Token};
use crate::value::digits::Digits;

/// How many members of different names are told apart, then how many objects; where there are more, numbers anywhere are rewritten,
/// so that no text is read too often.
const ROUNDS: [usize; 2] = [16, 32];

/// A value from JSON text, or what is wrong and the text that it is wrong in.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> Result<T, (serde_json::Error, Cow<'_, str>)> {
    let mut text = Cow::Borrowed(text);
    let mut round = 0;
    loop {
        let error = match serde_json::from_str(&text) {
            Ok(value) => return Ok(value),
            Err(error) => error,
        };
        match without_fraction(&text, &error, round) {
            Some(rewritten) => text = Cow::Owned(rewritten),
            None => return Err((error, text)),
        }
        round += 1;
    }
}

/// The text with an integer where the error found a fraction, and in the same member of the other items of a list.
fn without_fraction(text: &str, error: &serde_json::Error, round: usize) -> Option<String> {
    let words = error.to_string();
    let found = words.strip_prefix("invalid type: floating point `")?;
    let (_, wanted) = found.split_once("`, expected ")?;
    wanted.starts_with(['i', 'u']).then_some(())?;
    let place = super::json::offset(text, error.line(), error.column());
    let numbers = numbers(text);
    let (way, _) = numbers.iter().find(|(_, range)| range.contains(&place) || range.end == place)?;
    let around = |way: &Way<'_>| way.len().saturating_sub(1);
    let alike = numbers.iter().filter(|(other, _)| match round {
        _ if round < ROUNDS[0] => other == way,
        _ if round < ROUNDS[1] => other.get(..around(other)) == way.get(..around(way)),
        _ => true,
    });
    let replaced: Vec<(&Range<usize>, String)> =
        alike.filter_map(|(_, range)| Some((range, integer(text.get(range.clone())?)?))).collect();
    if replaced.is_empty() { None } else { Some(replace(text, &replaced)) }
}

/// `1` of `1.0`; padded to the same width where it is shorter, so that what stands behind keeps its column.
fn integer(number: &str) -> Option<String> {
    let fractional = number.contains(['.', 'e', 'E']);
    let value = Digits::parse(number).filter(|_| fractional)?.to_i128()?;
    Some(format!("{value:<width$}", width = number.len()))
}

fn replace(text: &str, replaced: &[(&Range<usize>, String)]) -> String {
    let mut rewritten = String::with_capacity(text.len());
    let mut end = 0;
    for (range, digits) in replaced {
        rewritten.push_str(text.get(end..range.start).unwrap_or_default());
        rewritten.push_str(digits);
        end = range.end;
    }
    rewritten.push_str(text.get(end..).unwrap_or_default());
    rewritten
}

/// Where a value stands, but for the places in lists: the names around it.
type Way<'t> = Vec<Option<&'t str>>;

/// Every number with a fraction or exponent.
fn numbers(text: &str) -> Vec<(Way<'_>, Range<usize>)> {
    let mut found = Vec::new();
    let mut way: Way<'_> = Vec::new();
    // whether the container at hand is an object, and whether a value is due in it
    let mut open: Vec<(bool, bool)> = Vec::new();
    for (token, range) in Scanner::new(text.as_bytes()) {
        match token {
            Token::ObjectStart | Token::ArrayStart => {
                let object = token == Token::ObjectStart;
                open.push((object, !object));
                way.push(None);
                continue;
            }
            Token::ObjectEnd | Token::ArrayEnd => {
                open.pop();
                way.pop();
            }
            Token::Text => {
                if let (Some((true, due @ false)), Some(name)) = (open.last_mut(), way.last_mut()) {
                    *due = true;
                    *name = text.get(range);
                    continue;
                }
            }
            Token::Word => {
                let number = text.get(range.clone()).unwrap_or_default();
                if number.starts_with(|first: char| first == '-' || first.is_ascii_digit()) && number.contains(['.', 'e', 'E']) {
                    found.push((way.clone(), range));
                }
            }
        }
        if let Some((true, due)) = open.last_mut() {
            *due = false;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::value::Json;

    #[test]
    fn a_number_without_fraction_is_an_integer() {
        assert_eq!(read::<i64>("1.0").unwrap(), 1);
        assert_eq!(read::<u8>(" 2.5e1 ").unwrap(), 25);
        assert_eq!(read::<Vec<i32>>("[1, 2.0, 3e2, -0.0, 5]").unwrap(), [1, 2, 300, 0, 5]);
        assert_eq!(read::<u64>("18446744073709551615.0").unwrap(), u64::MAX);
        assert_eq!(read::<f64>("1.5").unwrap(), 1.5);
        let lists = read::<Vec<BTreeMap<String, i64>>>(r#"[{"a":1.0,"b":2},{"b":3.00,"a":4e0},{"b":"x"}]"#);
        assert!(lists.is_err());
        let lists = read::<Vec<BTreeMap<String, i64>>>(r#"[{"a":1.0,"b":2},{"b":3.00,"a":4e0}]"#).unwrap();
        assert_eq!(lists[1], BTreeMap::from([("a".to_owned(), 4), ("b".to_owned(), 3)]));
    }

    #[test]
    fn numbers_elsewhere_keep_their_digits() {
        let (count, other): ([i64; 1], BTreeMap<String, Json>) = read(r#"[[7.0], {"a": 1.0}]"#).unwrap();
        assert_eq!((count, other["a"].to_string().as_str()), ([7], "1.0"));
    }

    #[test]
    fn fractions_and_numbers_that_do_not_fit_are_refused() {
        for (text, words) in [
            ("1.5", "invalid type: floating point `1.5`, expected i64"),
            ("1e30", "invalid type: floating point `1e+30`, expected i64"),
            ("9223372036854775808.0", "invalid value: integer `9223372036854775808`, expected i64"),
            ("1e400", "number out of range"),
            ("\"1.0\"", "invalid type: string \"1.0\", expected i64"),
        ] {
            let (error, _) = read::<i64>(text).unwrap_err();
            assert!(error.to_string().starts_with(words), "{error}");
        }
    }

    #[test]
    fn no_number_of_names_is_too_many() {
        let object = |member: &str| {
            let members = (0..1000).map(|index| format!("\"{index}\":{member}")).collect::<Vec<_>>().join(",");
            format!("{{{members}}}")
        };
        assert_eq!(read::<BTreeMap<String, i64>>(&object("1.0")).unwrap().len(), 1000);
        assert_eq!(read::<BTreeMap<String, BTreeMap<String, i64>>>(&object(r#"{"a":1.0}"#)).unwrap().len(), 1000);
        assert!(read::<BTreeMap<String, i64>>(&object("1.5")).is_err());
    }
}
