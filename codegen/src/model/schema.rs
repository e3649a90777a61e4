//! Schemas: what values are allowed, in JSON Schema's terms with `allOf` folded and references followed.

use std::ops::{Index, IndexMut};

use crate::source::Location;

/// Names a schema of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct SchemaId(u32);

/// All schemas, each once: a schema reached by several references has one id.
#[derive(Debug, Default)]
pub(crate) struct Schemas(Vec<Schema>);

impl Schemas {
    /// Adds a schema and names it.
    pub(crate) fn push(&mut self, schema: Schema) -> SchemaId {
        self.0.push(schema);
        SchemaId(u32::try_from(self.0.len() - 1).unwrap_or(u32::MAX))
    }

    /// Every schema with its id, in the order they were added.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (SchemaId, &Schema)> {
        (0..).map(SchemaId).zip(&self.0)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}

impl SchemaId {
    /// The place in `Schemas`, for tables that run beside it.
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

impl Index<SchemaId> for Schemas {
    type Output = Schema;
    fn index(&self, id: SchemaId) -> &Schema {
        &self.0[id.index()]
    }
}

impl IndexMut<SchemaId> for Schemas {
    fn index_mut(&mut self, id: SchemaId) -> &mut Schema {
        &mut self.0[id.index()]
    }
}

/// One schema.
#[derive(Debug, Clone)]
pub(crate) struct Schema {
    pub(crate) at: Location,
    /// The key it stands under where it is a named part (`components/schemas/Pet`, `$defs/Pet`, a whole file): a wish for
    /// its Rust name. None for a schema written in place.
    pub(crate) name: Option<String>,
    /// `x-rust-name`.
    pub(crate) rust_name: Option<String>,
    pub(crate) docs: Docs,
    pub(crate) shape: Shape,
    /// Whether `null` is allowed besides the shape.
    pub(crate) nullable: bool,
    pub(crate) checks: Vec<Check>,
    /// What it asserts that neither the shape nor the checks say.
    pub(crate) rule: Option<super::RuleId>,
    /// Where the default value stands.
    pub(crate) default: Option<Location>,
    pub(crate) access: Access,
    pub(crate) xml: Xml,
}

/// What people should know of a thing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Docs {
    /// `title` or `summary`.
    pub(crate) title: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) deprecated: bool,
    /// Where the examples stand.
    pub(crate) examples: Vec<Location>,
}

/// The set of values, before checks and nullability.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    /// `true`, `{}`: any JSON value.
    Any,
    /// `false`, or branches that contradict: no value.
    Never,
    /// `type: 'null'` alone.
    Null,
    Boolean,
    Integer(Format),
    Number(Format),
    Text(Format),
    /// `enum` and `const`: the values as they stand.
    Enumeration {
        values: Vec<Location>,
        names: Vec<String>,
        descriptions: Vec<String>,
        open: bool,
        /// Whether any other text is a value as well: `anyOf` a text and an `enum`.
        any_text: bool,
        /// `x-enum-flags`: a value is a set of them, written as one text.
        flags: bool,
    },
    Array {
        items: SchemaId,
    },
    /// `prefixItems`: the first `least` of them must be there, `rest` is what may follow them all.
    Tuple {
        items: Vec<SchemaId>,
        least: usize,
        rest: Option<SchemaId>,
    },
    Object(Object),
    OneOf {
        branches: Vec<SchemaId>,
        discriminator: Option<Discriminator>,
    },
    AnyOf {
        branches: Vec<SchemaId>,
        discriminator: Option<Discriminator>,
    },
    /// Another schema under this one's docs, nullability or name: `$ref` with siblings, a component that is only a `$ref`.
    Alias(SchemaId),
}

impl Shape {
    /// The schemas of what its values hold, and those that it is put together of.
    pub(crate) fn held(&self) -> Vec<SchemaId> {
        match self {
            Self::Any | Self::Never | Self::Null | Self::Boolean | Self::Integer(_) | Self::Number(_) | Self::Text(_) => {
                Vec::new()
            }
            Self::Enumeration { .. } => Vec::new(),
            Self::Array { items } => vec![*items],
            Self::Tuple { items, rest, .. } => items.iter().copied().chain(*rest).collect(),
            Self::Object(object) => {
                let rest = match object.rest {
                    Rest::Kept(rest) => Some(rest),
                    Rest::Ignored | Rest::Refused => None,
                };
                let patterns = object.patterns.iter().map(|(_, schema)| *schema);
                object.properties.iter().map(|property| property.schema).chain(patterns).chain(rest).collect()
            }
            Self::OneOf { branches, .. } | Self::AnyOf { branches, .. } => branches.clone(),
            Self::Alias(target) => vec![*target],
        }
    }
}

/// `format`, as its row of `table/format.rs` understood it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Format {
    None,
    Int8,
    Int16,
    Int32,
    Int64,
    Uint8,
    Uint16,
    Uint32,
    Uint64,
    Float,
    Double,
    Decimal,
    DateTime,
    Date,
    Time,
    Duration,
    Uuid,
    Uri,
    Ipv4,
    Ipv6,
    /// base64 text.
    Byte,
    /// The same with the alphabet of URLs.
    Base64Url,
    /// A moment as headers have it.
    HttpDate,
    /// A moment in seconds since 1970.
    UnixTime,
    /// Raw octets.
    Binary,
    Password,
}

/// Named members and what may stand beside them.
#[derive(Debug, Clone)]
pub(crate) struct Object {
    /// In order of the description.
    pub(crate) properties: Vec<Property>,
    pub(crate) rest: Rest,
    /// `patternProperties`: expression and schema of the members it names.
    pub(crate) patterns: Vec<(String, SchemaId)>,
    /// `x-case-insensitive-properties`: member names match without regard to ASCII case.
    pub(crate) ignore_case: bool,
    /// The object that values of this one change: each member is kept, removed or set (RFC 7396).
    pub(crate) changes: Option<SchemaId>,
}

/// Members besides the named ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rest {
    /// `additionalProperties` is absent: they are allowed, and nobody promised anything of them.
    Ignored,
    /// `additionalProperties: false`.
    Refused,
    /// `additionalProperties: true` or a schema: they are kept.
    Kept(SchemaId),
}

/// A member of an object.
#[derive(Debug, Clone)]
pub(crate) struct Property {
    pub(crate) at: Location,
    pub(crate) name: String,
    pub(crate) rust_name: Option<String>,
    pub(crate) required: bool,
    pub(crate) schema: SchemaId,
}

/// Which branch a value is of.
#[derive(Debug, Clone)]
pub(crate) struct Discriminator {
    pub(crate) property: String,
    /// Tag value and branch, in order of the branches; implicit names filled in.
    pub(crate) tags: Vec<(String, SchemaId)>,
    /// Branches that do not declare the tag as a property of theirs: it stands beside their members.
    pub(crate) beside: Vec<SchemaId>,
    /// `defaultMapping`: the branch of values whose tag is missing or another one.
    pub(crate) default: Option<SchemaId>,
}

/// In which direction a value travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Access {
    #[default]
    Both,
    /// `readOnly`: in responses only.
    Read,
    /// `writeOnly`: in requests only.
    Write,
}

/// An assertion that a type does not express.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Check {
    Minimum(Number),
    ExclusiveMinimum(Number),
    Maximum(Number),
    ExclusiveMaximum(Number),
    MultipleOf(Number),
    MinLength(u64),
    MaxLength(u64),
    /// ECMA-262 expression as written.
    Pattern(String),
    MinItems(u64),
    MaxItems(u64),
    UniqueItems,
    MinProperties(u64),
    MaxProperties(u64),
}

/// A bound.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Number {
    Integer(i128),
    /// The nearest double, and where all the digits stand.
    Float(f64, Location),
}

impl Number {
    /// The nearest double.
    pub(crate) fn to_f64(self) -> f64 {
        match self {
            Number::Integer(value) => value as f64,
            Number::Float(value, _) => value,
        }
    }
}

/// By value, wherever they are written.
impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Number::Integer(one), Number::Integer(other)) => one == other,
            (Number::Float(one, _), Number::Float(other, _)) => one == other,
            (Number::Integer(_), Number::Float(..)) | (Number::Float(..), Number::Integer(_)) => false,
        }
    }
}

/// The `xml` object of a schema.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Xml {
    pub(crate) name: Option<String>,
    pub(crate) namespace: Option<String>,
    pub(crate) prefix: Option<String>,
    /// `nodeType`, or what `attribute` and `wrapped` say of it: an element where it is none, and nothing where a list is meant.
    pub(crate) node: Option<XmlNode>,
}

/// What a value becomes in XML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum XmlNode {
    Element,
    Attribute,
    Text,
    Cdata,
    /// Nothing: what is in it stands in the element around it.
    None,
}
