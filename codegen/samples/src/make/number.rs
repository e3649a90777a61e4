//! Integers and numbers within their bounds.

use serde_json::{Number, Value};

use crate::choices::Choices;
use crate::flat::Flat;

/// The integers within the bounds: all of first to last, times a step.
pub(super) struct Integers {
    pub(super) first: i128,
    pub(super) last: i128,
    pub(super) step: i128,
}

/// None where there are none.
pub(super) fn integers(flat: &Flat<'_>) -> Option<Integers> {
    let whole = |keyword: &str| flat.all(keyword).filter_map(as_integer).collect::<Vec<i128>>();
    let lows = whole("minimum").into_iter().chain(whole("exclusiveMinimum").into_iter().map(|limit| limit + 1));
    let highs = whole("maximum").into_iter().chain(whole("exclusiveMaximum").into_iter().map(|limit| limit - 1));
    let (low, high) = (lows.max(), highs.min());
    let step = flat.all("multipleOf").filter_map(as_integer).fold(1, least_common).max(1);
    let (first, last) = (low.unwrap_or(i128::from(i64::MIN)), high.unwrap_or(i128::from(i64::MAX)));
    let (first, last) = (first.div_euclid(step) + i128::from(first.rem_euclid(step) != 0), last.div_euclid(step));
    (first <= last).then_some(Integers { first, last, step })
}

/// An integer within the bounds, a multiple of what it must be.
pub(super) fn integer(choices: &mut Choices, flat: &Flat<'_>) -> Option<Value> {
    let Integers { first, last, step } = integers(flat)?;
    let near = 0i128.clamp(first, last);
    let found = match choices.below(8) {
        0 => near,
        1 | 2 => choices.between(near, last.min(near + 9)),
        3 => choices.between(first.max(near - 9), near),
        4 => first,
        5 => last,
        6 => choices.between(near, last.min(near + 2_000_000_000)),
        _ => choices.between(first, last),
    };
    whole_number(found * step)
}

/// A number within the bounds; an integer now and then.
pub(super) fn number(choices: &mut Choices, flat: &Flat<'_>) -> Option<Value> {
    let floats = |keyword: &str| flat.all(keyword).filter_map(Value::as_f64).collect::<Vec<f64>>();
    let low = floats("minimum").into_iter().chain(floats("exclusiveMinimum")).reduce(f64::max);
    let high = floats("maximum").into_iter().chain(floats("exclusiveMaximum")).reduce(f64::min);
    let is_single = flat.all("format").any(|format| format == "float");
    if let Some(step) = floats("multipleOf").into_iter().reduce(f64::max) {
        let first = low.map_or(0.0, |low| (low / step).ceil()) as i128;
        let last = high.map_or(first + 1000, |high| (high / step).floor() as i128);
        return finite(short(choices.between(first, last.max(first)) as f64 * step));
    }
    if choices.once_in(4)
        && let Some(whole) = integer(choices, flat)
        && !(is_single && whole.as_i64().is_none_or(|whole| whole.unsigned_abs() > 1 << 24))
    {
        return Some(whole);
    }
    let (low, high) = (low.unwrap_or(-1e6), high.unwrap_or(1e6));
    // as many digits as there may be, now and then
    let is_long = !is_single && choices.once_in(4);
    let steps = if is_long { 1 << 53 } else { 10_000 };
    let part = choices.below(steps + 1) as f64 / steps as f64;
    let found = match choices.below(4) {
        0 if low <= 0.5 && high >= 0.5 => 0.5,
        1 if low <= 1e-7 && high >= 1e-7 => 1e-7,
        _ => (low + (high.min(low + 1e6) - low) * part).clamp(low, high),
    };
    finite(match (is_single, is_long) {
        (true, _) => single(found),
        (false, true) => found,
        (false, false) => short(found),
    })
}

/// A whole number, where JSON as it is read here has it.
pub(crate) fn whole_number(found: i128) -> Option<Value> {
    let signed = i64::try_from(found).map(Number::from);
    signed.or_else(|_| u64::try_from(found).map(Number::from)).ok().map(Value::Number)
}

/// The integer that a number is; `1.0` is one.
pub(crate) fn as_integer(value: &Value) -> Option<i128> {
    let exact = value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from));
    exact.or_else(|| value.as_f64().filter(|float| float.fract() == 0.0 && float.abs() < 1e30).map(|float| float as i128))
}

fn finite(found: f64) -> Option<Value> {
    Number::from_f64(found).map(Value::Number)
}

/// Without the digits that binary fractions leave behind: 0.3 instead of 0.30000000000000004.
fn short(found: f64) -> f64 {
    format!("{found:.9}").parse::<f64>().ok().filter(|short| *short != 0.0 || found == 0.0).unwrap_or(found)
}

/// What single precision makes of it, as it is written in decimal.
fn single(found: f64) -> f64 {
    (found as f32).to_string().parse().unwrap_or(found)
}

fn least_common(left: i128, right: i128) -> i128 {
    let (mut a, mut b) = (left.abs(), right.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    if a == 0 { 1 } else { (left.abs() / a).saturating_mul(right.abs()) }
}
