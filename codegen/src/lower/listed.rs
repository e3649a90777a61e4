//! Which types there are, for people and programs that ask for the list.

use super::View;
use super::access::Direction;
use super::names::Origin;
use crate::api::{GeneratedType, Travels};

/// Every item by the schema it is made of.
pub(super) fn listed(view: View<'_>, checked: &[bool]) -> Vec<GeneratedType> {
    let origins = view.names.origins.iter().enumerate();
    // what is derived has no schema in the description
    let origins = origins.filter(|(_, origin)| view.changes(origin.schema).is_none());
    let listed = origins.map(|(index, origin)| GeneratedType {
        pointer: view.sources.pointer(view.model.schemas[origin.schema].at),
        name: origin.name.clone(),
        travels: travels(view, origin),
        checked: checked.get(index).is_some_and(|checked| *checked),
    });
    listed.collect()
}

fn travels(view: View<'_>, origin: &Origin) -> Travels {
    match (view.differs[origin.schema.index()], origin.direction) {
        (false, _) => Travels::Both,
        (true, Direction::Request) => Travels::Request,
        (true, Direction::Response) => Travels::Response,
    }
}
