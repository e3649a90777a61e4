//! Calls by name: the JSON Schema of each operation's arguments, and what a mock answers.

mod answers;
mod arguments;
mod body;
mod schema;
#[cfg(test)]
mod tests;

use self::schema::{Printer, Use};
use super::View;
use super::access::Direction;
use crate::api::{ByName, Definition, Item, Operation};

/// Fills in what calls by name know of each operation; gives the schemas that arguments refer to.
pub(super) fn by_name(view: View<'_>, items: &[Item], operations: &mut [Operation]) -> Vec<Definition> {
    let mut printer = Printer::new(view.toward(Direction::Request), items, Use::Arguments);
    let answers = answers::answers(view, items, operations);
    let described = view.model.operations.iter().zip(answers);
    for (operation, (described, answers)) in operations.iter_mut().zip(described) {
        let parameters = arguments::names(described);
        let arguments = arguments::arguments(&mut printer, described, operation, &parameters).to_string();
        operation.by_name = Some(ByName { arguments, uses: printer.take_uses(), parameters, answers });
    }
    printer.definitions()
}
