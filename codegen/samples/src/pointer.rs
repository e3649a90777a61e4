//! JSON Pointers in fragments: `#/components/schemas/A~1B%20C`.

use serde_json::Value;

/// What stands at a pointer, with or without `#`.
pub(crate) fn find<'v>(root: &'v Value, pointer: &str) -> Option<&'v Value> {
    let fragment = pointer.strip_prefix('#').unwrap_or(pointer);
    root.pointer(fragment).or_else(|| root.pointer(&decode(fragment)))
}

/// A step of a pointer, escaped.
pub(crate) fn escape(step: &str) -> String {
    step.replace('~', "~0").replace('/', "~1")
}

/// The last step, unescaped: `A/B` of `#/components/schemas/A~1B`.
pub(crate) fn last_step(pointer: &str) -> String {
    unescape(&decode(pointer.rsplit('/').next().unwrap_or_default()))
}

/// A step as it is meant.
pub(crate) fn unescape(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

/// Percent-encoded text as it is meant; as it is where it is none.
pub(crate) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, more)) = rest.split_first() {
        let encoded = (*first == b'%').then(|| more.get(..2)).flatten();
        let digits = encoded.and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = more.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = more;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// As it may stand in the fragment of a URI.
pub(crate) fn encode(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn pointers_are_followed_encoded_or_not() {
        let root = json!({"a b": {"c/d": 1, "50%": 2}});
        for (pointer, expected) in [("#/a b/c~1d", 1), ("#/a%20b/c~1d", 1), ("/a b/50%", 2)] {
            assert_eq!(find(&root, pointer), Some(&json!(expected)), "{pointer}");
        }
        assert_eq!(last_step("#/components/schemas/A~1B%20C"), "A/B C");
        assert_eq!(decode(&encode("/a b/{c}ä")), "/a b/{c}ä");
    }
}
