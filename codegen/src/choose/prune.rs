//! The model without operations that are not wanted, and without what they alone needed.

use std::collections::{HashMap, HashSet};

use super::Key;
use crate::model::{Model, Operation, SchemeId};

/// Keeps these operations, in their order, and the security schemes and tags they name. Schemas fall away by themselves.
pub(super) fn keep(model: &mut Model, wanted: &HashSet<Key>) {
    let is_wanted = |operation: &Operation| wanted.contains(&(operation.at, operation.path.text.clone()));
    model.operations.retain(is_wanted);
    model.webhooks.retain(is_wanted);
    keep_schemes(model);
    let named =
        |name: &str| model.operations.iter().chain(&model.webhooks).any(|operation| operation.tags.iter().any(|tag| tag == name));
    let tags = model.tags.iter().filter(|tag| named(&tag.name)).cloned().collect();
    model.tags = tags;
}

/// Schemes are named by their place, so those that stay move up.
fn keep_schemes(model: &mut Model) {
    let asked = |operation: &Operation| {
        operation.security.iter().flat_map(|one| &one.requirements).map(|one| one.scheme.0).collect::<Vec<_>>()
    };
    let used: HashSet<usize> = model.operations.iter().chain(&model.webhooks).flat_map(asked).collect();
    let mut places = HashMap::new();
    let mut schemes = Vec::new();
    for (index, scheme) in std::mem::take(&mut model.schemes).into_iter().enumerate() {
        if used.contains(&index) {
            places.insert(index, schemes.len());
            schemes.push(scheme);
        }
    }
    model.schemes = schemes;
    let operations = model.operations.iter_mut().chain(&mut model.webhooks);
    for requirement in operations.flat_map(|operation| &mut operation.security).flat_map(|one| &mut one.requirements) {
        if let Some(place) = places.get(&requirement.scheme.0) {
            requirement.scheme = SchemeId(*place);
        }
    }
}
