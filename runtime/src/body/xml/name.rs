//! Names of elements and attributes: which texts are names, how members and items are called, and whether a name is meant.

use crate::shape::{ArrayShape, Member, Node, Shape, Xml};

/// What an element or attribute is called.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tag<'t> {
    pub(super) name: &'t str,
    pub(super) prefix: Option<&'t str>,
    pub(super) namespace: Option<&'t str>,
}

/// A name in a document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found<'e> {
    pub(super) name: &'e str,
    pub(super) prefix: Option<&'e str>,
    pub(super) namespace: Option<&'e str>,
}

/// How well a found name is the one of a tag: its namespace, its prefix, and its case.
pub(super) type Likeness = (bool, bool, bool);

impl Tag<'_> {
    /// Whether a found name is meant. The namespace must be the tag's where both have one; a prefix decides between names that are alike.
    pub(super) fn likeness(self, found: Found<'_>, ignore_case: bool) -> Option<Likeness> {
        let same = self.name == found.name;
        let like = same || (ignore_case && self.name.eq_ignore_ascii_case(found.name));
        if !like {
            return None;
        }
        match (self.namespace, found.namespace) {
            (Some(wanted), Some(found)) if wanted != found => None,
            (wanted, namespace) => Some((wanted == namespace, self.prefix == found.prefix, same)),
        }
    }
}

impl<'t> Tag<'t> {
    /// Of the root element that a description names.
    pub(super) fn of_root(shape: &Shape) -> Option<Self> {
        match shape {
            Shape::Root(root) => Some(Self { name: root.name, prefix: root.prefix, namespace: root.namespace }),
            Shape::Object(object) if !object.root.is_empty() => {
                Some(Self { name: object.root, prefix: object.prefix, namespace: object.namespace })
            }
            _ => None,
        }
    }

    /// Without a namespace.
    pub(super) fn plain(name: &'t str) -> Self {
        Self { name, prefix: None, namespace: None }
    }
}

/// The element or attribute of a member.
pub(super) fn of_member(member: &Member) -> Tag<'static> {
    tagged(&member.xml, member.name)
}

/// The list whose items stand among an object's members.
pub(super) fn open_list(member: &Member) -> Option<&'static ArrayShape> {
    match (member.shape, member.xml.node) {
        (Shape::Array(array), Node::Usual | Node::None) => Some(array),
        _ => None,
    }
}

/// Whether a member has no element of its own, and what is in it stands in the element around it.
pub(super) fn is_inlined(member: &Member) -> bool {
    member.xml.node == Node::None && matches!(member.shape, Shape::Object(_) | Shape::Map(_) | Shape::OneOf(_) | Shape::Any)
}

/// The element of an item among an object's members: called like the member, whose own `xml.name` is that of no element.
pub(super) fn of_open_item(member: &Member, array: &ArrayShape, index: usize) -> Tag<'static> {
    let xml = array.xml(index);
    let own = tagged(xml, member.name);
    match (own.prefix, own.namespace) {
        (None, None) => Tag { prefix: member.xml.prefix, namespace: member.xml.namespace, ..own },
        _ => own,
    }
}

/// The element of an item in a list that stands within an element of its own.
pub(super) fn of_item(array: &ArrayShape, index: usize, list: Option<&'static str>) -> Tag<'static> {
    let usual = match array.item(index) {
        Shape::Object(object) if list.is_none() && !object.root.is_empty() => object.root,
        _ => list.unwrap_or(super::ITEM),
    };
    tagged(array.xml(index), usual)
}

/// A description may write the prefix into the name: `dc:creator`.
fn tagged(xml: &Xml, usual: &'static str) -> Tag<'static> {
    let name = xml.name.unwrap_or(usual);
    match (xml.prefix, name.split_once(':')) {
        (None, Some((prefix, local))) if is_name(prefix) && is_name(local) => {
            Tag { name: local, prefix: Some(prefix), namespace: xml.namespace }
        }
        _ => Tag { name, prefix: xml.prefix, namespace: xml.namespace },
    }
}

impl ArrayShape {
    /// How an item stands in XML.
    pub(super) fn xml(&self, index: usize) -> &Xml {
        self.first_xml.get(index).unwrap_or(&self.items_xml)
    }

    /// Whether texts stand among the elements.
    pub(super) fn is_mixed(&self) -> bool {
        self.first_xml.iter().chain([&self.items_xml]).any(|xml| matches!(xml.node, Node::Text | Node::Cdata))
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
