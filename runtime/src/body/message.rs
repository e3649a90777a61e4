//! From serde's words to words for those who send requests; values are not repeated, they may be secret.

use std::borrow::Cow;

/// What serde says is wrong, in an API's terms.
pub(super) fn plain(message: &str) -> String {
    let fault = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "));
    match fault.and_then(|fault| fault.rsplit_once(", expected ")) {
        Some((found, wanted)) => format!("expected {}, found {}", expected(wanted), found_kind(found)),
        None => length(message).unwrap_or_else(|| syntax(message).to_owned()),
    }
}

/// `invalid length 2, expected a tuple of size 3`.
fn length(message: &str) -> Option<String> {
    let (found, wanted) = message.strip_prefix("invalid length ")?.split_once(", expected a tuple of size ")?;
    Some(format!("expected an array of {wanted} elements, found {found}"))
}

fn syntax(message: &str) -> &str {
    match message {
        "recursion limit exceeded" => "values are nested deeper than 128 levels",
        "trailing characters" => "there is more text after the end of the value",
        "EOF while parsing an object" => "the text ends within an object",
        "EOF while parsing a list" => "the text ends within an array",
        "EOF while parsing a string" => "the text ends within a string",
        "EOF while parsing a value" => "the text ends where a value is expected",
        other => other,
    }
}

fn expected(wanted: &str) -> Cow<'_, str> {
    if let Some(count) = wanted.strip_prefix("a tuple of size ") {
        return format!("an array of {count} elements").into();
    }
    Cow::Borrowed(match wanted {
        "i8" => "an integer between -128 and 127",
        "i16" => "an integer between -32768 and 32767",
        "i32" => "an integer between -2147483648 and 2147483647",
        "i64" => "an integer between -9223372036854775808 and 9223372036854775807",
        "u8" => "an integer between 0 and 255",
        "u16" => "an integer between 0 and 65535",
        "u32" => "an integer between 0 and 4294967295",
        "u64" | "usize" => "an integer between 0 and 18446744073709551615",
        "f32" | "f64" => "a number",
        "a sequence" => "an array",
        "a map" => "an object",
        "unit" => "null",
        other => other,
    })
}

/// Numbers and booleans are shown, texts only named.
fn found_kind(found: &str) -> &str {
    let shown = ["integer ", "floating point ", "boolean "].iter().find_map(|kind| found.strip_prefix(kind));
    match found.split(' ').next() {
        _ if shown.is_some() => shown.unwrap_or_default(),
        Some("map") => "an object",
        Some("sequence") => "an array",
        Some("null" | "unit") => "null",
        Some("string" | "character") => "a string",
        _ => "another value",
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn expectations_are_worded_for_users_and_texts_are_hidden() {
        let cases = [
            (
                "invalid type: string \"pass, expected word\", expected i32",
                "expected an integer between -2147483648 and 2147483647, found a string",
            ),
            ("invalid value: integer `300`, expected u8", "expected an integer between 0 and 255, found `300`"),
            ("invalid type: map, expected a string", "expected a string, found an object"),
            ("invalid type: sequence, expected a map", "expected an object, found an array"),
            ("invalid type: null, expected f64", "expected a number, found null"),
            ("invalid type: boolean `true`, expected a sequence", "expected an array, found `true`"),
            ("missing member `EventName`", "missing member `EventName`"),
            ("invalid length 2, expected a tuple of size 3", "expected an array of 3 elements, found 2"),
            ("invalid type: null, expected a tuple of size 3", "expected an array of 3 elements, found null"),
            ("recursion limit exceeded", "values are nested deeper than 128 levels"),
        ];
        for (serde, words) in cases {
            assert_eq!(plain(serde), words);
        }
    }
}
