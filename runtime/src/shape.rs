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
    /// One of several: the first that the text fits.
    OneOf(&'static [&'static Shape]),
}

/// The shape of a list.
#[derive(Debug)]
pub struct ArrayShape {
    /// Of the first items, where they have shapes of their own.
    pub first: &'static [&'static Shape],
    /// Of each other item.
    pub items: &'static Shape,
    /// XML: the name of an item's element where the description gives one.
    pub item_name: Option<&'static str>,
    /// XML: whether an element stands around the items.
    pub wrapped: bool,
    /// XML: the name of the root element: `xml.name`, or the schema's name.
    pub root: Option<&'static str>,
}

/// The shape of an object.
#[derive(Debug)]
pub struct ObjectShape {
    /// XML: the name of the root element: `xml.name`, or the schema's name.
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

/// The `xml` object of a member (OpenAPI 3.1.1 section 4.8.26).
#[derive(Debug, Clone, Copy)]
pub struct Xml {
    /// The element's or attribute's name where it is not the member's.
    pub name: Option<&'static str>,
    /// Its namespace.
    pub namespace: Option<&'static str>,
    /// Its prefix.
    pub prefix: Option<&'static str>,
    /// An attribute instead of an element.
    pub attribute: bool,
}

impl Xml {
    /// An element named like the member.
    pub const ELEMENT: Self = Self { name: None, namespace: None, prefix: None, attribute: false };
}

impl Member {
    /// A member that is an element of its own name in XML.
    pub const fn new(name: &'static str, shape: &'static Shape) -> Self {
        Self { name, shape, xml: Xml::ELEMENT }
    }
}
