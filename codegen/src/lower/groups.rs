//! Operations by tag.

use super::names::{Granter, PRELUDE};
use super::{View, docs};
use crate::api::{Docs, Group, Operation};
use crate::diagnostic::Diagnostics;
use crate::model::Tag;
use crate::naming::{Scope, field_name, type_name};

/// One group for each first tag, in the order of the tags; one more for operations without a tag.
pub(super) fn groups(view: View<'_>, operations: &[Operation], diagnostics: &mut Diagnostics) -> Vec<Group> {
    let mut types = Scope::with_reserved(PRELUDE);
    for reserved in ["Authenticator", "Client", "Credentials", "Dispatch", "Presented"] {
        types.take(reserved, "", view.sources.root());
    }
    for operation in operations {
        types.take(&operation.type_name, "", view.sources.root());
    }
    let methods = Scope::with_reserved(&["builder", "from"]);
    let mut granter = Granter { sources: view.sources, options: view.options, scope: methods, diagnostics };
    let tags = view.model.tags.iter().map(Some).chain([None]);
    tags.filter_map(|tag| group(view, tag, &mut types, &mut granter)).collect()
}

fn group(view: View<'_>, tag: Option<&Tag>, types: &mut Scope, granter: &mut Granter<'_>) -> Option<Group> {
    let name = tag.map(|tag| tag.name.as_str());
    let all = view.model.operations.iter().enumerate();
    let operations: Vec<usize> =
        all.filter(|(_, operation)| operation.tags.first().map(String::as_str) == name).map(|(index, _)| index).collect();
    if operations.is_empty() {
        return None;
    }
    let wish = name.unwrap_or("Api");
    let at = tag.map_or(view.sources.root(), |tag| tag.at);
    Some(Group {
        method: granter.take(&field_name(wish), "Api", "tag", at),
        type_name: types.take(&type_name(wish), "Api", at).name,
        docs: tag.and_then(|tag| tag.description.as_deref()).map_or_else(Docs::default, docs::plain),
        operations,
        links: Vec::new(),
    })
}
