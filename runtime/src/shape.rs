//! The shape of values, as the codecs need it whose bytes do not tell types: XML, forms, parameters.
//!
//! Such codecs translate between their bytes and JSON text, guided by a shape; the typed value is made from JSON text alone,
//! so that a type has one decoder and one encoder whatever the media type.

/// What a value looks like.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Any JSON value.
    Any,
    /// `true` or `false`.
    Boolean,
    /// A number without a fraction.
    Integer,
    /// A number.
    Number,
    /// A text; also dates, UUIDs, enums of text and whatever else is a JSON string.
    Text,
    /// A list.
    Array(&'static ArrayShape),
    /// Members of any name and one shape.
    Map(&'static Shape),
    /// Named members.
    Object(&'static ObjectShape),
    /// One of several: the one that fits best, of equals the first.
    OneOf(&'static [&'static Shape]),
    /// A branch of several, with what its values must have.
    Alternative(&'static Alternative),
    /// A whole body whose root element in XML is called otherwise than its shape says.
    Root(&'static Root),
}

/// The shape of a list.
#[derive(Debug)]
pub struct ArrayShape {
    /// Of the first items, where they have shapes of their own.
    pub first: &'static [&'static Shape],
    /// Of each other item.
    pub items: &'static Shape,
    /// How the first items stand in XML, as far as the description says so.
    pub first_xml: &'static [Xml],
    /// How each other item stands in XML.
    pub items_xml: Xml,
}

impl ArrayShape {
    /// A list of items of one shape, of which nothing is said for XML.
    pub const fn of(items: &'static Shape) -> Self {
        Self { first: &[], items, first_xml: &[], items_xml: Xml::USUAL }
    }
}

/// The shape of an object.
#[derive(Debug)]
pub struct ObjectShape {
    /// XML: the name of the root element: `xml.name`, or the schema's name; empty where it has none.
    pub root: &'static str,
    /// XML: the namespace of the element.
    pub namespace: Option<&'static str>,
    /// XML: the prefix of the element.
    pub prefix: Option<&'static str>,
    /// The named members, in order of the description.
    pub members: &'static [Member],
    /// Of members besides the named ones, where they are kept.
    pub rest: Option<&'static Shape>,
    /// Whether names match without regard to ASCII case.
    pub ignore_case: bool,
}

/// A branch of several shapes, and what tells its values from those of the others.
#[derive(Debug)]
pub struct Alternative {
    /// Members that its values must have.
    pub required: &'static [&'static str],
    /// Members with the texts, of which they must be one: tags and constants.
    pub fixed: &'static [(&'static str, &'static [&'static str])],
    /// The shape of its values.
    pub shape: &'static Shape,
}

/// The root element of a body in XML.
#[derive(Debug)]
pub struct Root {
    /// Its name.
    pub name: &'static str,
    /// Its namespace.
    pub namespace: Option<&'static str>,
    /// Its prefix.
    pub prefix: Option<&'static str>,
    /// Its value.
    pub shape: &'static Shape,
}

/// A named member.
#[derive(Debug)]
pub struct Member {
    /// Its name in JSON.
    pub name: &'static str,
    /// Its values.
    pub shape: &'static Shape,
    /// How it stands in XML.
    pub xml: Xml,
}

/// The `xml` object of a member or item (OpenAPI 3.2.0 section 4.26).
#[derive(Debug, Clone, Copy)]
pub struct Xml {
    /// The element's or attribute's name where it is not the member's.
    pub name: Option<&'static str>,
    /// Its namespace.
    pub namespace: Option<&'static str>,
    /// Its prefix.
    pub prefix: Option<&'static str>,
    /// What the value becomes.
    pub node: Node,
    /// What it is read as where there is no such attribute or text.
    pub absent: Absent,
}

/// What a value becomes in XML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Node {
    /// `Element`, but for a list `None`.
    Usual,
    /// An element; around the elements of the items, if it is a list.
    Element,
    /// An attribute of the element around it.
    Attribute,
    /// The text of the element around it.
    Text,
    /// The text of the element around it, as a CDATA section.
    Cdata,
    /// Nothing: what is in it stands in the element around it.
    None,
}

/// What an attribute or text that is not there is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absent {
    /// A member that is not there.
    Omitted,
    /// `null`.
    Null,
    /// An empty text.
    Empty,
}

impl Xml {
    /// As where the description says nothing.
    pub const USUAL: Self = Self { name: None, namespace: None, prefix: None, node: Node::Usual, absent: Absent::Omitted };
}

impl Member {
    /// A member that is an element of its own name in XML.
    pub const fn new(name: &'static str, shape: &'static Shape) -> Self {
        Self { name, shape, xml: Xml::USUAL }
    }
}
