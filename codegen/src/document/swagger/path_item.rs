//! The Path Item object: parameters of the body are handed down to the operations.

use super::operation;
use super::parameter::{self, Given};
use crate::document::path_item::{METHODS, PathItem};
use crate::document::reader::Reader;
use crate::source::Location;

/// Reads a member of `paths`.
pub(in crate::document) fn read<'a>(reader: &mut Reader<'a>, at: Location) -> Option<PathItem<'a>> {
    let mut object = reader.object(at)?;
    let reference = object.reference::<PathItem<'a>>();
    let (in_body, parameters): (Vec<_>, Vec<_>) =
        object.list("parameters", parameter::given).into_iter().partition(Given::is_in_body);
    let methods = METHODS.iter().filter(|method| !matches!(**method, "trace" | "query"));
    object.ignore(&methods.clone().copied().collect::<Vec<_>>());
    let mut operations = Vec::new();
    for (key, at) in object.members().iter().filter(|(key, _)| methods.clone().any(|method| method == key)) {
        operations.extend(operation::read(object.reader, at, &in_body).map(|operation| (key, operation)));
    }
    object.finish();
    let parameters = parameters.iter().map(|given| given.at).collect();
    Some(PathItem { at, reference, servers: Vec::new(), parameters, operations })
}
