//! `$ref`: `#/components/schemas/Pet`, `common.yaml#/Error`, `pet.yaml`.

use super::reader::Reader;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Location, Unreachable};

/// A reference: where it stands, and the place it leads to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reference {
    pub(crate) at: Location,
    /// None where it leads nowhere, which has been reported.
    pub(crate) target: Option<Location>,
}

impl Reference {
    /// Of a schema: where nothing stands at the place it names, any value is allowed, which is told.
    pub(super) fn read_schema(reader: &mut Reader<'_>, at: Location, text: &str) -> Self {
        match reader.sources.follow(at, text) {
            Err(reason @ Unreachable::NoNode { .. }) => {
                let diagnostic = dangling(at, text, &reason).lowered();
                let help = diagnostic.help.clone().unwrap_or_default();
                reader.report(diagnostic.help(help + "; it is taken to allow any value"));
                Self { at, target: None }
            }
            Ok(_) | Err(_) => Self::read(reader, at, text),
        }
    }

    pub(super) fn read(reader: &mut Reader<'_>, at: Location, text: &str) -> Self {
        let target = match reader.sources.follow(at, text) {
            Ok(target) => Some(target),
            Err(reason) => {
                reader.report(dangling(at, text, &reason));
                None
            }
        };
        Self { at, target }
    }
}

/// Says why a reference leads nowhere and what to write instead.
fn dangling(at: Location, text: &str, reason: &Unreachable) -> Diagnostic {
    match reason {
        Unreachable::NoFile { path, reason } => {
            let message = format!("`$ref` names the file `{}`, which cannot be read: {reason}", path.display());
            Diagnostic::new(Code::DanglingReference, at, message).help("paths are relative to the file the `$ref` stands in")
        }
        Unreachable::Broken { path, at: breaks, reason } => {
            let message = format!("`$ref` names the file `{}`, which cannot be read", path.display());
            Diagnostic::new(Code::DanglingReference, at, message).related(*breaks, reason)
        }
        Unreachable::NoNode { nearest, missing } => {
            let message = format!("`$ref` leads nowhere: nothing stands at `{text}`");
            Diagnostic::new(Code::DanglingReference, at, message)
                .related(*nearest, format!("`{missing}` is not here"))
                .help(format!("add `{missing}`, or correct the reference"))
        }
        Unreachable::Http => {
            let message = format!("`{text}` is on the network, and descriptions are read from disk only");
            Diagnostic::new(Code::RemoteReference, at, message)
                .help("download the file, and reference the copy by a relative path or name it with the option `remote`")
        }
        Unreachable::BadPointer => {
            let message = format!("`{text}` is not a reference: the part after `#` is no JSON Pointer");
            Diagnostic::new(Code::DanglingReference, at, message).help("write it like `#/components/schemas/Pet`")
        }
    }
}
