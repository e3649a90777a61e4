//! Texts: by pattern, by format, else of some length.

use serde_json::Value;

use super::{Making, format, pattern};
use crate::choices::Choices;
use crate::flat::Flat;

/// Longer texts are made only where they must be.
const LONG: u64 = 12;

/// Texts that break what is quoted, measured or cut wrongly.
const ODD: [&str; 6] = ["a\"b\\c/d", "line\nfeed\ttab", "äöü €", "😀", " edge ", "\u{7f}\u{0}"];

/// A text that all parts allow, as far as it is known how to make one.
pub(super) fn text(making: &mut Making<'_>, flat: &Flat<'_>) -> Option<String> {
    let (least, most) = (flat.most("minLength").unwrap_or(0), flat.least("maxLength"));
    if most.is_some_and(|most| most < least) {
        return None;
    }
    let patterns: Vec<&str> = flat.all("pattern").filter_map(Value::as_str).collect();
    if making.is_plain()
        && let Some(text) = super::plain::formatted(making.choices, flat, least, most)
    {
        return Some(text);
    }
    // the one that says most, as far as its length tells
    if let Some(source) = patterns.iter().max_by_key(|source| source.len()) {
        let bounds = (least, most.unwrap_or(u64::MAX));
        return pattern::text(making.choices, source, bounds).or_else(|| given(flat, making.choices));
    }
    if making.is_plain() {
        return Some(super::plain::word(least, most));
    }
    let named = flat.all("format").filter_map(Value::as_str).find_map(|name| format::text(name, making.choices));
    if let Some(text) = named {
        return Some(text);
    }
    Some(some(making.choices, least, most))
}

/// A text of some length.
pub(crate) fn some(choices: &mut Choices, least: u64, most: Option<u64>) -> String {
    let most = most.unwrap_or(least.max(LONG));
    let odd = ODD[choices.index(ODD.len())];
    if choices.once_in(8) && (least..=most).contains(&(odd.chars().count() as u64)) {
        return odd.to_owned();
    }
    let length = match choices.below(6) {
        0 => least.max(1).min(most),
        1 => least,
        2 if most < 5000 => most,
        _ => choices.between(i128::from(least), i128::from(most.min(least.max(1) + LONG))) as u64,
    };
    (0..length).map(|_| choices.pick(b"abcXYZ019-").map_or('a', |byte| char::from(*byte))).collect()
}

/// A text that the description gives as an example.
fn given(flat: &Flat<'_>, choices: &mut Choices) -> Option<String> {
    let lists = flat.all("examples").filter_map(Value::as_array).flatten();
    let given: Vec<&str> = flat.all("example").chain(flat.all("default")).chain(lists).filter_map(Value::as_str).collect();
    choices.pick(&given).map(|text| (*text).to_owned())
}
