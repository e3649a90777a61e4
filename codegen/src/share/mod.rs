//! Schemas that were written in place and say the same become one, so that they become one type.
//!
//! What people named stays what it is, and so does what they chose a name or a type for.

mod alike;
mod replace;
mod said;

use std::collections::HashSet;

use self::alike::Alike;
use crate::model::{Model, Schema, SchemaId};
use crate::options::Options;
use crate::source::{Location, Sources};

/// Lets the first of the schemas that are alike stand for the others.
pub(crate) fn share(sources: &Sources, model: &mut Model, options: &Options) {
    let renamed = renamed(sources, options);
    let stays = |id: SchemaId, schema: &Schema| {
        let named = schema.name.is_some() || schema.rust_name.is_some() || renamed.contains(&schema.at);
        // a rule tells of the place it is said in
        named || schema.rule.is_some() || model.custom.contains_key(&id)
    };
    let stays: Vec<bool> = model.schemas.iter().map(|(id, schema)| stays(id, schema)).collect();
    let first = Alike::new(sources, model, stays).all();
    replace::replace(model, &first);
}

/// The places that the user chose names for.
fn renamed(sources: &Sources, options: &Options) -> HashSet<Location> {
    let places = options
        .renames
        .iter()
        .flat_map(|rename| sources.roots().filter_map(|root| sources.follow(root, &rename.pointer).ok()).collect::<Vec<_>>());
    places.collect()
}
