//! Findings that the user has settled: what is said of a schema or format for which they chose a type of their own.

use std::collections::HashSet;

use crate::diagnostic::{Code, Diagnostics};
use crate::options::Options;
use crate::source::{Location, Node, Place, Sources};

/// Takes such findings back.
pub(super) fn settle(sources: &Sources, options: &Options, diagnostics: &mut Diagnostics) {
    if options.formats.is_empty() && options.schemas.is_empty() {
        return;
    }
    let places =
        options.schemas.iter().flat_map(|mapped| sources.roots().filter_map(|root| sources.follow(root, &mapped.what).ok()));
    let places: HashSet<Location> = places.collect();
    diagnostics.review(|diagnostic| {
        let Some(Place::Node(at)) = diagnostic.at else { return Some(diagnostic) };
        let in_mapped = std::iter::successors(Some(at), |&at| sources.parent(at)).any(|at| places.contains(&at));
        let format = matches!(sources.node(at), Node::String(name) if options.format(name).is_some());
        let settled = in_mapped || format && diagnostic.code == Code::UnknownFormat;
        (!settled).then_some(diagnostic)
    });
}
