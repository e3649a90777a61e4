//! Which operations have to do with a place: those it stands in, and those whose references lead to it.

use std::collections::{HashMap, HashSet};

use super::found::{Found, member};
use crate::source::{Location, Node, Sources};

/// The references of a description, turned around.
pub(super) struct Reach {
    /// By the place of an operation: its numbers among those found, several where a path item serves several paths.
    operations: HashMap<Location, Vec<usize>>,
    /// By a place that something leads to: the places from which it is led to, each one of these or an operation.
    users: HashMap<Location, HashSet<Location>>,
}

impl Reach {
    pub(super) fn new(sources: &Sources, found: &[Found]) -> Self {
        let mut operations: HashMap<Location, Vec<usize>> = HashMap::new();
        for (index, operation) in found.iter().enumerate() {
            operations.entry(operation.at).or_default().push(index);
        }
        let mut reach = Self { operations, users: HashMap::new() };
        let references: Vec<(Location, Location)> = sources.references().collect();
        for operation in found {
            reach.led(operation.item, operation.at);
        }
        for (_, target) in &references {
            reach.users.entry(*target).or_default();
        }
        for (at, target) in references {
            for user in reach.around(sources, at) {
                reach.led(target, user);
            }
        }
        for operation in found {
            reach.security(sources, operation);
        }
        reach
    }

    /// The operations that a place has to do with, as their numbers among those found.
    pub(super) fn users(&self, sources: &Sources, at: Location) -> Vec<usize> {
        let mut seen: HashSet<Location> = HashSet::new();
        let mut open = self.around(sources, at);
        let mut numbers = Vec::new();
        while let Some(unit) = open.pop() {
            if !seen.insert(unit) {
                continue;
            }
            match self.operations.get(&unit) {
                Some(operation) => numbers.extend(operation),
                None => open.extend(self.users.get(&unit).into_iter().flatten()),
            }
        }
        numbers.sort_unstable();
        numbers
    }

    fn led(&mut self, to: Location, from: Location) {
        if to != from {
            self.users.entry(to).or_default().insert(from);
        }
    }

    /// What a place stands in: parts that something leads to, up to the operation.
    fn around(&self, sources: &Sources, at: Location) -> Vec<Location> {
        let mut units = Vec::new();
        for at in std::iter::successors(Some(at), |&at| sources.parent(at)) {
            if self.operations.contains_key(&at) {
                units.push(at);
                break;
            }
            if self.users.contains_key(&at) {
                units.push(at);
            }
        }
        units
    }

    /// Security schemes are led to by name.
    fn security(&mut self, sources: &Sources, operation: &Found) {
        let own = member(sources, operation.at, "security");
        let Some(security) = own.or_else(|| member(sources, operation.root, "security")) else { return };
        if own.is_none() {
            self.led(security, operation.at);
        }
        for name in names(sources, security) {
            for scheme in schemes(sources, &name) {
                self.led(scheme, operation.at);
            }
        }
    }
}

fn names(sources: &Sources, security: Location) -> Vec<String> {
    let Node::Array(alternatives) = sources.node(security) else { return Vec::new() };
    let named = alternatives.iter().flat_map(|alternative| match sources.node(alternative) {
        Node::Object(schemes) => schemes.iter().map(|(name, _)| name.to_owned()).collect(),
        _ => Vec::new(),
    });
    named.collect()
}

fn schemes(sources: &Sources, name: &str) -> Vec<Location> {
    let tables = sources.roots().flat_map(|root| {
        let components = member(sources, root, "components");
        let of_3 = components.and_then(|components| member(sources, components, "securitySchemes"));
        of_3.into_iter().chain(member(sources, root, "securityDefinitions"))
    });
    tables.filter_map(|table| member(sources, table, name)).collect()
}
