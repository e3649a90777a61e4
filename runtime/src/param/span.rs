//! Path parameters that span segments: which segments they take, as `projects/*/keys/*` or `**`.

use super::percent;

/// Whether an encoded text has the segments of a pattern: `*` is any one, `**` at the end any number of them.
pub(crate) fn fits(pattern: &str, text: &str) -> bool {
    let mut segments = text.split('/');
    let mut wanted = pattern.split('/').peekable();
    while let Some(next) = wanted.next() {
        if next == "**" && wanted.peek().is_none() {
            return !text.is_empty();
        }
        match segments.next() {
            Some(segment) if next == "*" && !segment.is_empty() => {}
            Some(segment) if percent::decode(segment, false).is_ok_and(|segment| segment == next) => {}
            _ => return false,
        }
    }
    segments.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn segments_are_those_of_the_pattern() {
        let cases = [
            ("**", "a/b/c", true),
            ("**", "", false),
            ("projects/*", "projects/7", true),
            ("projects/*", "pro%6Aects/7", true),
            ("projects/*", "projects/", false),
            ("projects/*", "projects/7/x", false),
            ("projects/*/**", "projects/7/x/y", true),
            ("projects/*/**", "projects/7", true),
            ("projects/*/**", "folders/7", false),
            ("*/x", "a/x", true),
        ];
        for (pattern, text, expected) in cases {
            assert_eq!(fits(pattern, text), expected, "{pattern} {text}");
        }
    }
}
