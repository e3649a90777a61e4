//! Types and their names.

use super::Literal;
use crate::model::XmlNode;

/// A name on both sides: as it stands on the wire and as it stands in Rust. They travel together.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Name {
    pub(crate) wire: String,
    /// A valid identifier, raw (`r#type`) where it must be.
    pub(crate) rust: String,
}

/// What the reader of the generated code is told.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Docs {
    /// Markdown, as the description has it.
    pub(crate) text: String,
    /// What is added to it, a paragraph each: ``Example: `3` ``.
    pub(crate) notes: Vec<String>,
    /// Where it comes from: `#/components/schemas/Pet`.
    pub(crate) origin: Option<String>,
    pub(crate) deprecated: bool,
}

impl Docs {
    /// The same, with another text where it has none.
    pub(crate) fn or(self, otherwise: &str) -> Self {
        if self.text.trim().is_empty() { Self { text: otherwise.to_owned(), ..self } } else { self }
    }
}

/// Names an item: its place in `Api::items`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct ItemId(pub(crate) usize);

/// A named type of the generated code.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) rust: String,
    pub(crate) docs: Docs,
    pub(crate) derives: Vec<Derive>,
    /// How values are made, besides by naming every field.
    pub(crate) makers: Makers,
    /// A value that the description shows.
    pub(crate) example: Option<Literal>,
    /// Of the value as a whole; empty where there is nothing to check.
    pub(crate) checks: super::Checks,
    pub(crate) kind: ItemKind,
}

/// How values of a struct are made, besides by naming every field.
#[derive(Debug, Clone, Default)]
pub(crate) struct Makers {
    /// Whether `Default` is written out, since a member begins with another value than its type does.
    pub(crate) default: bool,
    /// The fields that `new` takes, by their places; `None`: there is no `new`.
    pub(crate) new: Option<Vec<usize>>,
    /// The fields that a method sets, by their places, with its name: `with_tag`.
    pub(crate) setters: Vec<(usize, String)>,
    /// What a merge patch is made and used with.
    pub(crate) merge_patch: Option<MergePatch>,
}

/// What a merge patch is made and used with.
#[derive(Debug, Clone)]
pub(crate) struct MergePatch {
    pub(crate) changers: Vec<Changer>,
    /// The item whose values it changes, where there is one that has all its members.
    pub(crate) target: Option<ItemId>,
}

/// The methods that say what becomes of a member: `set_tag`, `remove_tag`.
#[derive(Debug, Clone)]
pub(crate) struct Changer {
    /// Its place among the fields.
    pub(crate) field: usize,
    pub(crate) set: String,
    /// None: the object is none without the member.
    pub(crate) remove: Option<String>,
}

/// A trait that an item derives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Derive {
    Clone,
    Copy,
    Debug,
    Default,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
    /// A trait of the user's choice, by its path.
    Custom(String),
}

impl Item {
    /// Whether it has a value to begin with.
    pub(crate) fn has_default(&self) -> bool {
        self.makers.default || self.derives.contains(&Derive::Default)
    }
}

/// What an item is.
#[derive(Debug, Clone)]
pub(crate) enum ItemKind {
    Struct {
        fields: Vec<Field>,
        rest: RestField,
        /// Members that are described and travel the other way alone: passed over, though others are refused or kept.
        passed: Vec<String>,
        ignore_case: bool,
    },
    /// A list whose first elements have types of their own.
    Sequence {
        /// Its first elements: their wire name is their place.
        elements: Vec<Field>,
        rest: Option<RestItems>,
    },
    /// Values that are all texts; `open` keeps a value it does not know.
    TextEnum {
        variants: Vec<EnumVariant>,
        open: bool,
        /// Whether a value is a set of variants, as `RustType::Flags` has it.
        flags: bool,
        /// Whether the description allows any text, the variants among them.
        any_text: bool,
    },
    /// Values that are all integers; `open` keeps a value it does not know.
    IntegerEnum {
        variants: Vec<IntegerVariant>,
        open: bool,
    },
    /// Any other closed set of values: numbers, booleans, lists, mixed.
    ValueEnum {
        variants: Vec<ValueEnumVariant>,
    },
    Union {
        variants: Vec<UnionVariant>,
        tagging: Tagging,
    },
    /// Another name of a type.
    Alias(RustType),
    /// A type of its own around another: where an alias would go in circles.
    Newtype(RustType),
}

/// A field of a struct.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    pub(crate) name: Name,
    pub(crate) docs: Docs,
    /// Without the `Option` or `Field` that `presence` puts around it.
    pub(crate) value: RustType,
    pub(crate) presence: Presence,
    /// What a required member begins with, where the description says so.
    pub(crate) initial: Option<Literal>,
    pub(crate) checks: super::Checks,
}

/// Whether a member may be missing, null, both or neither.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Presence {
    /// `T`.
    Required,
    /// `Option<T>`: None is left out, and null reads as None.
    Optional,
    /// `Option<T>`: None is left out, and null is a value that `T` has.
    OptionalAny,
    /// `Option<T>`: None is null.
    Nullable,
    /// `Field<T>`: absent and null are told apart.
    OptionalNullable,
    /// `Change<T>`: the member of an object that is changed is kept, removed or set.
    Change { removable: bool },
    /// `T`: read as this value where it is missing.
    Default(Literal),
    /// `T`: read as this value where it is missing, and null is a value that `T` has.
    DefaultAny(Literal),
    /// `Option<T>`: read as this value where it is missing, and None is null.
    NullableDefault(Literal),
}

/// What becomes of members that have no field.
#[derive(Debug, Clone)]
pub(crate) enum RestField {
    Ignored,
    Refused,
    /// Kept in a map of this Rust name.
    Kept {
        rust: String,
        value: RustType,
    },
}

/// The elements of a sequence behind those with a type of their own.
#[derive(Debug, Clone)]
pub(crate) struct RestItems {
    pub(crate) rust: String,
    /// Of each.
    pub(crate) value: RustType,
    pub(crate) checks: super::Checks,
}

/// A variant of an enum of texts.
#[derive(Debug, Clone)]
pub(crate) struct EnumVariant {
    pub(crate) name: Name,
    pub(crate) docs: Docs,
}

/// A variant of an enum of integers.
#[derive(Debug, Clone)]
pub(crate) struct IntegerVariant {
    pub(crate) rust: String,
    pub(crate) value: i64,
    pub(crate) docs: Docs,
}

/// A variant of an enum of other values.
#[derive(Debug, Clone)]
pub(crate) struct ValueEnumVariant {
    pub(crate) rust: String,
    pub(crate) value: crate::model::Literal,
    pub(crate) docs: Docs,
}

/// A variant of a union.
#[derive(Debug, Clone)]
pub(crate) struct UnionVariant {
    pub(crate) rust: String,
    pub(crate) value: RustType,
    /// Whether no other variant has this type, so that a value of it can be told to be of this variant.
    pub(crate) convertible: bool,
    /// Tag values that lead here, where the union is tagged.
    pub(crate) tags: Vec<String>,
    /// Whether the tag is no member of the value's own: it is written beside them.
    pub(crate) beside: bool,
    pub(crate) docs: Docs,
    pub(crate) checks: super::Checks,
}

/// How the variant of a value is told.
#[derive(Debug, Clone)]
pub(crate) enum Tagging {
    /// By a member of this name; `otherwise` is the place of the variant that is meant where no tag says so.
    Tag { property: String, otherwise: Option<usize> },
    /// By what a value looks like: a test for each variant, then trial.
    Shape {
        branches: Vec<super::Branch>,
        /// Whether a value that decodes is tried as another variant where what the first one asserts does not hold.
        asserted: bool,
    },
}

/// A type, as it is written in Rust.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum RustType {
    Scalar(Scalar),
    /// Any JSON value.
    Json,
    /// The operations of a JSON Patch: bodies only.
    JsonPatch,
    /// The value `null` alone.
    Unit,
    /// A type of the user's choice, as it is written.
    Custom(String),
    /// A JSON text that is base64.
    Base64,
    /// A JSON text that is base64 with the alphabet of URLs.
    Base64Url,
    /// Raw octets: bodies and parts only.
    Bytes,
    Named(ItemId),
    /// A set of values of an enum, written as one text.
    Flags(ItemId),
    Vec(Box<RustType>),
    Tuple(Vec<RustType>),
    /// Members of any name.
    Map(Box<RustType>),
    Option(Box<RustType>),
    Box(Box<RustType>),
}

/// A type that is one text in a URL or header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Scalar {
    Bool,
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
    F32,
    F64,
    String,
    DateTime,
    HttpDate,
    UnixTime,
    Date,
    Time,
    Duration,
    Uuid,
    Ipv4,
    Ipv6,
    /// A number that keeps its text.
    Decimal,
    /// A number that is a string on the wire.
    Quoted(Quotable),
}

/// A number that may be a string on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Quotable {
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
    F32,
    F64,
    Decimal,
}

/// Names a shape: its place in `Api::shapes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct ShapeId(pub(crate) usize);

/// A static shape under a name.
#[derive(Debug, Clone)]
pub(crate) struct ShapeItem {
    /// In capitals: `SIGNAL_EVENT_REQUEST`.
    pub(crate) rust: String,
    pub(crate) shape: Shape,
}

/// What a value looks like to codecs whose bytes do not tell types.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    Any,
    Boolean,
    Integer,
    Number,
    Text,
    Array {
        /// Of the first elements, where they have shapes of their own.
        first: Vec<Shape>,
        /// Of all others.
        items: Box<Shape>,
        /// How the first elements stand in XML, as far as anything is said of it.
        first_xml: Vec<Xml>,
        /// And all others.
        items_xml: Xml,
    },
    Map(Box<Shape>),
    Object {
        root: String,
        namespace: Option<String>,
        prefix: Option<String>,
        members: Vec<Member>,
        rest: Option<Box<Shape>>,
        ignore_case: bool,
    },
    OneOf(Vec<Shape>),
    /// A branch of several, with what its values must have.
    Alternative {
        required: Vec<String>,
        /// Members with the texts of which they must be one.
        fixed: Vec<(String, Vec<String>)>,
        shape: Box<Shape>,
    },
    /// A whole body whose root element in XML is called otherwise than its shape says.
    Root {
        name: String,
        namespace: Option<String>,
        prefix: Option<String>,
        shape: Box<Shape>,
    },
    Named(ShapeId),
}

/// A member of an object's shape.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub(crate) wire: String,
    pub(crate) shape: Shape,
    pub(crate) xml: Xml,
}

/// How a member or item stands in XML.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Xml {
    pub(crate) name: Option<String>,
    pub(crate) namespace: Option<String>,
    pub(crate) prefix: Option<String>,
    /// None: an element, but of a list its items alone.
    pub(crate) node: Option<XmlNode>,
    pub(crate) absent: Absent,
}

/// What an attribute or text in XML that is not there is read as.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Absent {
    #[default]
    Omitted,
    Null,
    /// An empty text, or an object without members.
    Empty,
}
