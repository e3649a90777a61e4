//! Which Rust type a schema is.

use super::View;
use crate::api::{Item, ItemKind, Quotable, RustType, Scalar};
use crate::model::{Check, Format, Number, Object, Rest, Schema, SchemaId, Shape};

/// The type of a schema's values, null aside.
pub(super) fn rust_type(view: View<'_>, id: SchemaId) -> RustType {
    if let Some(custom) = view.model.custom.get(&id) {
        return RustType::Custom(custom.clone());
    }
    match view.names.item(id, view.direction) {
        Some(item) if is_flags(&view.model.schemas[id].shape) => RustType::Flags(item),
        Some(item) => RustType::Named(item),
        None => structure(view, &view.model.schemas[id]),
    }
}

fn is_flags(shape: &Shape) -> bool {
    matches!(shape, Shape::Enumeration { flags: true, .. })
}

/// The type of a schema's values with null, for places that have no word for absence: items, map values, bodies.
pub(super) fn type_or_null(view: View<'_>, id: SchemaId) -> RustType {
    let value = rust_type(view, id);
    if nullable(view, id) && !matches!(value, RustType::Json | RustType::Unit) {
        RustType::Option(Box::new(value))
    } else {
        value
    }
}

/// Whether null is among the schema's values, here or in what it stands for.
pub(super) fn nullable(view: View<'_>, id: SchemaId) -> bool {
    let mut id = id;
    for _ in 0..view.model.schemas.len() {
        let schema = &view.model.schemas[id];
        match schema.shape {
            _ if schema.nullable => return true,
            Shape::Alias(target) => id = target,
            _ => return false,
        }
    }
    false
}

/// What a schema stands for: the first that is no other name of another.
pub(super) fn meant(view: View<'_>, id: SchemaId) -> SchemaId {
    let mut id = id;
    for _ in 0..view.model.schemas.len() {
        match view.model.schemas[id].shape {
            Shape::Alias(target) => id = target,
            _ => return id,
        }
    }
    id
}

/// Whether the empty text is listed among the schema's values.
pub(super) fn lists_empty_text(view: View<'_>, id: SchemaId) -> bool {
    let Shape::Enumeration { values, .. } = &view.model.schemas[meant(view, id)].shape else { return false };
    values.iter().any(|value| view.sources.json(*value) == "")
}

/// Whether null is a value of the schema's type itself: any value may stand there, or null alone.
pub(super) fn holds_null(view: View<'_>, id: SchemaId) -> bool {
    let mut id = id;
    for _ in 0..view.model.schemas.len() {
        match view.model.schemas[id].shape {
            Shape::Alias(target) => id = target,
            Shape::Any | Shape::Null => return !view.model.custom.contains_key(&id),
            _ => return false,
        }
    }
    false
}

/// Whether the schema becomes a type with a name of its own.
pub(super) fn needs_item(schema: &Schema) -> bool {
    match &schema.shape {
        Shape::Object(object) => schema.name.is_some() || is_struct(object),
        Shape::Enumeration { .. } | Shape::OneOf { .. } | Shape::AnyOf { .. } => true,
        Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => {
            schema.name.is_some()
        }
        Shape::Tuple { .. } => schema.name.is_some() || is_sequence(&schema.shape),
        Shape::Array { .. } | Shape::Alias(_) => schema.name.is_some(),
    }
}

/// Whether a list with types for its first elements is more than a Rust tuple says: some may be missing, or others follow.
pub(super) fn is_sequence(shape: &Shape) -> bool {
    // Rust's own traits end with tuples of twelve
    const LONGEST_TUPLE: usize = 12;
    match shape {
        Shape::Tuple { items, least, rest } => rest.is_some() || *least < items.len() || items.len() > LONGEST_TUPLE,
        _ => false,
    }
}

/// Whether an object is a struct rather than a map.
pub(super) fn is_struct(object: &Object) -> bool {
    !object.properties.is_empty() || (object.rest == Rest::Refused && object.patterns.is_empty())
}

/// The type that a schema's shape spells out.
pub(super) fn structure(view: View<'_>, schema: &Schema) -> RustType {
    match &schema.shape {
        Shape::Any | Shape::Never => RustType::Json,
        Shape::Null => RustType::Unit,
        Shape::Boolean => RustType::Scalar(Scalar::Bool),
        Shape::Integer(format) => RustType::Scalar(integer(*format, &schema.checks)),
        Shape::Number(format) => RustType::Scalar(number(*format)),
        Shape::Text(format) => text(*format),
        Shape::Array { items } => RustType::Vec(Box::new(type_or_null(view, *items))),
        Shape::Tuple { items, .. } => RustType::Tuple(items.iter().map(|item| type_or_null(view, *item)).collect()),
        Shape::Object(object) => RustType::Map(Box::new(rest_type(view, object))),
        Shape::Alias(target) => rust_type(view, *target),
        Shape::Enumeration { .. } | Shape::OneOf { .. } | Shape::AnyOf { .. } => RustType::Json,
    }
}

/// The type of the members that an object does not name.
pub(super) fn rest_type(view: View<'_>, object: &Object) -> RustType {
    match (object.rest, object.patterns.as_slice()) {
        (Rest::Kept(rest), []) => type_or_null(view, rest),
        (Rest::Refused, [(_, only)]) => type_or_null(view, *only),
        (Rest::Kept(_) | Rest::Ignored | Rest::Refused, _) => RustType::Json,
    }
}

/// Whether values of the type are one text in a URL or header.
pub(super) fn is_scalar(items: &[Item], value: &RustType) -> bool {
    match value {
        RustType::Scalar(_) | RustType::Flags(_) => true,
        RustType::Named(id) => match items.get(id.0).map(|item| &item.kind) {
            Some(ItemKind::TextEnum { .. } | ItemKind::IntegerEnum { .. }) => true,
            Some(ItemKind::Alias(aliased)) => is_scalar(items, aliased),
            Some(ItemKind::Struct { .. } | ItemKind::Sequence { .. } | ItemKind::ValueEnum { .. }) | None => false,
            Some(ItemKind::Union { .. } | ItemKind::Newtype(_)) => false,
        },
        RustType::Custom(_) | RustType::Json | RustType::Unit | RustType::Vec(_) => false,
        RustType::Base64 | RustType::Base64Url | RustType::Bytes => false,
        RustType::JsonPatch | RustType::Tuple(_) | RustType::Map(_) | RustType::Option(_) | RustType::Box(_) => false,
    }
}

fn integer(format: Format, checks: &[Check]) -> Scalar {
    match format {
        Format::Int8 => Scalar::I8,
        Format::Int16 => Scalar::I16,
        Format::Int32 => Scalar::I32,
        Format::Uint8 => Scalar::U8,
        Format::Uint16 => Scalar::U16,
        Format::Uint32 => Scalar::U32,
        Format::Uint64 => Scalar::U64,
        Format::UnixTime => Scalar::UnixTime,
        Format::None if is_beyond_signed(checks) => Scalar::U64,
        _ => Scalar::I64,
    }
}

/// `minimum: 0, maximum: 18446744073709551615`: no 64 bits with a sign hold these values.
fn is_beyond_signed(checks: &[Check]) -> bool {
    let never_negative = |check: &Check| match check {
        Check::Minimum(bound) => at_least(bound, 0),
        Check::ExclusiveMinimum(bound) => at_least(bound, -1),
        _ => false,
    };
    let large = |check: &Check| match check {
        Check::Maximum(bound) => at_least(bound, i128::from(i64::MAX) + 1),
        Check::ExclusiveMaximum(bound) => at_least(bound, i128::from(i64::MAX) + 2),
        _ => false,
    };
    checks.iter().any(never_negative) && checks.iter().any(large)
}

fn at_least(bound: &Number, least: i128) -> bool {
    match bound {
        Number::Integer(bound) => *bound >= least,
        Number::Float(bound, _) => *bound >= least as f64,
    }
}

fn number(format: Format) -> Scalar {
    match format {
        Format::Float => Scalar::F32,
        Format::Decimal => Scalar::Decimal,
        _ => Scalar::F64,
    }
}

fn text(format: Format) -> RustType {
    RustType::Scalar(match format {
        Format::DateTime => Scalar::DateTime,
        Format::Date => Scalar::Date,
        Format::Time => Scalar::Time,
        Format::Duration => Scalar::Duration,
        Format::Uuid => Scalar::Uuid,
        Format::Ipv4 => Scalar::Ipv4,
        Format::Ipv6 => Scalar::Ipv6,
        Format::Byte => return RustType::Base64,
        Format::Base64Url => return RustType::Base64Url,
        Format::HttpDate => Scalar::HttpDate,
        Format::UnixTime => Scalar::UnixTime,
        Format::Int8 => Scalar::Quoted(Quotable::I8),
        Format::Int16 => Scalar::Quoted(Quotable::I16),
        Format::Int32 => Scalar::Quoted(Quotable::I32),
        Format::Int64 => Scalar::Quoted(Quotable::I64),
        Format::Uint8 => Scalar::Quoted(Quotable::U8),
        Format::Uint16 => Scalar::Quoted(Quotable::U16),
        Format::Uint32 => Scalar::Quoted(Quotable::U32),
        Format::Uint64 => Scalar::Quoted(Quotable::U64),
        Format::Float => Scalar::Quoted(Quotable::F32),
        Format::Double => Scalar::Quoted(Quotable::F64),
        Format::Decimal => Scalar::Quoted(Quotable::Decimal),
        Format::None | Format::Uri | Format::Binary | Format::Password => Scalar::String,
    })
}
