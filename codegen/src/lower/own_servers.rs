//! Servers of operations and links: which go elsewhere than the API, and the lists of servers that are theirs, each once.

use super::{View, links};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Link, Model, Operation, Server};

/// The lists of servers that some operations or links have in place of the API's.
pub(super) struct OwnServers<'m> {
    model: &'m Model,
    pub(super) lists: Vec<OwnList<'m>>,
}

/// A list of servers, the first of which is meant where nobody says another.
pub(super) struct OwnList<'m> {
    pub(super) servers: Vec<&'m Server>,
    /// What has it, as the name of a type wants it: `UploadFile`.
    pub(super) wish: &'m str,
    /// The operations that have it, as places in the model's.
    pub(super) operations: Vec<usize>,
}

/// Finds the lists in the order of the description, those of operations first.
pub(super) fn own_servers<'m>(view: View<'m>, diagnostics: &mut Diagnostics) -> OwnServers<'m> {
    let mut own = OwnServers { model: view.model, lists: Vec::new() };
    for (index, (operation, names)) in view.model.operations.iter().zip(&view.names.operations).enumerate() {
        let place = own.add(elsewhere(&operation.servers, &view.model.servers), &names.type_name);
        if let Some(list) = place.and_then(|place| own.lists.get_mut(place)) {
            list.operations.push(index);
        }
        tell_others(&operation.servers, diagnostics);
    }
    let responses = view.model.operations.iter().flat_map(|operation| &operation.responses);
    for link in responses.flat_map(|response| &response.links) {
        own.add(of_link(view.model, link), &link.name);
        tell_others(link.server.as_slice(), diagnostics);
    }
    own
}

impl<'m> OwnServers<'m> {
    /// The list of an operation; none where it goes wherever the client goes.
    pub(super) fn of_operation(&self, operation: &Operation) -> Option<usize> {
        self.place(&elsewhere(&operation.servers, &self.model.servers))
    }

    /// The list of a link; none where it goes wherever its operation goes.
    pub(super) fn of_link(&self, link: &Link) -> Option<usize> {
        self.place(&of_link(self.model, link))
    }

    fn add(&mut self, servers: Vec<&'m Server>, wish: &'m str) -> Option<usize> {
        if !servers.is_empty() && self.place(&servers).is_none() {
            self.lists.push(OwnList { servers: servers.clone(), wish, operations: Vec::new() });
        }
        self.place(&servers)
    }

    fn place(&self, servers: &[&Server]) -> Option<usize> {
        let alike = |list: &OwnList<'_>| {
            list.servers.len() == servers.len() && list.servers.iter().zip(servers).all(|(left, right)| left.is(right))
        };
        self.lists.iter().position(alike)
    }
}

fn of_link<'m>(model: &'m Model, link: &'m Link) -> Vec<&'m Server> {
    let target = links::target(model, &link.target).and_then(|place| model.operations.get(place));
    let own = target.filter(|target| !elsewhere(&target.servers, &model.servers).is_empty());
    elsewhere(link.server.as_slice(), own.map_or(&model.servers, |target| &target.servers))
}

/// Those to which requests can be sent, in place of these. What is at all of these, too, goes wherever the client goes.
fn elsewhere<'s>(servers: &'s [Server], others: &[Server]) -> Vec<&'s Server> {
    let servers: Vec<&Server> = servers.iter().filter(|server| server.is_of_http()).collect();
    let everywhere = match others {
        // an API that names none is at `/` (OpenAPI 3.2.0 section 4.1.1)
        [] => servers.iter().any(|server| server.default_url() == "/"),
        others => others.iter().all(|other| servers.iter().any(|server| server.is(other))),
    };
    if everywhere { Vec::new() } else { servers }
}

fn tell_others(servers: &[Server], diagnostics: &mut Diagnostics) {
    for server in servers.iter().filter(|server| !server.is_of_http()) {
        let message = format!("no code is generated for the server `{}`, which is not of HTTP", server.default_url());
        diagnostics.push_once(Diagnostic::new(Code::NotGenerated, server.at, message));
    }
}
