//! From the text of a number to its value, exactly: nothing is computed but places of digits.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

/// A number as `0.digits × 10^top`, its digits without zeros at either end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Digits<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
    top: i128,
}

/// An exponent of more digits is of no number that anybody means.
const EXPONENT_DIGITS: usize = 18;

impl<'a> Digits<'a> {
    /// The digits of a JSON number (RFC 8259); `None` for other texts and for exponents of more than 18 digits.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        let (negative, magnitude) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = split(magnitude, ['e', 'E']);
        let (whole, fraction) = split(mantissa, ['.']);
        let plain = is_digits(whole) && (whole == "0" || !whole.starts_with('0')) && fraction.is_none_or(is_digits);
        let exponent = exponent.map_or(Some(0), read_exponent)?;
        plain.then(|| Self::normal(negative, whole, fraction.unwrap_or_default(), exponent))
    }

    fn normal(negative: bool, whole: &'a str, fraction: &'a str, exponent: i128) -> Self {
        let whole = whole.trim_start_matches('0');
        let leading = if whole.is_empty() { fraction.len() - fraction.trim_start_matches('0').len() } else { 0 };
        let top = exponent + length(whole) - length(fraction.get(..leading).unwrap_or_default());
        let fraction = fraction.get(leading..).unwrap_or_default().trim_end_matches('0');
        let whole = if fraction.is_empty() { whole.trim_end_matches('0') } else { whole };
        match whole.is_empty() && fraction.is_empty() {
            true => Self { negative: false, whole: "", fraction: "", top: 0 },
            false => Self { negative, whole, fraction, top },
        }
    }

    fn bytes(&self) -> impl Iterator<Item = u8> + use<'a> {
        self.whole.bytes().chain(self.fraction.bytes())
    }

    fn count(&self) -> i128 {
        length(self.whole) + length(self.fraction)
    }

    fn is_zero(&self) -> bool {
        self.count() == 0
    }

    /// Whether nothing stands behind the point: `1.0`, `1e2`.
    pub(crate) fn is_integer(&self) -> bool {
        self.count() <= self.top || self.is_zero()
    }

    /// The value where it is an integer of this type.
    pub(crate) fn to_i128(self) -> Option<i128> {
        if !self.is_integer() || self.top > 39 {
            return None;
        }
        let zeros = usize::try_from(self.top - self.count()).unwrap_or(0);
        let sign = if self.negative { -1 } else { 1 };
        let mut digits = self.bytes().chain(std::iter::repeat_n(b'0', zeros));
        digits.try_fold(0_i128, |value, digit| value.checked_mul(10)?.checked_add(sign * i128::from(digit - b'0')))
    }

    /// Whether the value is a whole number of units; `None` where the unit has more digits than can be divided by.
    pub(crate) fn is_multiple_of(&self, unit: &Self) -> Option<bool> {
        if self.is_zero() || unit.is_zero() {
            return Some(true);
        }
        let divisor =
            unit.bytes().try_fold(0_u128, |value, digit| value.checked_mul(10)?.checked_add(u128::from(digit - b'0')))?;
        let divisor = Some(divisor).filter(|divisor| *divisor < u128::MAX / 20)?;
        // the last digit of either is no zero, so that a value of smaller places cannot be a multiple
        let Ok(zeros) = u128::try_from((self.top - self.count()) - (unit.top - unit.count())) else { return Some(false) };
        let value = self.bytes().fold(0, |rest, digit| (rest * 10 + u128::from(digit - b'0')) % divisor);
        Some(multiply(value, power(10, zeros, divisor), divisor) == 0)
    }

    fn magnitude(&self, other: &Self) -> Ordering {
        self.top.cmp(&other.top).then_with(|| self.bytes().cmp(other.bytes()))
    }
}

impl PartialEq for Digits<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Digits<'_> {}

impl PartialOrd for Digits<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Digits<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let sign = |digits: &Self| if digits.is_zero() { 0 } else { 1 - 2 * i8::from(digits.negative) };
        sign(self).cmp(&sign(other)).then_with(|| match (self.is_zero(), self.negative) {
            (true, _) => Ordering::Equal,
            (false, false) => self.magnitude(other),
            (false, true) => other.magnitude(self),
        })
    }
}

impl Hash for Digits<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.negative, self.top).hash(state);
        self.bytes().for_each(|digit| digit.hash(state));
    }
}

fn split<const N: usize>(text: &str, at: [char; N]) -> (&str, Option<&str>) {
    text.split_once(at).map_or((text, None), |(before, after)| (before, Some(after)))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn read_exponent(text: &str) -> Option<i128> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let significant = digits.trim_start_matches('0');
    if !is_digits(digits) || significant.len() > EXPONENT_DIGITS {
        return None;
    }
    let exponent: i128 = if significant.is_empty() { 0 } else { significant.parse().ok()? };
    Some(if negative { -exponent } else { exponent })
}

fn length(text: &str) -> i128 {
    i128::try_from(text.len()).unwrap_or(i128::MAX)
}

/// `left × right` modulo a number whose double fits.
fn multiply(mut left: u128, mut right: u128, modulus: u128) -> u128 {
    let mut product = 0;
    left %= modulus;
    while right > 0 {
        if right & 1 == 1 {
            product = (product + left) % modulus;
        }
        left = (left + left) % modulus;
        right >>= 1;
    }
    product
}

fn power(base: u128, mut exponent: u128, modulus: u128) -> u128 {
    let (mut result, mut square) = (1 % modulus, base % modulus);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = multiply(result, square, modulus);
        }
        square = multiply(square, square, modulus);
        exponent >>= 1;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str) -> Digits<'_> {
        Digits::parse(text).unwrap_or_else(|| panic!("{text} is a number"))
    }

    #[test]
    fn numbers_compare_by_value() {
        let ascending = [
            "-1e400",
            "-12345678901234567890123",
            "-1.5",
            "-1",
            "-1e-400",
            "0",
            "1e-400",
            "0.1",
            "0.10000000000000000001",
            "1",
            "1.5",
            "9.99",
            "10",
            "12345678901234567890123.1",
            "1e400",
            "1e401",
        ];
        for (index, left) in ascending.iter().enumerate() {
            for (other, right) in ascending.iter().enumerate() {
                assert_eq!(digits(left).cmp(&digits(right)), index.cmp(&other), "{left} {right}");
            }
        }
        for (left, right) in [("1", "1.0"), ("100", "1e2"), ("1E+2", "1000e-1"), ("-0", "0.000"), ("0e5", "0"), ("0.010", "1e-2")]
        {
            assert_eq!(digits(left), digits(right), "{left} {right}");
        }
    }

    #[test]
    fn only_json_numbers_are_numbers() {
        for text in
            ["", "-", "+1", "01", "1.", ".5", "1e", "1e+", "NaN", "1 ", "0x1", "1_0", "--1", "1e9999999999999999999", "1.e3", "é"]
        {
            assert!(Digits::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn integers_have_no_fraction() {
        let cases = [
            ("1.0", Some(1)),
            ("-0.0", Some(0)),
            ("12e2", Some(1200)),
            ("1.5", None),
            ("1e-1", None),
            ("170141183460469231731687303715884105727", Some(i128::MAX)),
            ("-170141183460469231731687303715884105728", Some(i128::MIN)),
            ("170141183460469231731687303715884105728", None),
            ("1e999999999", None),
        ];
        for (text, value) in cases {
            assert_eq!(digits(text).to_i128(), value, "{text}");
        }
    }

    #[test]
    fn multiples_are_exact() {
        let cases = [
            ("0.3", "0.1", Some(true)),
            ("0.35", "0.1", Some(false)),
            ("1e400", "7", Some(false)),
            ("7e400", "7", Some(true)),
            ("123456789012345678901234567890.05", "0.01", Some(true)),
            ("4.02", "0.03", Some(true)),
            ("4.03", "0.03", Some(false)),
            ("-9", "3", Some(true)),
            ("0", "3", Some(true)),
            ("5", "10", Some(false)),
            ("1", "1234567890123456789012345678901234567890123", None),
        ];
        for (value, unit, expected) in cases {
            assert_eq!(digits(value).is_multiple_of(&digits(unit)), expected, "{value} {unit}");
        }
    }
}
