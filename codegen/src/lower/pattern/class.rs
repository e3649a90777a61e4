//! Character classes: `[a-z\d]`.

use super::escape::{self, Escaped};
use super::{NOTHING, Source};

/// What a class lists.
enum Item {
    /// A character, which may begin or end a range.
    Char(u32),
    /// Text of the `regex` crate for several characters.
    Set(String),
}

/// The rest of a class whose bracket is read. `[]` is nothing and `[^]` anything in ECMA-262.
pub(super) fn rewrite(chars: &mut Source<'_>, out: &mut String) -> Result<(), String> {
    let negated = chars.next_if_eq(&'^').is_some();
    let mut body = String::new();
    let mut first = true;
    while let Some(item) = item(chars)? {
        first = false;
        let range = range(&item, chars)?;
        body.push_str(&match (item, range) {
            (Item::Char(low), Some(high)) => between(low, high)?,
            (Item::Char(code), None) => character(code, chars),
            (Item::Set(text), _) => text,
        });
    }
    match (first, negated) {
        (true, false) => out.push_str(NOTHING),
        (true, true) => out.push_str("(?s:.)"),
        (false, _) => out.push_str(&format!("[{}{body}]", if negated { "^" } else { "" })),
    }
    Ok(())
}

/// The next thing that the class lists; `None` at its end.
fn item(chars: &mut Source<'_>) -> Result<Option<Item>, String> {
    Ok(match chars.next() {
        None => return Err("a class is not closed".to_owned()),
        Some(']') => None,
        Some('\\') => Some(match escape::read(chars, true)? {
            Escaped::Char(code) => Item::Char(code),
            Escaped::Set { body, negated: false } => Item::Set(body.to_owned()),
            Escaped::Set { body, negated: true } => Item::Set(format!("[^{body}]")),
            Escaped::Property(text) => Item::Set(text),
            Escaped::Assertion(text) => Item::Set(text.to_owned()),
        }),
        Some(char) => Some(Item::Char(char.into())),
    })
}

/// The end of a range that the character begins; a hyphen beside a set stands for itself.
fn range(item: &Item, chars: &mut Source<'_>) -> Result<Option<u32>, String> {
    let mut ahead = chars.clone();
    if matches!(item, Item::Set(_)) || ahead.next() != Some('-') {
        return Ok(None);
    }
    match self::item(&mut ahead)? {
        Some(Item::Char(high)) => {
            *chars = ahead;
            Ok(Some(high))
        }
        Some(Item::Set(_)) | None => Ok(None),
    }
}

/// A range without the halves of characters, which texts do not have.
fn between(low: u32, high: u32) -> Result<String, String> {
    if low > high {
        return Err("a range of a class ends before it begins".to_owned());
    }
    let low = if (0xD800..0xE000).contains(&low) { 0xE000 } else { low };
    let high = if (0xD800..0xE000).contains(&high) { 0xD7FF } else { high };
    match (char::from_u32(low), char::from_u32(high)) {
        _ if low > high => Ok(NOTHING.to_owned()),
        (Some(low), Some(high)) => Ok(format!("{}-{}", escape::literal(low), escape::literal(high))),
        _ => Err("a code is no character".to_owned()),
    }
}

fn character(code: u32, chars: &mut Source<'_>) -> String {
    match char::from_u32(code) {
        // at the end it needs no backslash
        Some('-') if chars.peek() == Some(&']') => "-".to_owned(),
        // these have no meaning in classes
        Some(char) if ".+*?()|{}$#".contains(char) => char.to_string(),
        Some(char) => escape::literal(char),
        None => NOTHING.to_owned(),
    }
}
