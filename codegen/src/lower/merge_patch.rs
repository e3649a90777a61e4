//! What a merge patch is made and used with: a method for each change, and the type whose values it changes.

use super::View;
use super::access::{self, Direction};
use crate::api::{Changer, Field, Item, ItemId, ItemKind, Makers, MergePatch, Presence};
use crate::model::SchemaId;
use crate::naming::Scope;

/// Decides for every struct of changes; after the constructors of all structs are.
pub(super) fn methods(view: View<'_>, items: &mut [Item]) {
    for (index, origin) in view.names.origins.iter().enumerate() {
        let Some(original) = view.changes(origin.schema) else { continue };
        let Some(ItemKind::Struct { fields, .. }) = items.get(index).map(|item| &item.kind) else { continue };
        let target = target(view, origin.schema, original);
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
fn target(view: View<'_>, patch: SchemaId, original: SchemaId) -> Option<ItemId> {
    let response = view.names.item(original, Direction::Response);
    if !access::holds_written_only(view.model, patch) {
        return response;
    }
    let request = view.names.item(original, Direction::Request)?;
    let origin = view.names.origins.get(request.0)?;
    (origin.direction == Direction::Request).then_some(request)
}
