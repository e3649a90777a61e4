//! Types and their names.

/// A name on both sides: as it stands on the wire and as it stands in Rust. They travel together.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Name {
    pub(crate) wire: String,
    /// A valid identifier, raw (`r#type`) where it must be.
    pub(crate) rust: String,
}

/// What the reader of the generated code is told.
#[derive(Debug, Clone, Default)]
pub(crate) struct Docs {
    /// Markdown, as the description has it.
    pub(crate) text: String,
    /// Where it comes from: `#/components/schemas/Pet`.
    pub(crate) origin: Option<String>,
    pub(crate) deprecated: bool,
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
    /// Of the value as a whole; empty where there is nothing to check.
    pub(crate) checks: super::Checks,
    pub(crate) kind: ItemKind,
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
    PartialEq,
    /// A trait of the user's choice, by its path.
    Custom(String),
}

/// What an item is.
#[derive(Debug, Clone)]
pub(crate) enum ItemKind {
    Struct {
        fields: Vec<Field>,
        rest: RestField,
        ignore_case: bool,
    },
    /// Values that are all texts; `open` keeps a value it does not know.
    TextEnum {
        variants: Vec<EnumVariant>,
        open: bool,
    },
    /// Any other closed set of values: integers, numbers, booleans, mixed.
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
    pub(crate) checks: super::Checks,
}

/// Whether a member may be missing, null, both or neither.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Presence {
    /// `T`.
    Required,
    /// `Option<T>`: None is left out.
    Optional,
    /// `Option<T>`: None is null.
    Nullable,
    /// `Field<T>`: absent and null are told apart.
    OptionalNullable,
    /// `T`: read as this JSON value where it is missing.
    Default(serde_json::Value),
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

/// A variant of an enum of texts.
#[derive(Debug, Clone)]
pub(crate) struct EnumVariant {
    pub(crate) name: Name,
    pub(crate) docs: Docs,
}

/// A variant of an enum of other values.
#[derive(Debug, Clone)]
pub(crate) struct ValueEnumVariant {
    pub(crate) rust: String,
    pub(crate) value: serde_json::Value,
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
    Shape(Vec<super::Branch>),
}

/// A type, as it is written in Rust.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum RustType {
    Scalar(Scalar),
    /// Any JSON value.
    Json,
    /// The value `null` alone.
    Unit,
    /// A type of the user's choice, as it is written.
    Custom(String),
    /// A JSON text that is base64.
    Base64,
    /// Raw octets: bodies and parts only.
    Bytes,
    Named(ItemId),
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
    Date,
    Time,
    Duration,
    Uuid,
    Ipv4,
    Ipv6,
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
        items: Box<Shape>,
        item_name: Option<String>,
        wrapped: bool,
    },
    /// Items that differ by place, in a parameter.
    Tuple(Vec<Shape>),
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
    Named(ShapeId),
}

/// A member of an object's shape.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub(crate) wire: String,
    pub(crate) shape: Shape,
    pub(crate) xml: crate::model::Xml,
}
