//! Regular expressions: from ECMA-262, which JSON Schema takes, to the `regex` crate, which is linear in time.

mod class;
mod escape;
#[cfg(test)]
mod tests;

use std::iter::Peekable;
use std::str::Chars;

use self::escape::Escaped;

/// The expression as the `regex` crate takes it, or why it cannot: look-around and back-references need backtracking.
pub(super) fn translate(source: &str) -> Result<String, String> {
    let translated = rewrite(source)?;
    match regex::Regex::new(&translated) {
        Ok(_) => Ok(translated),
        Err(error) => Err(reason(&error)),
    }
}

/// `.` is any character that ends no line.
const DOT: &str = r"[^\n\r\u{2028}\u{2029}]";

/// What no text has: a lone surrogate.
const NOTHING: &str = r"[^\s\S]";

type Source<'s> = Peekable<Chars<'s>>;

fn rewrite(source: &str) -> Result<String, String> {
    let mut out = String::with_capacity(source.len() + 8);
    let mut chars = source.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '\\' => escaped(&mut chars, &mut out)?,
            '[' => class::rewrite(&mut chars, &mut out)?,
            '.' => out.push_str(DOT),
            '(' => group(&mut chars, &mut out),
            '{' if begins_count(chars.clone()) => {
                out.push('{');
                copy_braced(&mut chars, &mut out);
            }
            // a brace of no count, and a bracket that closes none, stand for themselves
            '{' | '}' | ']' => out.extend(['\\', char]),
            char => out.push(char),
        }
    }
    Ok(out)
}

fn escaped(chars: &mut Source<'_>, out: &mut String) -> Result<(), String> {
    match escape::read(chars, false)? {
        Escaped::Assertion(text) => out.push_str(text),
        Escaped::Property(text) => out.push_str(&text),
        Escaped::Set { body, negated } => out.push_str(&format!("[{}{body}]", if negated { "^" } else { "" })),
        Escaped::Char(code) => match char::from_u32(code) {
            Some(char) => out.push_str(&escape::literal(char)),
            None => out.push_str(NOTHING),
        },
    }
    Ok(())
}

/// Groups need no names, as nothing refers to them.
fn group(chars: &mut Source<'_>, out: &mut String) {
    let mut ahead = chars.clone();
    let named = ahead.next() == Some('?') && ahead.next() == Some('<') && !matches!(ahead.peek(), Some('=' | '!'));
    if named && ahead.any(|char| char == '>') {
        *chars = ahead;
        out.push_str("(?:");
    } else {
        out.push('(');
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
fn copy_braced(chars: &mut Source<'_>, out: &mut String) {
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
