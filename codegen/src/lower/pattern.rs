//! Regular expressions: from ECMA-262, which JSON Schema takes, to the `regex` crate, which is linear in time.

/// The expression as the `regex` crate takes it, or why it cannot: look-around and back-references need backtracking.
pub(super) fn translate(source: &str) -> Result<String, String> {
    let translated = rewrite(source);
    match regex::Regex::new(&translated) {
        Ok(_) => Ok(translated),
        Err(error) => Err(reason(&error)),
    }
}

/// What `.` is in ECMA-262.
const NOT_LINE_END: &str = r"[^\n\r\u{2028}\u{2029}]";

/// What `\s` is in ECMA-262: with U+FEFF, without U+0085.
const SPACE: &str = r"\t-\r \u{A0}\u{1680}\u{2000}-\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}\u{FEFF}";

fn rewrite(source: &str) -> String {
    let mut out = String::with_capacity(source.len() + 8);
    let mut chars = source.chars().peekable();
    let mut in_class = false;
    let mut range = Range::Closed;
    while let Some(char) = chars.next() {
        match char {
            '-' if in_class => range = dash(range, chars.peek().copied(), &mut out),
            '\\' => {
                let escaped = chars.next();
                range = range.after(matches!(escaped, Some('d' | 'D' | 'w' | 'W' | 's' | 'S' | 'p' | 'P')));
                escape(escaped, &mut chars, in_class, &mut out);
            }
            '[' if !in_class => {
                in_class = true;
                range = Range::Closed;
                open_class(&mut chars, &mut out, &mut in_class);
            }
            ']' if in_class => {
                in_class = false;
                out.push(']');
            }
            // these have a meaning in classes of the regex crate only
            '[' | '&' | '~' if in_class => {
                range = range.after(false);
                out.extend(['\\', char]);
            }
            '{' if !in_class && begins_count(chars.clone()) => {
                out.push('{');
                copy_braced(&mut chars, &mut out);
            }
            // a brace of no count stands for itself
            '{' | '}' if !in_class => out.extend(['\\', char]),
            '.' if !in_class => out.push_str(NOT_LINE_END),
            char => {
                range = range.after(false);
                out.push(char);
            }
        }
    }
    out
}

/// What a dash in a class would mean: `[a-z]` is a range, in `[\w-.]` and `[a-z-9]` the dash stands for itself.
#[derive(Clone, Copy)]
enum Range {
    /// Before a range: no character to begin one.
    Closed,
    /// After a character that may begin one.
    Begun,
    /// After the dash of one.
    Open,
}

impl Range {
    /// After a character, or after a class such as `\w`, which begins no range.
    fn after(self, class: bool) -> Self {
        match self {
            Self::Open => Self::Closed,
            Self::Closed | Self::Begun => {
                if class {
                    Self::Closed
                } else {
                    Self::Begun
                }
            }
        }
    }
}

/// Two dashes are a difference of classes in the regex crate, so one that stands for itself is escaped.
fn dash(range: Range, next: Option<char>, out: &mut String) -> Range {
    let is_last = next == Some(']');
    if matches!(range, Range::Begun) && !is_last {
        out.push('-');
        return Range::Open;
    }
    let begins_none = is_last && !matches!(range, Range::Open);
    out.push_str(if begins_none { "-" } else { "\\-" });
    range.after(false)
}

/// `[]` matches nothing and `[^]` anything in ECMA-262.
fn open_class(chars: &mut std::iter::Peekable<std::str::Chars<'_>>, out: &mut String, in_class: &mut bool) {
    let negated = chars.next_if_eq(&'^').is_some();
    if chars.next_if_eq(&']').is_some() {
        *in_class = false;
        out.push_str(if negated { "(?s:.)" } else { "[^\\s\\S]" });
        return;
    }
    out.push_str(if negated { "[^" } else { "[" });
}

fn escape(escaped: Option<char>, chars: &mut std::iter::Peekable<std::str::Chars<'_>>, in_class: bool, out: &mut String) {
    match escaped {
        // ASCII alone, as ECMA-262 has them
        Some('d') => out.push_str(if in_class { "0-9" } else { "[0-9]" }),
        Some('D') => out.push_str("[^0-9]"),
        Some('w') => out.push_str(if in_class { "A-Za-z0-9_" } else { "[A-Za-z0-9_]" }),
        Some('W') => out.push_str("[^A-Za-z0-9_]"),
        Some('s') if in_class => out.push_str(SPACE),
        Some('s') => out.extend(["[", SPACE, "]"]),
        Some('S') => out.extend(["[^", SPACE, "]"]),
        Some('b') if in_class => out.push_str("\\x08"),
        Some('b') => out.push_str("(?-u:\\b)"),
        Some('c') => {
            let control = chars.next().map_or(0, |letter| u32::from(letter) % 32);
            out.push_str(&format!("\\x{control:02x}"));
        }
        Some(class @ ('p' | 'P' | 'u' | 'x')) => {
            out.extend(['\\', class]);
            if chars.next_if_eq(&'{').is_some() {
                out.push('{');
                copy_braced(chars, out);
            }
        }
        Some('0') => out.push_str("\\x00"),
        Some('/') => out.push('/'),
        Some('Z') => out.push_str("\\z"),
        Some(char) if char.is_ascii_alphanumeric() || char.is_ascii_punctuation() => out.extend(['\\', char]),
        Some(char) => out.push(char),
        None => out.push_str("\\\\"),
    }
}

fn begins_count(chars: impl Iterator<Item = char>) -> bool {
    let mut digits = false;
    for char in chars {
        match char {
            '0'..='9' => digits = true,
            ',' if digits => {}
            '}' => return digits,
            _ => return false,
        }
    }
    false
}

/// The rest of `{2,3}` or `{Lu}`, whose brace is written already.
fn copy_braced(chars: &mut std::iter::Peekable<std::str::Chars<'_>>, out: &mut String) {
    for char in chars.by_ref() {
        out.push(char);
        if char == '}' {
            break;
        }
    }
}

fn reason(error: &regex::Error) -> String {
    match error {
        regex::Error::CompiledTooBig(_) => "it is too large".to_owned(),
        error => error.to_string().lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_mean_the_same_in_both() {
        for (source, translated, yes, no) in [
            (r"^\d+$", r"^[0-9]+$", "12", "٣"),
            (r"^[\w-]+$", r"^[A-Za-z0-9_-]+$", "a-b", "é"),
            (r"^a\/b$", "^a/b$", "a/b", "ab"),
            (r"^[^]$", "^(?s:.)$", "\n", ""),
            (r"^[[a]$", r"^[\[a]$", "[", "b"),
            (r"^{id}$", r"^\{id\}$", "{id}", "id"),
            (r"^a{2,3}$", "^a{2,3}$", "aaa", "a"),
            (r"^\u0041$", r"^\u0041$", "A", "B"),
            (r"^\p{Lu}$", r"^\p{Lu}$", "Ä", "ä"),
        ] {
            assert_eq!(translate(source).as_deref(), Ok(translated));
            let regex = regex::Regex::new(translated).unwrap();
            assert!(regex.is_match(yes) && !regex.is_match(no), "{source}");
        }
    }

    #[test]
    fn a_dash_is_a_range_or_itself() {
        for (source, translated, yes, no) in [
            (r"^[\w-.]$", r"^[A-Za-z0-9_\-.]$", "-", "+"),
            (r"^[+--]$", r"^[+-\-]$", ",", "."),
            (r"^[--a]$", r"^[\--a]$", "Z", "b"),
            (r"^[-a]$", r"^[\-a]$", "-", "b"),
            (r"^[a-z-9]$", r"^[a-z\-9]$", "-", "8"),
            (r"^[a-c--]$", r"^[a-c\--]$", "-", "+"),
            (r"^[^a-]$", "^[^a-]$", "b", "-"),
            (r"^a-z$", "^a-z$", "a-z", "b"),
        ] {
            assert_eq!(translate(source).as_deref(), Ok(translated));
            let regex = regex::Regex::new(translated).unwrap();
            assert!(regex.is_match(yes) && !regex.is_match(no), "{source}");
        }
    }

    #[test]
    fn blanks_and_line_ends_are_those_of_ecma() {
        for (source, yes, no) in [
            (r"^\s$", "\u{FEFF}", "\u{85}"),
            (r"^[\s-]$", "\u{2029}", "\u{200B}"),
            (r"^\S$", "\u{85}", "\u{A0}"),
            (r"^[^\s]$", "\u{85}", "\u{B}"),
            (r"^[\S]$", "\u{85}", " "),
            (r"^.$", "\u{85}", "\r"),
            (r"^.$", "😀", "\u{2028}"),
            (r"^[.]$", ".", "a"),
        ] {
            let regex = regex::Regex::new(&translate(source).unwrap()).unwrap();
            assert!(regex.is_match(yes) && !regex.is_match(no), "{source}");
        }
    }

    #[test]
    fn what_needs_backtracking_is_told() {
        for source in ["^(?!x)", "(?<=a)b", r"(a)\1", "("] {
            assert!(translate(source).is_err(), "{source}");
        }
    }
}
