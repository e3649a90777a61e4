//! Names of elements: which texts are names, and how members and items are called.

use crate::shape::{ArrayShape, Member, Shape};

/// The name of a member's element or attribute: a list that is not wrapped is called like its items.
pub(super) fn of_member(member: &Member) -> &'static str {
    let own = member.xml.name.unwrap_or(member.name);
    match member.shape {
        Shape::Array(array) if !array.wrapped => array.item_name.unwrap_or(own),
        _ => own,
    }
}

/// The name of an item's element in a list that stands within an element of its own.
pub(super) fn of_item(array: &ArrayShape, list: Option<&'static str>) -> &'static str {
    match (array.item_name, array.items) {
        (Some(name), _) => name,
        (None, Shape::Object(object)) if list.is_none() && !object.root.is_empty() => object.root,
        _ => list.unwrap_or(super::ITEM),
    }
}

/// Whether a key can be an element's name (`NCName` of Namespaces in XML 1.0, without the two that mean something in it).
pub(super) fn is_name(text: &str) -> bool {
    let mut characters = text.chars();
    let reserved = ["xml", "xmlns"].iter().any(|kept| text.eq_ignore_ascii_case(kept));
    characters.next().is_some_and(is_start) && characters.all(|character| is_start(character) || is_later(character)) && !reserved
}

/// Whether XML 1.0 can hold a character.
pub(super) fn is_character(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}')
}

fn is_start(character: char) -> bool {
    matches!(character,
        'A'..='Z' | '_' | 'a'..='z' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}'
        | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}'
        | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
}

fn is_later(character: char) -> bool {
    matches!(character, '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

#[cfg(test)]
mod tests {
    use super::is_name;

    #[test]
    fn only_names_are_names() {
        for text in ["a", "_1", "é-x.y", "名", "XMLthing"] {
            assert!(is_name(text), "{text}");
        }
        for text in ["", "1a", "a b", "a:b", "-a", "xmlns", "XML", "<", "$ref"] {
            assert!(!is_name(text), "{text}");
        }
    }
}
