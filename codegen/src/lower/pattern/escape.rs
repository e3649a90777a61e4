//! What stands behind a backslash.

use super::{Source, copy_braced};

/// An escape, read.
pub(super) enum Escaped {
    /// A character by its code, which may be that of half a character.
    Char(u32),
    /// `\d`: what stands between the brackets of a class.
    Set { body: &'static str, negated: bool },
    /// `\p{Lu}`, the same in both.
    Property(String),
    /// `\b`.
    Assertion(&'static str),
}

const DIGIT: &str = "0-9";
const WORD: &str = "A-Za-z0-9_";
/// White space and line ends of ECMA-262: with the byte order mark, without U+0085.
const SPACE: &str = r"\t-\r \u{A0}\u{1680}\u{2000}-\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}\u{FEFF}";

/// Reads what follows a backslash.
pub(super) fn read(chars: &mut Source<'_>, in_class: bool) -> Result<Escaped, String> {
    let set = |body, negated| Ok(Escaped::Set { body, negated });
    let Some(escaped) = chars.next() else { return Ok(Escaped::Char(u32::from('\\'))) };
    match escaped {
        'd' | 'D' => set(DIGIT, escaped == 'D'),
        'w' | 'W' => set(WORD, escaped == 'W'),
        's' | 'S' => set(SPACE, escaped == 'S'),
        'p' | 'P' => property(escaped, chars),
        'b' if in_class => Ok(Escaped::Char(8)),
        'b' => Ok(Escaped::Assertion(r"(?-u:\b)")),
        'B' if !in_class => Ok(Escaped::Assertion(r"(?-u:\B)")),
        // of other dialects, and used all the same
        'A' if !in_class => Ok(Escaped::Assertion("^")),
        'z' | 'Z' if !in_class => Ok(Escaped::Assertion("$")),
        'k' | '1'..='9' if !in_class => Err("back-references are not supported".to_owned()),
        't' => Ok(Escaped::Char(9)),
        'n' => Ok(Escaped::Char(10)),
        'v' => Ok(Escaped::Char(11)),
        'f' => Ok(Escaped::Char(12)),
        'r' => Ok(Escaped::Char(13)),
        '0' => Ok(Escaped::Char(0)),
        'c' => Ok(control(chars)),
        'x' => Ok(Escaped::Char(hex(chars, 2).unwrap_or(u32::from('x')))),
        'u' => Ok(Escaped::Char(unicode(chars))),
        char => Ok(Escaped::Char(char.into())),
    }
}

/// A character that stands for itself.
pub(super) fn literal(char: char) -> String {
    match char {
        char if char.is_control() => format!(r"\x{{{:02X}}}", u32::from(char)),
        char if r"\.+*?()|[]{}^$&~-#".contains(char) => format!("\\{char}"),
        char => char.to_string(),
    }
}

/// `\pL` of other dialects is meant as it is there. Else ECMA-262 takes the braces for part of it with the flag `u`, which JSON Schema
/// asks for; without the flag `\p\{L\}` would be those five characters.
fn property(letter: char, chars: &mut Source<'_>) -> Result<Escaped, String> {
    let mut text = format!("\\{letter}");
    if chars.next_if_eq(&'{').is_some() {
        text.push('{');
        copy_braced(chars, &mut text);
    } else if let Some(name) = chars.next_if(char::is_ascii_alphabetic) {
        text.push(name);
    } else {
        return Err(format!("`{text}` stands without a property such as `{{L}}`"));
    }
    Ok(Escaped::Property(text))
}

/// `\cJ` is a line feed; without a letter the backslash stands for itself.
fn control(chars: &mut Source<'_>) -> Escaped {
    match chars.next_if(char::is_ascii_alphabetic) {
        Some(letter) => Escaped::Char(u32::from(letter) % 32),
        None => Escaped::Char(u32::from('c')),
    }
}

/// `\u0041`, `\u{1F600}`, or the two halves `\uD83D\uDE00`.
fn unicode(chars: &mut Source<'_>) -> u32 {
    let Some(first) = code(chars) else { return u32::from('u') };
    if !(0xD800..0xDC00).contains(&first) {
        return first;
    }
    let mut ahead = chars.clone();
    let second = (ahead.next() == Some('\\') && ahead.next() == Some('u')).then(|| code(&mut ahead)).flatten();
    match second.filter(|second| (0xDC00..0xE000).contains(second)) {
        Some(second) => {
            *chars = ahead;
            0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
        }
        None => first,
    }
}

fn code(chars: &mut Source<'_>) -> Option<u32> {
    if chars.peek() != Some(&'{') {
        return hex(chars, 4);
    }
    let mut ahead = chars.clone();
    ahead.next();
    let digits: String = ahead.by_ref().take_while(|char| *char != '}').collect();
    let code = u32::from_str_radix(&digits, 16).ok()?;
    *chars = ahead;
    Some(code)
}

/// So many hexadecimal digits; nothing is read where there are fewer.
fn hex(chars: &mut Source<'_>, count: usize) -> Option<u32> {
    let mut ahead = chars.clone();
    let digits: Option<u32> = (0..count).try_fold(0, |code, _| Some(code * 16 + ahead.next()?.to_digit(16)?));
    *chars = if digits.is_some() { ahead } else { chars.clone() };
    digits
}
