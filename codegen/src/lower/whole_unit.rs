//! From a fraction to the integers that are multiples of it: those of 1.5 are the multiples of 3.

/// The least integer above 0 that is a multiple of a decimal fraction; `None` where it is beyond all integers that are checked.
pub(super) fn whole_unit(unit: f64) -> Option<i128> {
    let text = unit.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let digits: i128 = format!("{whole}{fraction}").parse().ok()?;
    let scale = 10_i128.checked_pow(u32::try_from(fraction.len()).ok()?)?;
    (digits != 0).then(|| digits / common_divisor(digits, scale))
}

fn common_divisor(left: i128, right: i128) -> i128 {
    if right == 0 { left } else { common_divisor(right, left % right) }
}

#[cfg(test)]
mod tests {
    use super::whole_unit;

    #[test]
    fn a_fraction_divides_some_integers() {
        let cases = [(1.5, 3), (0.5, 1), (0.01, 1), (0.3, 3), (2.5, 5), (7.0, 7), (-1.5, 3), (1e-8, 1)];
        for (unit, expected) in cases {
            assert_eq!(whole_unit(unit), Some(expected), "{unit}");
        }
        assert_eq!((whole_unit(0.0), whole_unit(1e300), whole_unit(5e-324)), (None, None, None));
    }
}
