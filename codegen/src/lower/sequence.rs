//! Lists with types for their first elements, some of which may be missing or be followed by others.

use super::{View, docs, types};
use crate::api::{Checks, Field, ItemKind, Name, Presence, RestItems};
use crate::model::SchemaId;
use crate::naming::{Scope, field_name};

/// A field for each of the first elements and one for those that follow.
pub(super) fn sequence(view: View<'_>, items: &[SchemaId], least: usize, rest: Option<SchemaId>) -> ItemKind {
    let mut scope = Scope::with_reserved(if rest.is_some() { &["rest"] } else { &[] });
    let elements = items.iter().enumerate().map(|(place, id)| element(view, place, *id, place < least, &mut scope)).collect();
    let rest =
        rest.map(|id| RestItems { rust: "rest".to_owned(), value: types::type_or_null(view, id), checks: Checks::default() });
    ItemKind::Sequence { elements, rest }
}

fn element(view: View<'_>, place: usize, id: SchemaId, required: bool, scope: &mut Scope) -> Field {
    let schema = &view.model.schemas[id];
    let wish = view.options.renamed(&view.sources.pointer(schema.at)).or(schema.rust_name.as_deref());
    let wish = wish.filter(|_| !types::needs_item(schema)).map_or_else(|| ordinal(place), field_name);
    Field {
        name: Name { wire: place.to_string(), rust: scope.take(&wish, "", schema.at).name },
        docs: docs::inner(&schema.docs),
        value: types::rust_type(view, id),
        presence: presence(required, types::type_or_null(view, id) != types::rust_type(view, id)),
        initial: None,
        checks: Checks::default(),
    }
}

/// An element that is null stands in its place; one that is missing ends the list.
fn presence(required: bool, nullable: bool) -> Presence {
    match (required, nullable) {
        (true, false) => Presence::Required,
        (true, true) => Presence::Nullable,
        (false, false) => Presence::Optional,
        (false, true) => Presence::OptionalNullable,
    }
}

/// `first`, `second` and so on; `item_11` for the eleventh.
fn ordinal(place: usize) -> String {
    const WORDS: [&str; 10] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    WORDS.get(place).map_or_else(|| format!("item_{}", place + 1), |word| (*word).to_owned())
}
