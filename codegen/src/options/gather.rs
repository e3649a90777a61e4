//! Options of the doors and of the file, made one: what a door says comes before what the file says.

use super::table::Row;
use super::value::Value;
use super::{Kind, Options, file};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{Loader, Location, Sources, Spec};

/// An option with a value, as somebody gave it.
#[derive(Clone)]
pub(crate) struct Given {
    pub(crate) row: &'static Row,
    pub(crate) value: Value,
    /// Where it was said, if in a file.
    pub(crate) at: Option<Location>,
}

/// Reads `specwright.toml`, if there is one, and puts what the door says over it: an option of one value or a list replaces the
/// file's, pairs replace the pair of the same key, codes are added.
pub(crate) fn gather(
    spec: &Spec,
    door: &[Given],
    sources: &mut Sources,
    load: &Loader<'_>,
    diagnostics: &mut Diagnostics,
) -> Options {
    let mut given = file::read(spec, sources, load, diagnostics);
    given.retain(|theirs| !door.iter().any(|ours| replaces(ours, theirs)));
    given.extend(door.iter().cloned());
    let mut options = Options::default();
    for Given { row, value, at } in given {
        if let Err(wrong) = (row.set)(&mut options, &value, at) {
            diagnostics.push(invalid(row.setting.name, &wrong, at));
        }
    }
    if options.by_name && !(options.client && options.server) {
        let wrong = "calls by name go through client and server, generate both";
        diagnostics.push(invalid("by-name", wrong, None));
    }
    options
}

fn replaces(ours: &Given, theirs: &Given) -> bool {
    let same = ours.row.setting.name == theirs.row.setting.name;
    match (ours.row.setting.kind, &ours.value, &theirs.value) {
        (Kind::Pairs(..) | Kind::FilePairs(..), Value::Pair(ours, _), Value::Pair(theirs, _)) => same && ours == theirs,
        // each code has a level of its own, and the last word about it counts
        (Kind::Codes, ..) => false,
        _ => same,
    }
}

pub(super) fn invalid(name: &str, wrong: &str, at: Option<Location>) -> Diagnostic {
    let message = format!("the option `{name}` has a value that it cannot have: {wrong}");
    match at {
        Some(at) => Diagnostic::new(Code::InvalidOption, at, message),
        None => Diagnostic::without_place(Code::InvalidOption, message),
    }
}

impl std::fmt::Debug for Given {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} = {:?}", self.row.setting.name, self.value)
    }
}
