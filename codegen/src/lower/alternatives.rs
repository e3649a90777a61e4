//! What tells the branches of a union apart for codecs whose bytes do not tell types: a tag, constants, and members that must be there.

use serde_json::Value;

use super::{View, branches};
use crate::api::{Kinds, Shape};
use crate::model::{Discriminator, SchemaId};

/// The shapes of a union's branches, each with what its values must have, where that is anything.
pub(super) fn alternatives(view: View<'_>, shapes: Vec<(SchemaId, Shape)>, discriminator: Option<&Discriminator>) -> Vec<Shape> {
    shapes.into_iter().map(|(id, shape)| alternative(view, id, shape, discriminator)).collect()
}

fn alternative(view: View<'_>, id: SchemaId, shape: Shape, discriminator: Option<&Discriminator>) -> Shape {
    let test = branches::test(view, id);
    if test.kinds != Kinds::OBJECT && test.kinds != (Kinds { null: true, ..Kinds::OBJECT }) {
        return shape;
    }
    let mut required = test.required;
    let mut fixed: Vec<_> = test.fixed.into_iter().filter_map(|(name, values)| Some((name, texts(&values)?))).collect();
    if let Some(by) = discriminator {
        fixed.retain(|(name, _)| *name != by.property);
        required.retain(|name| *name != by.property);
        if by.default != Some(id) {
            let tags = by.tags.iter().filter(|(_, branch)| *branch == id).map(|(tag, _)| tag.clone());
            fixed = vec![(by.property.clone(), tags.collect())];
            required = vec![by.property.clone()];
        }
    }
    match required.is_empty() && fixed.is_empty() {
        true => shape,
        false => Shape::Alternative { required, fixed, shape: Box::new(shape) },
    }
}

/// JSON values as texts; numbers with fractions are written in many ways.
fn texts(values: &[String]) -> Option<Vec<String>> {
    let texts = values.iter().map(|value| match serde_json::from_str(value).ok()? {
        Value::String(text) => Some(text),
        Value::Bool(_) | Value::Null => Some(value.clone()),
        Value::Number(number) => (number.is_i64() || number.is_u64()).then(|| number.to_string()),
        Value::Array(_) | Value::Object(_) => None,
    });
    texts.collect()
}
