//! What a merge patch is made and used with: a method for each change, and the type whose values it changes.

use super::View;
use super::access::Direction;
use crate::api::{Changer, Field, Item, ItemId, ItemKind, Makers, MergePatch, Presence, RestField};
use crate::model::SchemaId;
use crate::naming::Scope;

/// Decides for every struct of changes; after the constructors of all structs are.
pub(super) fn methods(view: View<'_>, items: &mut [Item]) {
    for (index, origin) in view.names.origins.iter().enumerate() {
        let Some(original) = view.changes(origin.schema) else { continue };
        let Some(ItemKind::Struct { fields, rest, .. }) = items.get(index).map(|item| &item.kind) else { continue };
        let target = target(view, items, original, fields, rest);
        let merge_patch = Some(MergePatch { changers: changers(view, fields), target });
        if let Some(item) = items.get_mut(index) {
            item.makers = Makers { default: item.makers.default, merge_patch, ..Makers::default() };
        }
    }
}

fn changers(view: View<'_>, fields: &[Field]) -> Vec<Changer> {
    let mut scope = Scope::with_reserved(&["apply"]);
    let mut method = |verb: &str, field: &Field| {
        let wish = format!("{verb}_{}", field.name.rust.trim_start_matches("r#"));
        scope.take(&wish, "", view.sources.root()).name
    };
    let changers = fields.iter().enumerate().map(|(index, field)| Changer {
        field: index,
        set: method("set", field),
        remove: (field.presence == Presence::Change { removable: true }).then(|| method("remove", field)),
    });
    changers.collect()
}

/// The type that has all members of the patch: that of responses, or the one of requests where some are only written.
fn target(view: View<'_>, items: &[Item], original: SchemaId, fields: &[Field], rest: &RestField) -> Option<ItemId> {
    let sides = [Direction::Response, Direction::Request].into_iter();
    let mut found = sides.filter_map(|side| view.names.item(original, side));
    found.find(|id| items.get(id.0).is_some_and(|item| has_all(item, fields, rest)))
}

fn has_all(item: &Item, changes: &[Field], further: &RestField) -> bool {
    match &item.kind {
        ItemKind::Struct { fields, rest, .. } => {
            let has = |change: &Field| fields.iter().any(|field| field.name.wire == change.name.wire);
            let keeps = matches!(rest, RestField::Kept { .. }) || !matches!(further, RestField::Kept { .. });
            changes.iter().all(has) && keeps
        }
        _ => false,
    }
}
